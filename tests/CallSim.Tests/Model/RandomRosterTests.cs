using CallSim.Model;
using static CallSim.Tests.Model.Plans;
using static CallSim.Tests.Model.Rosters;

namespace CallSim.Tests.Model;

/// <summary>
/// Random rosters with random callers and random outages, at coarse times that make ties likely: the laws of conservation
/// hold (each run checks them), and what does not depend on the callers is as worked out from the roster.
/// </summary>
public sealed class RandomRosterTests
{
    private const int Intervals = 20;
    private const double Step = 15;

    [Test, Category("Long")]
    public void RandomRosters_EveryLawHolds_AndTheScheduleIsThatOfTheRoster()
    {
        int overtimes = 0;
        int breaks = 0;
        int absences = 0;
        for (int seed = 0; seed < 1500; seed++)
        {
            Random random = new(seed);
            AgentGroupPlan[] groups = [RandomShifts("a", random), RandomCount("b", random), RandomShifts("c", random)];
            CentrePlan plan = RandomPlan(groups, random);
            ScriptedCentre centre = WithCallers(new ScriptedCentre(plan, seed: (ulong)seed), random).Run();
            for (int group = 0; group < groups.Length; group++)
            {
                ScheduleIsThatOf(groups[group], centre, group, plan);
                NothingIsNegative(centre, group);
                overtimes += centre.AllSeconds(AgentCounter.Overtime, group) > 0 ? 1 : 0;
                breaks += centre.AllSeconds(AgentCounter.Break, group) > 0 ? 1 : 0;
                absences += centre.AllSeconds(AgentCounter.Absent, group) > 0 ? 1 : 0;
            }
        }

        TestContext.Out.WriteLine($"{overtimes} with overtime, {breaks} with breaks, {absences} with absence");
        Assert.That(new[] { overtimes, breaks, absences }, Has.All.GreaterThan(1000), "the rosters meet the rules");
    }

    [Test]
    public void RandomShrinkage_OfAConstantCount_IsNeverOvertimeBeforeClosing()
    {
        int someAreBusyAtTheFall = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            AgentGroupPlan group = Group("a", [.. Enumerable.Repeat((double)random.Next(1, 7), Intervals)]) with
            {
                Absent = random.Next(2) * 0.3,
                Shrinkage = 0.1 * random.Next(1, 9),
            };
            CentrePlan plan = RandomPlan([group], random);
            ScriptedCentre centre = WithCallers(new ScriptedCentre(plan, seed: (ulong)seed), random, groups: 1).Run();
            for (int interval = 0; interval < Intervals; interval++)
            {
                Assert.That(centre.Seconds(AgentCounter.Overtime, interval), Is.Zero);
                someAreBusyAtTheFall += centre.Seconds(AgentCounter.Break, interval) % 60 > 0 ? 1 : 0;
            }
        }

        Assert.That(someAreBusyAtTheFall, Is.GreaterThan(100), "shrinkage meets busy agents");
    }

    private static void ScheduleIsThatOf(AgentGroupPlan group, ScriptedCentre centre, int column, CentrePlan plan)
    {
        if (group.Shifts.IsEmpty)
        {
            return;
        }

        double seconds = 0;
        foreach (ShiftPlan shift in group.Shifts)
        {
            // The run lies within a day; a shift that runs over midnight has begun the day before.
            foreach (double start in (double[])[shift.Start.Seconds - 86400, shift.Start.Seconds])
            {
                double clock = plan.Time.Clock.ToTimeSpan().TotalSeconds;
                double from = Math.Max(start, clock);
                double to = Math.Min(start + shift.Length.Seconds, clock + plan.Time.Length.Seconds);
                seconds += shift.Agents * Math.Max(0, to - from);
            }
        }

        double warmUp = centre.Ledgers.Agents.Cells[IntervalClock.WarmUpRow, column][AgentCounter.Scheduled] / 1e6;
        Assert.That(centre.AllSeconds(AgentCounter.Scheduled, column) - warmUp, Is.EqualTo(seconds));
    }

    private static void NothingIsNegative(ScriptedCentre centre, int group)
    {
        for (int row = 0; row < centre.Ledgers.Agents.Cells.Rows; row++)
        {
            Span<long> cell = centre.Ledgers.Agents.Cells[row, group];
            foreach (long time in cell)
            {
                Assert.That(time, Is.Not.Negative);
            }

            Assert.That(cell[AgentCounter.UnpaidBreak], Is.LessThanOrEqualTo(cell[AgentCounter.Break]));
            long present =
                cell[AgentCounter.Idle]
                + cell[AgentCounter.Talking]
                + cell[AgentCounter.Holding]
                + cell[AgentCounter.Wrapping];
            Assert.That(cell[AgentCounter.Overtime], Is.LessThanOrEqualTo(present), "overtime is a part of present");
        }
    }

    private static CentrePlan RandomPlan(AgentGroupPlan[] groups, Random random)
    {
        CentreBuilder builder = new CentreBuilder("random").Time(
            new TimePlan
            {
                Clock = new TimeOnly(random.Next(2) * 10, 0),
                Length = S(60 * Intervals),
                Interval = S(60),
                WarmUp = S(Step * random.Next(8)),
                Close = random.Next(4) == 0 ? CloseRule.Cut : CloseRule.Drain,
                DrainAtMost = S(Step * random.Next(1, 30)),
            }
        );
        ContactTypePlan type = Type(talk: Step * random.Next(0, 8), patience: Step * random.Next(1, 10));
        builder.Contacts(random.Next(2) == 0 ? type : type with { WrapUp = Constant(Step * random.Next(0, 4)) });
        foreach (AgentGroupPlan group in groups)
        {
            builder.Agents(group);
        }

        return builder.Build();
    }

    private static AgentGroupPlan RandomCount(string name, Random random) =>
        Group(name, [.. Enumerable.Range(0, Intervals).Select(_ => (double)random.Next(0, 5))]) with
        {
            Absent = random.Next(2) * 0.3,
            Shrinkage = random.Next(2) * 0.4,
        };

    private static AgentGroupPlan RandomShifts(string name, Random random) =>
        new()
        {
            Name = name,
            Absent = random.Next(2) * 0.3,
            Shrinkage = random.Next(2) * 0.4,
            Shifts =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 4))
                    .Select(shift => RandomShift(random) with { Name = $"shift {shift}" }),
            ],
        };

    private static ShiftPlan RandomShift(Random random)
    {
        int hour = random.Next(2) * 10;
        double length = Step * random.Next(4, 100);
        // Some begin before the run, some of those before midnight.
        double start = ((hour * 3600) + (Step * random.Next(-40, 80)) + 86400) % 86400;
        return Shift(start, length, random.Next(0, 5)) with
        {
            Breaks = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => RandomBreak(start, length, random))],
        };
    }

    private static BreakPlan RandomBreak(double start, double length, Random random)
    {
        double lasts = Math.Min(length, Step * random.Next(1, 6));
        double latest = length - lasts;
        double first = Step * random.Next(0, 1 + (int)(latest / Step));
        double last = first + (Step * random.Next(0, 1 + (int)((latest - first) / Step)));
        double from = (start + first) % 86400;
        BreakPlan plan =
            random.Next(2) == 0 ? After(first, lasts) : Between(from, from + (last - first) + lasts, lasts);
        return plan with { Paid = random.Next(2) == 0 };
    }

    private static ScriptedCentre WithCallers(ScriptedCentre centre, Random random, int groups = 3)
    {
        double[] times = [.. Enumerable.Range(0, 60).Select(_ => Step * random.Next(0, 4 * Intervals))];
        foreach (double at in times)
        {
            centre.Arrives(at, $"caller at {at}");
        }

        double[] shares = [0, 0.25, 0.5, 0.75, 1];
        for (int outage = random.Next(4); outage > 0; outage--)
        {
            GroupId group = new(random.Next(groups));
            double share = shares[random.Next(shares.Length)];
            centre.Does(Step * random.Next(0, 5 * Intervals), some => some.Staff.SetCapacity(group, share));
        }

        return centre;
    }
}
