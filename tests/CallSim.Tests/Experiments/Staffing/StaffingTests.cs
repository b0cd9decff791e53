using System.Globalization;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

/// <summary>What a search finds holds on other random numbers, and says so truly.</summary>
public sealed class StaffingTests
{
    [Test]
    public void Staffing_AnyThreads_IsTheSame()
    {
        CentrePlan plan = StaffingPlans.Day();
        string expected = Everything(Staffing.Find(plan, StaffingPlans.Quick with { Threads = 1 }));
        foreach (int threads in (int[])[2, 7])
        {
            Assert.That(
                Everything(Staffing.Find(plan, StaffingPlans.Quick with { Threads = threads })),
                Is.EqualTo(expected)
            );
        }
    }

    [Test]
    public void Staffing_OnOtherRandomNumbers_MeetsTheGoals()
    {
        StaffingResult result = Staffing.Find(
            StaffingPlans.Day(),
            StaffingPlans.Quick with
            {
                Prices = false,
                DayAlone = false,
            }
        );
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
        StaffingResult result = Staffing.Find(
            StaffingPlans.Day(),
            StaffingPlans.Quick with
            {
                Prices = false,
                DayAlone = false,
            }
        );
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
        StaffingResult result = Staffing.Find(StaffingPlans.Day(), StaffingPlans.Quick with { DayAlone = false });
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

    // What few replications leave open gets up to four times as many as a staffing may have; what stays open could not be decided by so many.
    [Test]
    public void Prices_ThatFewReplicationsLeaveOpen_GetMore()
    {
        StaffingOptions options = StaffingPlans.Quick with { DayAlone = false };
        StaffingResult result = Staffing.Find(StaffingPlans.Day(), options);
        int most = 4 * options.ReplicationsAtMost!.Value;
        Assert.That(result.Prices.Max(price => price.Loses?.Estimate.Replications), Is.GreaterThan(most / 4));
        foreach (
            StaffingEvidence open in result
                .Prices.Select(price => price.Loses)
                .OfType<StaffingEvidence>()
                .Where(loses => loses.Verdict == StaffingVerdict.Undecided)
        )
        {
            double distance = Math.Abs(open.Estimate.Value!.Value - open.Goal.Bound);
            double reach = (open.Estimate.High!.Value - open.Estimate.Low!.Value) / 2;
            double needed = open.Estimate.Replications * Math.Pow(reach / distance, 2);
            Assert.That(needed, Is.GreaterThan(0.9 * most), open.ToString());
        }
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
}
