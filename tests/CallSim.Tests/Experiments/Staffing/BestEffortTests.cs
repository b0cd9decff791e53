using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

/// <summary>Where no staffing meets a goal, the others keep their answer; on small cases it is that of all staffings, tried.</summary>
public sealed class BestEffortTests
{
    private const int Replications = 120;

    // A peak that so few agents cannot serve; then one in which nobody can work at all.
    [TestCase(20, 80, 20, 5, false)]
    [TestCase(30, 90, 15, 6, false)]
    [TestCase(10, 150, 5, 4, false)]
    [TestCase(30, 40, 20, 6, true)]
    public void Choose_WithOneIntervalOutOfReach_FindsTheLeastOfAllStaffings(
        double first,
        double second,
        double third,
        int most,
        bool hasOutage
    )
    {
        CentrePlan plan = Plan(first, second, third, hasOutage);
        StaffingOptions options = Options(most);
        StaffingTask task = new(plan, options);
        StaffingEffort effort = new(plan, options);
        StaffingRound round = new(task, effort, new StaffingReport(null), CancellationToken.None);

        Assert.That(round.Choose(), Is.True);
        Assert.That(round.OutOfReach.Select(one => one.Best.Interval), Is.EqualTo(new int?[] { 1 }));
        Assert.That(round.OutOfReach[0].SpillsFrom, Is.Null);
        int[] heads = [.. round.Heads.Of(0)];
        TestContext.Out.WriteLine(string.Join(' ', heads));
        Assert.That(heads, Is.EqualTo(LeastOfAll(task, effort, plan, most)));
        Assert.That(heads[1], hasOutage ? Is.Zero : Is.EqualTo(most));
    }

    [Test]
    public void Staffing_WithoutTheOption_HasNoAnswerAndSaysWhatCanBeReached()
    {
        CentrePlan plan = Plan(20, 80, 20, hasOutage: false);
        StaffingResult result = Staffing.Find(plan, Options(5) with { BestEffort = false });

        Assert.That((result.IsReached, result.IsBestEffort), Is.EqualTo((false, false)));
        Assert.That(result.Groups[0].Paid, Has.All.EqualTo(5));
        Assert.That(result.OutOfReach.Single().Best.Interval, Is.EqualTo(1));
        Assert.That(result.Prices, Is.Empty);
    }

    [Test]
    public void Staffing_AtItsBest_IsProvenElsewhereAndMissedThere()
    {
        StaffingResult result = Staffing.Find(Plan(20, 80, 20, hasOutage: false), Options(5));

        Assert.That((result.IsReached, result.IsBestEffort), Is.EqualTo((false, true)));
        Assert.That(
            result.Evidence.Select(one => one.Verdict),
            Is.EqualTo(new[] { StaffingVerdict.Met, StaffingVerdict.Missed, StaffingVerdict.Met })
        );
        Assert.That(result.DayAlone, Is.Null);
        // What one agent less makes of the goal that is missed anyway is a price too.
        StaffingPrice price = result.Prices.Single(price => price.Interval == 1);
        Assert.That(price.Loses!.Interval, Is.EqualTo(1));
        Assert.That(price.Loses.Estimate.High, Is.LessThan(result.Evidence[1].Estimate.Low!.Value));
    }

    // Nobody gives up: those who called in the outage are in the way of those who call after it.
    [Test]
    public void OutOfReach_ForThoseWhoWaitFromBefore_IsToldAsSpillOver()
    {
        CentrePlan plan = Plan(40, 40, 30, hasOutage: true);
        plan = plan with { ContactTypes = [plan.ContactTypes[0] with { Patience = null }] };
        StaffingResult few = Staffing.Find(plan, Options(6));
        Assert.That(few.OutOfReach.Select(one => one.Best.Interval), Is.EqualTo(new int?[] { 1, 2 }));
        Assert.That(few.OutOfReach.Select(one => one.SpillsFrom), Is.EqualTo(new int?[] { null, 1 }));

        // With agents for all who wait there is no such thing.
        StaffingResult many = Staffing.Find(plan, Options(60));
        Assert.That(many.OutOfReach.Select(one => one.Best.Interval), Is.EqualTo(new int?[] { 1 }));
        Assert.That(many.Evidence[2].IsMet, Is.True);
    }

    [Test]
    public void Day_OutOfReach_HasTheFewestWhoComeAsNear()
    {
        // Nobody can work in two of three hours: the day cannot be met, and more agents than the third hour needs are of no use.
        CentrePlan plan = Plan(30, 30, 30, hasOutage: true);
        plan = plan with { Outages = [plan.Outages[0] with { Lasts = Law.Deterministic(SimSpan.FromHours(5)) }] };
        StaffingResult result = Staffing.Find(plan, Options(9) with { Each = StaffingEach.Day });

        Assert.That((result.IsReached, result.IsBestEffort), Is.EqualTo((false, true)));
        Assert.That(result.Groups[0].Paid[1..], Has.All.Zero);
        Assert.That(result.Groups[0].Paid[0], Is.InRange(4, 8));
        Assert.That(result.Evidence.Single().Verdict, Is.EqualTo(StaffingVerdict.Missed));
    }

    // First all who are allowed where the goal is out of reach: the others have the least that meets their goals. Then as few as come as near.
    private static int[] LeastOfAll(StaffingTask task, StaffingEffort effort, CentrePlan plan, int most)
    {
        TrialCrew crew = new(effort.Seed, effort.Threads, CancellationToken.None);
        GoalBook book = new(task);
        StaffingTrials trials = new(task, book, crew, new StaffingReport(null), effort.First, effort.AtMost, task.Each);
        trials.Excuse([new GoalCell(0, 1)]);
        HeadTable least = SmallCentres
            .AllStaffings(task, most)
            .Where(heads => heads[0, 1] == most)
            .OrderBy(task.Weights.Of)
            .First(heads => trials.Judge(trials.Of(heads), trials.Cells) == StaffingVerdict.Met);
        (double level, double wait) best = FiguresOf(task, plan, least, effort.Seed);
        for (int agents = 0; ; agents++)
        {
            HeadTable heads = least.With([new HeadChange(0, 1, agents - most)]);
            (double level, double wait) figures = FiguresOf(task, plan, heads, effort.Seed);
            bool isAsNear =
                figures.level >= best.level - Math.Max(0.001, 0.01 * best.level)
                && figures.wait <= best.wait + Math.Max(0.1, 0.01 * best.wait);
            if (isAsNear && trials.Judge(trials.Of(heads), trials.Cells) == StaffingVerdict.Met)
            {
                return [.. heads.Of(0)];
            }
        }
    }

    private static (double Level, double Wait) FiguresOf(
        StaffingTask task,
        CentrePlan plan,
        HeadTable heads,
        ulong seed
    )
    {
        RunOptions options = new() { Replications = 2 * Replications, Seed = seed };
        RunResult run = Simulation.Run(task.Staffed(plan, heads), options);
        double level = run.Interval("service_level", Scope.All, 1).Value ?? 0;
        return (level, run.Interval("wait_s", Scope.All, 1).Value ?? 0);
    }

    private static StaffingOptions Options(int most) =>
        new()
        {
            BestEffort = true,
            Replications = Replications,
            ReplicationsAtMost = 4 * Replications,
            Threads = 2,
            Bounds = ImmutableDictionary<string, StaffingBounds>.Empty.Add(
                "desk",
                new StaffingBounds { AtMost = most }
            ),
        };

    private static CentrePlan Plan(double first, double second, double third, bool hasOutage) =>
        SmallCentres
            .Timed()
            .Contacts(SmallCentres.Type("sales", [first, second, third]))
            .Agents("desk", 1)
            .Targets(new TargetsPlan { Goals = new GoalsPlan { ServiceLevelAtLeast = 0.75 } })
            .Build() with
        {
            Outages = hasOutage
                ?
                [
                    new OutagePlan
                    {
                        Name = "nobody",
                        Target = OutageTarget.Group,
                        Hits = "desk",
                        At = SimSpan.FromHours(1),
                        Lasts = Law.Deterministic(SimSpan.FromHours(1)),
                    },
                ]
                : [],
        };
}
