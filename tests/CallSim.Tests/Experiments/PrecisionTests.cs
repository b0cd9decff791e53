using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using MathNet.Numerics.Distributions;

namespace CallSim.Tests.Experiments;

public sealed class PrecisionTests
{
    private static readonly CentrePlan s_plan = new CentreBuilder("precise")
        .Time(SimSpan.FromHours(1))
        .Contacts("sales", 60, Law.Exponential(SimSpan.FromMinutes(3)), Law.Exponential(SimSpan.FromMinutes(2)))
        .Contacts("service", 40, Law.Exponential(SimSpan.FromMinutes(4)))
        .Agents("desk", 6)
        .Build();

    private static readonly PrecisionGoal s_level = new("service_level", Scope.All, 0.05, PrecisionUnit.Points);
    private static readonly PrecisionGoal s_wait = new("wait_s", Scope.Queue("sales"), 0.12, PrecisionUnit.Relative);

    [TestCase(50, 5000)]
    [TestCase(10, 10)]
    [TestCase(10, 11)]
    [TestCase(37, 1000)]
    [TestCase(5000, 5001)]
    [TestCase(10, 10_000_000)]
    public void Looks_OfAPrecision_GrowByATenthFromOneBeforeTheMinimumToTheCap(int atLeast, int atMost)
    {
        int[] looks = [.. PrecisionWatch.Looks(Precision(atLeast, atMost, s_level))];
        Assert.That(looks, Is.Ordered.Ascending.And.Unique);
        Assert.That(looks[^1], Is.EqualTo(atMost));
        Assert.That(looks, Does.Contain(atLeast));
        Assert.That(looks.Count(look => look < atLeast), Is.EqualTo(1));
        for (int place = 1; place < looks.Length - 1; place++)
        {
            Assert.That(10 * looks[place], Is.InRange(11 * looks[place - 1], (11 * looks[place - 1]) + 10));
        }
    }

    [Test]
    public void Run_ForPrecision_HasTheSameBitsOnAnyThreadsAsARunOfSoManyReplications()
    {
        PrecisionPlan precision = Precision(20, 3000, s_level, s_wait);
        RunResult one = Simulation.Run(s_plan, new RunOptions { Precision = precision, Threads = 1 });
        Assert.That(one.StoppingReason, Is.EqualTo(StoppingReason.Precise));
        Assert.That(one.Replications, Is.InRange(50, 1000));
        RunResult counted = Simulation.Run(s_plan, new RunOptions { Replications = one.Replications });
        Assert.That(RunValues.Of(one), Is.EqualTo(RunValues.Of(counted)));
        Assert.That(counted.StoppingReason, Is.EqualTo(StoppingReason.Complete));
        foreach (int threads in (int[])[2, 7])
        {
            RunResult many = Simulation.Run(s_plan, new RunOptions { Precision = precision, Threads = threads });
            Assert.That(RunValues.Of(many), Is.EqualTo(RunValues.Of(one)));
            Assert.That(many.Precision, Is.EqualTo(one.Precision));
            Assert.That(many.DecisivePrecision, Is.EqualTo(one.DecisivePrecision));
        }
    }

    [Test]
    public void Run_ForPrecision_StopsAtTheFirstLookThatTheRuleAllows([Range(1, 4)] int seed)
    {
        PrecisionGoal[] goals = [s_level, s_wait];
        PrecisionPlan precision = Precision(20, 3000, [.. goals]);
        // By hand: what every look would find.
        using OngoingRun ongoing = new(s_plan, new RunOptions { Seed = (ulong)seed }, CancellationToken.None);
        Dictionary<int, bool[]> reached = [];
        foreach (int look in PrecisionWatch.Looks(precision).TakeWhile(look => look <= 600))
        {
            ongoing.ContinueTo(look);
            RunResult run = ongoing.Result(look);
            reached[look] = [.. goals.Select(goal => IsWithin(goal, run[goal.Metric, goal.Scope]))];
        }

        int[] looks = [.. reached.Keys];
        int stop = Enumerable
            .Range(1, looks.Length - 1)
            .First(place => reached[looks[place]].All(held => held) && reached[looks[place - 1]].All(held => held));
        RunResult result = Simulation.Run(s_plan, new RunOptions { Precision = precision, Seed = (ulong)seed });
        Assert.That(result.Replications, Is.EqualTo(looks[stop]));
        Assert.That(result.ReplicationsWanted, Is.EqualTo(looks[stop]));
        int[] since =
        [
            .. goals.Select((_, goal) => looks[..(stop + 1)].Reverse().TakeWhile(look => reached[look][goal]).Last()),
        ];
        Assert.That(result.Precision.Select(verdict => verdict.Since), Is.EqualTo(since));
        Assert.That(since[0], Is.Not.EqualTo(since[1]), "the test needs one that is last");
        Assert.That(result.DecisivePrecision, Is.EqualTo(goals[since[0] > since[1] ? 0 : 1]));
    }

    [Test]
    public void Run_ThatReachesTheCap_SaysHowFarItCameAndHowManyItNeeds()
    {
        PrecisionGoal tight = s_wait with { Within = 0.01 };
        RunResult result = Simulation.Run(s_plan, new RunOptions { Precision = Precision(20, 100, s_level, tight) });
        Assert.That(result.StoppingReason, Is.EqualTo(StoppingReason.Cap));
        Assert.That((result.Replications, result.ReplicationsWanted, result.Cap), Is.EqualTo((100, 100, 100)));
        Assert.That(result.WasInterrupted, Is.False);
        Assert.That(result.DecisivePrecision, Is.Null);
        PrecisionVerdict verdict = result.Precision[1];
        Estimate found = result["wait_s", Scope.Queue("sales")];
        double reached =
            Math.Max(found.High!.Value - found.Value!.Value, found.Value.Value - found.Low!.Value) / found.Value.Value;
        Assert.That(verdict.IsReached, Is.False);
        Assert.That(verdict.Since, Is.Null);
        Assert.That(verdict.Reached, Is.EqualTo(reached).Within(1e-12));
        Assert.That(verdict.ReplicationsNeeded, Is.EqualTo(100 * Math.Pow(reached / 0.01, 2)).Within(1));
    }

    [Test]
    public void Run_OfDaysOftenWithoutAContact_NeedsReplicationsOfAllKinds()
    {
        // A contact every other day: of a hundred replications, 39 have a value. To halve the interval takes four times as many
        // with one, and so four times as many of all.
        CentrePlan rare = new CentreBuilder("rare")
            .Time(SimSpan.FromHours(1))
            .Contacts("sales", 0.5, Law.Exponential(SimSpan.FromMinutes(3)))
            .Agents("desk", 1)
            .Build();
        PrecisionGoal tight = new("aht_s", Scope.All, 0.01, PrecisionUnit.Relative);
        RunResult result = Simulation.Run(rare, new RunOptions { Precision = Precision(20, 200, tight) });
        PrecisionVerdict verdict = result.Precision[0];
        Assert.That(result.Replications, Is.EqualTo(200));
        Assert.That(verdict.Estimate.Replications, Is.InRange(50, 110));
        double parts = verdict.Reached!.Value / 0.01;
        Assert.That(verdict.ReplicationsNeeded, Is.EqualTo(200 * parts * parts).Within(1));
    }

    [Test]
    public void Run_AsManyReplicationsAsItNeeds_ReachesThePrecision()
    {
        PrecisionGoal tight = s_wait with { Within = 0.03 };
        RunResult result = Simulation.Run(s_plan, new RunOptions { Precision = Precision(20, 100, tight) });
        // The standard error of a hundred is itself known to 7 %: three times that are 0.0065.
        double needed = result.Precision[0].ReplicationsNeeded!.Value;
        RunResult more = Simulation.Run(s_plan, new RunOptions { Replications = (int)needed });
        Assert.That(
            new PrecisionVerdict(tight, more["wait_s", Scope.Queue("sales")]).Reached,
            Is.EqualTo(0.03).Within(0.0065)
        );
    }

    [Test]
    public void Run_PreciseAtTheCapAlone_IsPrecise()
    {
        // One look: there is none before it, and none after it that luck could spare.
        PrecisionGoal loose = s_level with
        {
            Within = 0.5,
        };
        RunResult result = Simulation.Run(s_plan, new RunOptions { Precision = Precision(10, 10, loose) });
        Assert.That(result.StoppingReason, Is.EqualTo(StoppingReason.Precise));
        Assert.That(result.DecisivePrecision, Is.EqualTo(loose));
    }

    [Test]
    public void Run_ThatIsPreciseBeforeItSawEnoughEvents_GoesOnUntilItDid([Range(1, 3)] int seed)
    {
        CentrePlan plan = Quiet(agents: 7);
        PrecisionPlan precision = Precision(20, 3000, Level(0.02));
        RunOptions options = new() { Precision = precision, Seed = (ulong)seed };
        int since = Simulation.Run(plan, options).Precision[0].Since!.Value;
        int before = PrecisionWatch.Looks(precision).Last(look => look < since);
        Assert.That(since, Is.InRange(60, 490));
        Assert.That(EventsBehind(LevelOf(plan, since, seed)), Is.AtLeast(40));
        Estimate then = LevelOf(plan, before, seed);
        Assert.That(EventsBehind(then), Is.LessThan(40));
        Assert.That(IsWithin(Level(0.02), then), "the interval alone would not have kept it going");
    }

    [Test]
    public void Run_ThatSeesHardlyAnyEvents_WaitsForThemUpTo500Replications()
    {
        CentrePlan plan = Quiet(agents: 9);
        PrecisionPlan precision = Precision(20, 3000, Level(0.02));
        RunResult result = Simulation.Run(plan, new RunOptions { Precision = precision });
        int most = PrecisionWatch.Looks(precision).First(look => look >= 500);
        Assert.That(result.Precision[0].Since, Is.EqualTo(most));
        Assert.That(EventsBehind(LevelOf(plan, most, seed: 1)), Is.LessThan(40));
    }

    [Test]
    public void Run_ForATenthOfWhatMatters_DoesNotWaitForEvents()
    {
        // Whatever the distance to 100 % is, it is within a tenth of 50 points.
        CentrePlan plan = Quiet(agents: 9);
        RunOptions options = new() { Precision = Precision(20, 3000, Level(0.5)) };
        Assert.That(Simulation.Run(plan, options).Replications, Is.EqualTo(20));
        Assert.That(EventsBehind(LevelOf(plan, 20, seed: 1)), Is.LessThan(40));
    }

    [Test]
    public void Run_CancelledOnItsWayToPrecision_IsInterrupted()
    {
        using CancellationTokenSource source = new();
        RunOptions options = new()
        {
            Precision = Precision(20, 3000, s_wait with { Within = 0.001 }),
            Threads = 2,
            Progress = finished =>
            {
                if (finished == 70)
                {
                    source.Cancel();
                }
            },
        };
        RunResult result = Simulation.Run(s_plan, options, source.Token);
        Assert.That(result.StoppingReason, Is.EqualTo(StoppingReason.Interrupted));
        Assert.That(result.ReplicationsWanted, Is.EqualTo(3000));
        Assert.That(result.Replications, Is.InRange(50, 72));
        Assert.That(result.Precision[0].Estimate, Is.EqualTo(result["wait_s", Scope.Queue("sales")]));
    }

    [Test]
    public void Run_OfAPlanWithPrecision_FollowsItUnlessReplicationsAreGiven()
    {
        CentrePlan plan = s_plan with { Run = new RunPlan { Precision = Precision(20, 3000, s_level) } };
        Assert.That(Simulation.Run(plan).StoppingReason, Is.EqualTo(StoppingReason.Precise));
        RunResult counted = Simulation.Run(plan, new RunOptions { Replications = 12 });
        Assert.That((counted.Replications, counted.StoppingReason), Is.EqualTo((12, StoppingReason.Complete)));
        Assert.That(plan.Hash, Is.EqualTo(s_plan.Hash));
    }

    [Test]
    public void Run_WithReplicationsAndPrecision_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            Simulation.Run(s_plan, new RunOptions { Replications = 20, Precision = Precision(20, 3000, s_level) })
        );

    [TestCase(0.6, 0.57, 0.62, PrecisionUnit.Points, 0.03)]
    [TestCase(0.6, 0.57, 0.64, PrecisionUnit.Points, 0.04)]
    [TestCase(20.0, 19.0, 22.0, PrecisionUnit.Relative, 0.1)]
    [TestCase(20.0, 19.0, 22.0, PrecisionUnit.Seconds, 2.0)]
    [TestCase(-20.0, -22.0, -19.0, PrecisionUnit.Relative, 0.1)]
    [TestCase(0.0, 0.0, 3.0, PrecisionUnit.Relative, null)]
    [TestCase(0.0, 0.0, 0.0, PrecisionUnit.Relative, 0.0)]
    [TestCase(0.0, 0.0, 3.0, PrecisionUnit.Seconds, 3.0)]
    public void Reached_OfAnEstimate_IsItsLongerArm(
        double value,
        double low,
        double high,
        PrecisionUnit unit,
        double? reached
    )
    {
        PrecisionVerdict verdict = new(new("wait_s", Scope.All, 0.1, unit), Estimate.Between(low, value, high, 50));
        Assert.That(verdict.Reached, reached is null ? Is.Null : Is.EqualTo(reached).Within(1e-12));
    }

    [Test]
    public void Reached_WithoutAnInterval_IsUnknown()
    {
        PrecisionVerdict verdict = new(s_level, new Estimate(0.8, null, 50));
        Assert.That(
            (verdict.Reached, verdict.ReplicationsNeeded, verdict.IsReached),
            Is.EqualTo(((double?)null, (double?)null, false))
        );
    }

    private static IEnumerable<TestCaseData> Mistakes =>
        [
            new(Precision(9, 100, s_level), "at_least is 9"),
            new(Precision(20, 19, s_level), "at_most (19) is below at_least (20)"),
            new(Precision(20, 20_000_000, s_level), "at_most is 20,000,000"),
            new(Precision(20, 100), "names no metric"),
            new(Precision(20, 100, s_level, s_level with { Within = 0.1 }), "stands twice"),
            new(Precision(20, 100, s_level with { Within = 0 }), "must be above 0, found 0pp"),
            new(Precision(20, 100, s_level with { Within = double.NaN }), "must be above 0"),
            new(Precision(20, 100, s_level with { Within = 1 }), "must be below 100pp"),
            new(Precision(20, 100, s_level with { Metric = "service_levl" }), "no metric 'service_levl'"),
            new(Precision(20, 100, s_level with { Metric = "wait_longest_s" }), "has no 95 % interval"),
            new(Precision(20, 100, s_level with { Metric = "offered_erlangs" }), "has no 95 % interval"),
            new(Precision(20, 100, s_level with { Scope = Scope.Group("desk") }), "not reported for group:desk"),
            new(Precision(20, 100, s_level with { Scope = Scope.Queue("none") }), "no 'queue:none'"),
            new(Precision(20, 100, s_wait with { Unit = PrecisionUnit.Points }), "is no share"),
            new(Precision(20, 100, s_level with { Unit = PrecisionUnit.Seconds }), "is no time"),
        ];

    [TestCaseSource(nameof(Mistakes))]
    public void MistakesIn_APlan_SaysWhatIsWrong(PrecisionPlan precision, string expected)
    {
        ImmutableArray<PrecisionMistake> mistakes = precision.MistakesIn(s_plan);
        Assert.That(mistakes, Has.Length.EqualTo(1));
        Assert.That(mistakes[0].Text, Does.Contain(expected));
        Assert.That(mistakes[0].Fix is null, Is.EqualTo(!mistakes[0].Known.IsEmpty), "one way to mend it");
        Assert.Throws<PlanException>(() => Simulation.Run(s_plan, new RunOptions { Precision = precision }));
        CentrePlan plan = s_plan with { Run = new RunPlan { Precision = precision } };
        Assert.That(plan.Mistakes.Single(), Does.Contain(expected));
    }

    [Test]
    public void MistakesIn_APlan_OfEveryMetricThatMayBeAskedFor_AreNone()
    {
        RunResult run = Simulation.Run(s_plan, new RunOptions { Replications = 40 });
        foreach (Metric metric in run.Metrics.Where(metric => metric.InSummary))
        {
            Scope scope = run.Scopes.First(scope => metric.Scopes.Contains(scope.Kind));
            if (scope.Kind == ScopeKind.QueueByGroup)
            {
                // Who answered whom is no question of precision.
                continue;
            }

            PrecisionGoal goal = new(metric.Name, scope, 0.1, PrecisionUnit.Relative);
            bool isRefused = !Precision(20, 100, goal).MistakesIn(s_plan).IsEmpty;
            // What has an interval may be asked for; what may not never has one.
            Assert.That(isRefused && run[metric.Name, scope].Low is not null, Is.False, metric.Name);
        }
    }

    private static CentrePlan Quiet(int agents) =>
        new CentreBuilder("quiet")
            .Time(SimSpan.FromHours(1))
            .Contacts("sales", 60, Law.Exponential(SimSpan.FromMinutes(3)), Law.Exponential(SimSpan.FromMinutes(2)))
            .Agents("desk", agents)
            .Build();

    private static PrecisionGoal Level(double within) => s_level with { Within = within };

    private static Estimate LevelOf(CentrePlan plan, int replications, int seed) =>
        Simulation.Run(plan, new RunOptions { Replications = replications, Seed = (ulong)seed })["service_level"];

    // Of a service level near 100 %: (the distance to it / standard error)².
    private static double EventsBehind(Estimate level) =>
        level.StandardError is { } error ? Math.Pow((1 - level.Value!.Value) / error, 2) : 0;

    private static PrecisionPlan Precision(int atLeast, int atMost, params ImmutableArray<PrecisionGoal> goals) =>
        new()
        {
            Goals = goals,
            AtLeast = atLeast,
            AtMost = atMost,
        };

    // The interval with the largest variance that is to be feared, from the textbook quantile.
    private static bool IsWithin(PrecisionGoal goal, Estimate found)
    {
        double value = found.Value!.Value;
        double arm = Math.Max(value - found.Low!.Value, found.High!.Value - value);
        double rare = goal.Unit == PrecisionUnit.Points ? Math.Min(value, 1 - value) : value;
        double freedom =
            1 / ((1.0 / (found.Replications - 1)) + (Math.Pow(found.StandardError!.Value, 2) / (rare * rare)));
        double widest = arm * Math.Sqrt(freedom / ChiSquared.InvCDF(freedom, 0.01));
        return (goal.Unit == PrecisionUnit.Relative ? widest / value : widest) <= goal.Within;
    }
}
