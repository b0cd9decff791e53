using System.Collections.Immutable;
using System.Globalization;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

public sealed class StaffingTests
{
    private static readonly StaffingOptions s_quick = new()
    {
        Replications = 100,
        ReplicationsAtMost = 400,
        Threads = 2,
    };

    [Test]
    public void Staffing_AnyThreads_IsTheSame()
    {
        CentrePlan plan = Day();
        string expected = Everything(Staffing.Find(plan, s_quick with { Threads = 1 }));
        foreach (int threads in (int[])[2, 7])
        {
            Assert.That(Everything(Staffing.Find(plan, s_quick with { Threads = threads })), Is.EqualTo(expected));
        }
    }

    [Test]
    public void Staffing_OnOtherRandomNumbers_MeetsTheGoals()
    {
        StaffingResult result = Staffing.Find(Day(), s_quick with { Prices = false, DayAlone = false });
        Assert.That(result.IsReached, Is.True);
        Assert.That(result.Evidence.Select(one => one.IsMet), Has.All.True);
        Assert.That(result.CheckSeed, Is.Not.EqualTo(result.Seed));
        RunResult run = Simulation.Run(result.Plan, new RunOptions { Replications = 3000, Seed = 987654321 });
        int met = result.Evidence.Count(one =>
            GoalVerdict.Of(one.Goal, run.Interval(one.Goal.Metric, one.Goal.Scope, one.Interval!.Value)).Verdict
            == Verdict.Met
        );
        TestContext.Out.WriteLine($"{met} of {result.Evidence.Length} goals are met on another seed");
        Assert.That(met, Is.GreaterThanOrEqualTo(0.95 * result.Evidence.Length));
    }

    [Test]
    public void Evidence_OfTheResult_IsWhatARunOfThePlanSays()
    {
        StaffingResult result = Staffing.Find(Day(), s_quick with { Prices = false, DayAlone = false });
        RunOptions options = new() { Replications = result.CheckReplications, Seed = result.CheckSeed };
        RunResult run = Simulation.Run(result.Plan, options);
        foreach (StaffingEvidence one in result.Evidence)
        {
            Assert.That(
                one.Estimate,
                Is.EqualTo(run.Interval(one.Goal.Metric, one.Goal.Scope, one.Interval!.Value)),
                $"{one.Goal.Metric} of {one.Goal.Scope} in {one.Interval}"
            );
        }

        foreach (StaffingDay day in result.Days)
        {
            Assert.That(day.Day, Is.EqualTo(run[day.Goal.Metric, day.Goal.Scope]));
            Assert.That(day.Below, Is.Zero);
        }

        double scheduled = result
            .Groups.SelectMany(group =>
                Enumerable.Range(0, 6).Select(interval => run.AgentTimeOf(group.Name, interval).Scheduled)
            )
            .Sum();
        Assert.That(result.PaidHours, Is.EqualTo(scheduled / 3600).Within(1e-9));
        Assert.That(
            result.Cost,
            Is.EqualTo((20 * result.Groups[0].PaidHours) + (22 * result.Groups[1].PaidHours)).Within(1e-9)
        );
    }

    [Test]
    public void Prices_OfTheResult_SayWhatIsMissedWithoutTheAgent()
    {
        StaffingResult result = Staffing.Find(Day(), s_quick with { DayAlone = false });
        int heads = result.Groups.Sum(group => group.Paid.Count(paid => paid > 0));
        Assert.That(result.Prices, Has.Length.EqualTo(heads));
        foreach (StaffingPrice price in result.Prices.Where(price => price.Loses is not null))
        {
            Assert.That(price.Loses!.IsMet, Is.False);
            Assert.That(price.Loses.Interval, Is.GreaterThanOrEqualTo(price.Interval), "no agent is missed before");
        }

        // One of them run again, on the numbers it was chosen by.
        StaffingPrice missed = result.Prices.First(price => price.Loses?.Verdict == StaffingVerdict.Missed);
        // In some replications nobody comes in that half hour.
        int replications = 100 * (int)Math.Ceiling(missed.Loses!.Estimate.Replications / 100.0);
        AgentGroupPlan[] groups =
        [
            .. result.Plan.AgentGroups.Select(group =>
                group.Name == missed.Group
                    ? group with
                    {
                        Count = new IntervalSeries<double>(
                            group.Count.Values.SetItem(missed.Interval, group.Count.At(missed.Interval) - 1)
                        ),
                    }
                    : group
            ),
        ];
        RunResult run = Simulation.Run(
            result.Plan with
            {
                AgentGroups = [.. groups],
            },
            new RunOptions { Replications = replications, Seed = result.Seed }
        );
        Assert.That(
            run.Interval(missed.Loses.Goal.Metric, missed.Loses.Goal.Scope, missed.Loses.Interval!.Value),
            Is.EqualTo(missed.Loses.Estimate)
        );
    }

    [Test]
    public void Staffing_WithinBounds_KeepsToThem()
    {
        CentrePlan plan = Day();
        CentrePlan bounded = plan with
        {
            AgentGroups =
            [
                plan.AgentGroups[0] with
                {
                    Staffing = new StaffingBounds { AtLeast = 4, AtMost = 5 },
                },
                plan.AgentGroups[1],
            ],
        };
        StaffingResult result = Staffing.Find(bounded, s_quick with { DayAlone = false, Prices = false });
        Assert.That(result.IsReached, Is.True);
        Assert.That(result.Groups[0].Paid, Has.All.InRange(4, 5));

        // Those of the options come first.
        StaffingOptions options = s_quick with
        {
            DayAlone = false,
            Prices = false,
            Bounds = ImmutableDictionary<string, StaffingBounds>.Empty.Add("one", new StaffingBounds { AtMost = 0 }),
        };
        Assert.That(Staffing.Find(bounded, options).Groups[0].Paid, Has.All.Zero);
    }

    [Test]
    public void Staffing_BeyondReach_SaysWhatIsMissedAndByHowMuch()
    {
        CentrePlan plan = Single(60, 0.9);
        plan = plan with { AgentGroups = [plan.AgentGroups[0] with { Staffing = new StaffingBounds { AtMost = 4 } }] };
        StaffingResult result = Staffing.Find(plan, s_quick);
        Assert.That(result.IsReached, Is.False);
        Assert.That(result.Groups[0].Paid, Has.All.EqualTo(4));
        Assert.That(result.OutOfReach, Has.Length.EqualTo(3));
        Assert.That(result.Prices, Is.Empty);
        foreach (StaffingEvidence evidence in result.OutOfReach)
        {
            Assert.That(evidence.Verdict, Is.EqualTo(StaffingVerdict.Missed));
            Assert.That(evidence.Estimate.High, Is.LessThan(0.9).And.GreaterThan(0.2));
        }
    }

    [Test]
    public void Staffing_WhereNobodyCanCome_NeedsNobody()
    {
        CentrePlan plan = Single(60, 0.8);
        plan = plan with
        {
            Time = plan.Time with { Clock = new TimeOnly(8, 0) },
            ContactTypes = [plan.ContactTypes[0] with { To = Destination.Number("hotline") }],
            Numbers =
            [
                new NumberPlan
                {
                    Name = "hotline",
                    To = Destination.Queue("sales"),
                    Open = new OpeningHours([
                        new OpeningRange(WeekDays.All, SimSpan.FromHours(8), SimSpan.FromHours(8.5)),
                    ]),
                },
            ],
        };
        StaffingResult result = Staffing.Find(plan, s_quick);
        Assert.That(result.IsReached, Is.True);
        Assert.That(result.Groups[0].Paid[0], Is.GreaterThan(0));
        Assert.That(result.Groups[0].Paid[1..], Has.All.Zero);
        Assert.That(result.Evidence.Skip(1).Select(one => one.Verdict), Has.All.EqualTo(StaffingVerdict.Nothing));
    }

    // Nobody may wait too long at all: what meets that in each interval meets it over the day, and the day alone never costs more.
    [Test]
    public void Staffing_OfAPerfectTarget_CostsNoMoreForTheDayAlone()
    {
        StaffingResult result = Staffing.Find(Single(60, 1), s_quick with { Prices = false });
        Assert.That(result.DayAlone!.PaidHours, Is.LessThanOrEqualTo(result.PaidHours));
    }

    [Test]
    public void Staffing_WithHardlyAContact_EndsAndSaysSo()
    {
        // A call in 500 nights: no number of replications that anybody waits for proves 80 %.
        StaffingResult result = Staffing.Find(Single(0.004, 0.8), s_quick with { DayAlone = false });
        Assert.That(result.IsReached, Is.True);
        Assert.That(result.Groups[0].Paid, Has.All.LessThanOrEqualTo(1));
        Assert.That(
            result.Evidence.Select(one => one.Verdict),
            Has.All.EqualTo(StaffingVerdict.TooRare).Or.EqualTo(StaffingVerdict.Nothing)
        );
    }

    [Test]
    public void Staffing_WithShrinkage_PaysForThoseOffThePhones()
    {
        CentrePlan plan = Single(60, 0.8);
        StaffingResult all = Staffing.Find(plan, s_quick with { Prices = false, DayAlone = false });
        StaffingResult some = Staffing.Find(
            plan with
            {
                AgentGroups = [plan.AgentGroups[0] with { Shrinkage = 0.25, Absent = 0.04 }],
            },
            s_quick with
            {
                Prices = false,
                DayAlone = false,
            }
        );
        Assert.That(some.IsReached, Is.True);
        for (int interval = 0; interval < 3; interval++)
        {
            int paid = some.Groups[0].Paid[interval];
            Assert.That(some.Groups[0].Net[interval], Is.EqualTo(paid * 0.75 * 0.96).Within(1e-12));
            Assert.That(
                paid * 0.75 * 0.96,
                Is.InRange(all.Groups[0].Paid[interval] - 0.5, all.Groups[0].Paid[interval] + 2)
            );
        }
    }

    [Test]
    public void Staffing_OfMoreContacts_NeedsNoFewer()
    {
        double before = 0;
        foreach (double perHour in (double[])[20, 30, 45, 60, 80])
        {
            double hours = Staffing
                .Find(Single(perHour, 0.8), s_quick with { Prices = false, DayAlone = false })
                .PaidHours;
            // Half an hour is one agent in one interval: a bound may be proven here and not there.
            Assert.That(hours, Is.GreaterThanOrEqualTo(before - 0.5));
            before = hours;
        }
    }

    [Test]
    public void Staffing_OverTheDay_CostsNoMoreAndHidesBadIntervals()
    {
        CentrePlan plan = Single(60, 0.8);
        StaffingResult each = Staffing.Find(plan, s_quick with { Prices = false });
        StaffingResult day = Staffing.Find(plan, s_quick with { Prices = false, Each = StaffingEach.Day });
        Assert.That(day.IsReached, Is.True);
        Assert.That(day.Evidence, Has.Length.EqualTo(1));
        Assert.That(day.Evidence[0].Interval, Is.Null);
        Assert.That(day.Evidence[0].Estimate.Low, Is.GreaterThanOrEqualTo(0.8));
        Assert.That(day.PaidHours, Is.LessThanOrEqualTo(each.PaidHours));
        Assert.That(day.DayAlone, Is.Null);
        Assert.That(each.DayAlone!.PaidHours, Is.LessThanOrEqualTo(each.PaidHours));
        Assert.That(each.DayAlone.Days[0].Day.Value, Is.EqualTo(0.8).Within(0.08));
    }

    [Test]
    public void Staffing_OfGroupsWithShifts_LeavesThemAsTheyAre()
    {
        CentrePlan plan = Single(60, 0.8);
        AgentGroupPlan shift = new()
        {
            Name = "early",
            Cost = new AgentCostPlan(10, 12),
            Shifts =
            [
                new ShiftPlan
                {
                    Name = "all",
                    Start = SimSpan.Zero,
                    Length = SimSpan.FromHours(1),
                    Agents = 3,
                },
            ],
        };
        StaffingResult result = Staffing.Find(
            plan with
            {
                AgentGroups = [.. plan.AgentGroups, shift],
            },
            s_quick with
            {
                Prices = false,
                DayAlone = false,
            }
        );
        Assert.That(result.IsReached, Is.True);
        Assert.That(result.Plan.AgentGroups[1], Is.EqualTo(shift));
        StaffedGroup early = result.Groups[1];
        Assert.That((early.IsLookedFor, early.PaidHours, early.Cost), Is.EqualTo((false, 3.0, (double?)30.0)));
        Assert.That(result.Cost, Is.Null, "the other group has none");
        Assert.That(result.Groups[0].Paid[0], Is.LessThan(result.Groups[0].Paid[2]), "three help in the first hour");
    }

    [Test]
    public void Staffing_OfAPlanThatAsksForNothing_IsRefused()
    {
        CentrePlan plan = Single(60, 0.8);
        Assert.That(
            () => Staffing.Find(plan with { Targets = new TargetsPlan() }),
            Throws.InstanceOf<PlanException>().With.Message.Contains("has a goal")
        );
        StaffingOptions unknown = new()
        {
            Bounds = ImmutableDictionary<string, StaffingBounds>.Empty.Add("desc", new StaffingBounds()),
        };
        Assert.That(
            () => Staffing.Find(plan, unknown),
            Throws.InstanceOf<PlanException>().With.Message.Contains("there is no 'desc'")
        );
        CentrePlan reversed = plan with
        {
            AgentGroups =
            [
                plan.AgentGroups[0] with
                {
                    Staffing = new StaffingBounds { AtLeast = 5, AtMost = 4 },
                },
            ],
        };
        Assert.That(
            () => Staffing.Find(reversed),
            Throws.InstanceOf<PlanException>().With.Message.Contains("staffing is at most 5 or more")
        );
        Assert.That(
            () => Staffing.Find(plan, new StaffingOptions { Replications = 9 }),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
    }

    [Test]
    public void Staffing_Cancelled_GivesNothing()
    {
        using CancellationTokenSource source = new();
        StaffingOptions options = s_quick with
        {
            Progress = progress =>
            {
                if (progress.Phase == StaffingPhase.Removing)
                {
                    source.Cancel();
                }
            },
        };
        Assert.That(() => Staffing.Find(Day(), options, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Bounds_OfAStaffing_AreNoPartOfTheHash()
    {
        CentrePlan plan = Day();
        CentrePlan bounded = plan with
        {
            AgentGroups =
            [
                plan.AgentGroups[0] with
                {
                    Staffing = new StaffingBounds { AtMost = 7 },
                },
                plan.AgentGroups[1],
            ],
        };
        Assert.That(bounded.Hash, Is.EqualTo(plan.Hash));
    }

    private static string Everything(StaffingResult result) =>
        string.Join(
            '\n',
            [
                .. result.Groups.Select(group =>
                    string.Join(' ', group.Paid) + " from " + string.Join(' ', group.Start)
                ),
                .. result.Evidence.Select(one => one.ToString()),
                .. result.Prices.Select(one => one.ToString()),
                .. result.Days.Select(one => one.ToString()),
                .. result.DayAlone!.Days.Select(one => one.ToString()),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.PaidHours:R} {result.Cost:R} {result.Staffings} {result.ReplicationsSimulated} {result.Checks}"
                ),
            ]
        );

    private static CentrePlan Single(double perHour, double level) =>
        new CentreBuilder("single")
            .Time(Time(3))
            .Contacts(Type("sales", [perHour, perHour, perHour]))
            .Agents("desk", 1)
            .Targets(new TargetsPlan { Goals = new GoalsPlan { ServiceLevelAtLeast = level } })
            .Build();

    private static CentrePlan Day() =>
        new CentreBuilder("day")
            .Time(Time(6))
            .Contacts(Type("sales", [20, 40, 60, 50, 30, 10]))
            .Contacts(Type("service", [10, 15, 20, 30, 30, 20]))
            .Agents(
                new AgentGroupPlan
                {
                    Name = "one",
                    Count = 1,
                    Skills = ["sales"],
                    Cost = new AgentCostPlan(20, 25),
                }
            )
            .Agents(
                new AgentGroupPlan
                {
                    Name = "both",
                    Count = 1,
                    Skills = ["sales", "service"],
                    Cost = new AgentCostPlan(22, 30),
                }
            )
            .Goals(Scope.Queue("sales"), new GoalsPlan { ServiceLevelAtLeast = 0.8 })
            .Goals(Scope.Queue("service"), new GoalsPlan { AbandonmentAtMost = 0.06 })
            .Build();

    private static TimePlan Time(int intervals) =>
        new()
        {
            Length = SimSpan.FromMinutes(30 * intervals),
            Interval = SimSpan.FromMinutes(30),
            WarmUp = SimSpan.FromMinutes(30),
        };

    private static ContactTypePlan Type(string name, ImmutableArray<double> perHour) =>
        new()
        {
            Name = name,
            To = Destination.Queue(name),
            ArrivalsPerHour = new IntervalSeries<double>(perHour),
            Talk = Law.Exponential(SimSpan.FromMinutes(4)),
            Patience = new IntervalSeries<Law>(Law.Exponential(SimSpan.FromMinutes(3))),
        };
}
