using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Tests.Experiments.Comparing;

/// <summary>Designs side by side.</summary>
public sealed class ComparisonTests
{
    private static readonly CentrePlan s_plan = TwoQueues(juniors: 3.5);

    [Test]
    public void Compare_OfIdenticalDesigns_FindsExactlyZeroEverywhere()
    {
        ComparisonResult result = Compare(
            new() { Replications = 40 },
            new("one", s_plan),
            new("other", s_plan with { Name = "another title" })
        );
        Assert.That(result.Metrics, Has.Length.GreaterThan(200));
        foreach (MetricComparison compared in result.Metrics)
        {
            DesignFigure other = compared.Designs[1];
            Assert.That(other.Estimate, Is.EqualTo(compared.Designs[0].Estimate), Named(compared));
            Difference difference = other.Difference!.Value;
            if (difference.P is null)
            {
                bool isOfRatio = compared.Metric.Formula is RatioFormula;
                Assert.That(difference.Value, Is.Zero.Or.Null, Named(compared));
                Assert.That(
                    isOfRatio && difference.Value is not null && other.Estimate.Replications >= 10,
                    Is.False,
                    Named(compared)
                );
            }
            else
            {
                Assert.That(
                    (difference.Value, difference.Low, difference.High),
                    Is.EqualTo((0.0, 0.0, 0.0)),
                    Named(compared)
                );
                Assert.That(difference.IsIdentical, Is.True, Named(compared));
                Assert.That(other.Verdict, Is.EqualTo(DifferenceVerdict.NotToldApart), Named(compared));
            }
        }
    }

    [Test]
    public void Values_OfEachDesign_AreThoseOfItsOwnRun()
    {
        CentrePlan more = TwoQueues(juniors: 4.5);
        ComparisonResult result = Compare(new() { Replications = 70 }, new("a", s_plan), new("b", more));
        RunResult[] alone =
        [
            Simulation.Run(s_plan, new() { Replications = 70 }),
            Simulation.Run(more, new() { Replications = 70 }),
        ];
        foreach (MetricComparison compared in result.Metrics)
        {
            for (int design = 0; design < alone.Length; design++)
            {
                Estimate expected = alone[design][compared.Metric.Name, compared.Scope];
                Assert.That(compared.Designs[design].Estimate, Is.EqualTo(expected), Named(compared));
            }

            double? difference = compared.Designs[1].Estimate.Value - compared.Designs[0].Estimate.Value;
            Assert.That(
                compared.Designs[1].Difference!.Value.Value,
                difference is null
                    ? Is.Null
                    : Is.EqualTo(difference).Within(1e-9).Percent.Or.EqualTo(difference).Within(1e-12),
                Named(compared)
            );
        }
    }

    [Test]
    public void Difference_OfACount_IsThatOfThePairedTestByHand()
    {
        CentrePlan more = TwoQueues(juniors: 4.5);
        ComparisonResult result = Compare(new() { Replications = 70 }, new("a", s_plan), new("b", more));
        double[] differences =
        [
            .. Simulation
                .Run(more, new() { Replications = 70 })
                .ValuesOf("abandoned", Scope.All)
                .Zip(
                    Simulation.Run(s_plan, new() { Replications = 70 }).ValuesOf("abandoned", Scope.All),
                    (two, one) => two!.Value - one!.Value
                ),
        ];
        double mean = differences.Average();
        double error = Distribution.Of(differences)!.StandardDeviation!.Value / Math.Sqrt(70);
        DesignFigure figure = result["abandoned"].Designs[1];
        Assert.That(figure.Difference!.Value.Value, Is.EqualTo(mean).Within(1e-12));
        Assert.That(figure.Difference.Value.StandardError, Is.EqualTo(error).Within(1e-12));
        Assert.That(figure.Verdict, Is.EqualTo(DifferenceVerdict.Better), "fewer hang up");
        Assert.That(result["occupancy"].Designs[1].Verdict, Is.EqualTo(DifferenceVerdict.Differs));
    }

    [TestCase(1)]
    [TestCase(3)]
    public void Compare_OnAnyNumberOfThreads_IsTheSameToTheBit(int threads)
    {
        Design[] designs = [new("a", s_plan), new("b", TwoQueues(juniors: 4)), new("c", TwoQueues(juniors: 5))];
        string usual = Text(Compare(new() { Replications = 55, Threads = 2 }, designs));
        Assert.That(Text(Compare(new() { Replications = 55, Threads = threads }, designs)), Is.EqualTo(usual));
    }

    [Test]
    public void Compare_WithAnotherBaseline_TurnsTheDifferenceRound()
    {
        Design[] designs = [new("a", s_plan), new("b", TwoQueues(juniors: 4.5))];
        ComparisonResult one = Compare(new() { Replications = 30 }, designs);
        ComparisonResult other = Simulation.Compare(
            designs,
            new()
            {
                Run = new() { Replications = 30 },
                Baseline = "b",
            }
        );
        Difference there = one["service_level"].Designs[1].Difference!.Value;
        Difference back = other["service_level"].Designs[0].Difference!.Value;
        Assert.That((back.Value, back.Low, back.High), Is.EqualTo((-there.Value, -there.High, -there.Low)));
        Assert.That(back.P, Is.EqualTo(there.P));
        Assert.That(other["service_level"].Designs[1].Difference, Is.Null);
        Assert.That(other["service_level"].Designs[0].Verdict, Is.EqualTo(DifferenceVerdict.Worse));
        Assert.That(one["service_level"].Designs[1].Verdict, Is.EqualTo(DifferenceVerdict.Better));
    }

    [Test]
    public void Compare_OfDesignsOfDifferentParts_ComparesWhatBothHave()
    {
        CentrePlan one = OneQueue("sales", 4, 60);
        CentrePlan other = TwoQueues(juniors: 4);
        ComparisonResult result = Compare(new() { Replications = 12 }, new("two", other), new("one", one));
        Assert.That(result["offered", Scope.Queue("sales")].Designs, Has.Length.EqualTo(2));
        Assert.That(result["offered", Scope.Queue("service")].Designs.Single().Design, Is.EqualTo("two"));
        Assert.That(() => result["offered", Scope.Queue("none")], Throws.TypeOf<KeyNotFoundException>());
    }

    [Test]
    public void Compare_OfFewReplications_GivesNoVerdict()
    {
        ComparisonResult result = Compare(
            new() { Replications = 9 },
            new("a", s_plan),
            new("b", TwoQueues(juniors: 8))
        );
        Assert.That(
            result
                .Metrics.SelectMany(compared => compared.Designs)
                .Select(figure => figure.Verdict)
                .OfType<DifferenceVerdict>()
                .Distinct(),
            Is.SubsetOf(new[] { DifferenceVerdict.NoInterval, DifferenceVerdict.NoValue })
        );
    }

    [Test]
    public void AdjustedP_OfSeveralDesigns_IsHolmsOverThem()
    {
        ComparisonResult result = Compare(
            new() { Replications = 40 },
            new("a", s_plan),
            new("b", TwoQueues(juniors: 3.55)),
            new("c", TwoQueues(juniors: 3.6)),
            new("d", TwoQueues(juniors: 4))
        );
        foreach (MetricComparison compared in result.Metrics)
        {
            Assert.That(
                compared.Designs.Select(figure => figure.AdjustedP),
                Is.EqualTo(Holm.Adjusted([.. compared.Designs.Select(figure => figure.Difference?.P)])),
                Named(compared)
            );
        }
    }

    [Test]
    public void Compare_Interrupted_CoversTheSameReplicationsOfAll()
    {
        using CancellationTokenSource cancellation = new();
        ComparisonResult result = Simulation.Compare(
            [new("a", s_plan), new("b", TwoQueues(juniors: 4))],
            new()
            {
                Run = new()
                {
                    Replications = 500,
                    Threads = 1,
                    Progress = finished =>
                    {
                        if (finished == 75)
                        {
                            cancellation.Cancel();
                        }
                    },
                },
            },
            cancellation.Token
        );
        // Blocks of 10, 10, 20 and 40 of each: the 75th replication is one of a's in the third.
        Assert.That((result.Replications, result.WasInterrupted), Is.EqualTo((20, true)));
        ComparisonResult whole = Compare(new() { Replications = 20 }, [.. result.Designs]);
        Assert.That(Text(result), Is.EqualTo(Text(whole)));
    }

    [Test]
    public void Compare_InterruptedAtOnce_HasNothing()
    {
        ComparisonResult result = Simulation.Compare(
            [new("a", s_plan), new("b", s_plan)],
            cancellation: new CancellationToken(canceled: true)
        );
        Assert.That((result.Replications, result.WasInterrupted, result.Metrics.Length), Is.EqualTo((0, true, 0)));
    }

    [Test]
    public void Compare_OfWhatCannotBeCompared_SaysAllThatIsWrong()
    {
        CentrePlan other = s_plan with
        {
            Time = s_plan.Time with { Length = SimSpan.FromHours(3) },
            Targets = s_plan.Targets with
            {
                Within = [SimSpan.FromSeconds(30)],
                Formula = ServiceLevelFormula.AnsweredOnly,
                ShortAbandon = SimSpan.FromSeconds(6),
                FcrWithin = SimSpan.FromDays(1),
            },
            Run = new() { Seed = 2, Replications = 50 },
        };
        ComparisonException? mistake = Assert.Throws<ComparisonException>(() =>
            Simulation.Compare(
                [new("a", s_plan), new("a", other)],
                new()
                {
                    Baseline = "c",
                    UntilDecided = new()
                    {
                        Metrics = [],
                        AtMost = 100,
                        Indifference = new(-1, false),
                    },
                }
            )
        );
        Assert.That(
            mistake!.Mistakes,
            Is.EqualTo(
                new[]
                {
                    "there are 2 designs 'a'; give each a name of its own",
                    "there is no design 'c' to be the baseline; the designs are a, a",
                    "time.length is 7200s in 'a' and 10800s in 'a': counts are those of the whole length",
                    "targets.service_level.within is 20s in 'a' and 30s in 'a': service levels would not mean the same",
                    "targets.service_level.formula is abandon_ignored in 'a' and answered_only in 'a': service levels would not mean the same",
                    "targets.short_abandon is 5s in 'a' and 6s in 'a': short abandons would not mean the same",
                    "targets.fcr_within is 604800s in 'a' and 86400s in 'a': matters solved at once would not mean the same",
                    "run.seed is 1 in 'a' and 2 in 'a': the same customers need the same seed; ask for one with --seed",
                    "run.replications is 100 in 'a' and 50 in 'a': each is run as often; ask for a number with --replications",
                    "there is no metric to decide by",
                    "the most replications, 100, must be more than the 100 of the first look",
                    "a difference that does not matter is at least 0, found -1",
                }
            )
        );
    }

    [Test]
    public void Compare_OfOneDesign_IsRefused() =>
        Assert.That(
            () => Simulation.Compare([new("a", s_plan)]),
            Throws.TypeOf<ComparisonException>().With.Message.Contains("two designs at least, found 1")
        );

    [Test]
    public void Compare_OfMoreReplications_KeepsNoMoreMemory()
    {
        long Kept(int replications)
        {
            ComparisonResult result = Compare(
                new() { Replications = replications, Threads = 1 },
                new("a", s_plan),
                new("b", TwoQueues(juniors: 4))
            );
            long after = GC.GetTotalMemory(forceFullCollection: true);
            GC.KeepAlive(result);
            return after;
        }

        Kept(200);
        long few = Kept(200);
        long many = Kept(2000);
        Assert.That(
            many - few,
            Is.LessThan(200_000),
            "bytes for 1,800 replications more of two designs with over 200 metrics"
        );
    }

    internal static ComparisonResult Compare(RunOptions options, params Design[] designs) =>
        Simulation.Compare(designs, new() { Run = options });

    internal static CentrePlan OneQueue(string name, double agents, double perHour) =>
        new CentreBuilder("one queue")
            .Time(SimSpan.FromHours(2))
            .Contacts(name, perHour, Law.Exponential(SimSpan.FromMinutes(3)), Law.Exponential(SimSpan.FromMinutes(2)))
            .Agents("junior", agents)
            .Build();

    private static CentrePlan TwoQueues(double juniors) =>
        new CentreBuilder("two queues")
            .Time(SimSpan.FromHours(2))
            .Contacts("sales", 60, Law.Exponential(SimSpan.FromMinutes(3)), Law.Exponential(SimSpan.FromMinutes(2)))
            .Contacts("service", 40, Law.Exponential(SimSpan.FromMinutes(4)))
            .Agents("junior", juniors, "sales")
            .Agents("senior", 3)
            .Build();

    private static string Named(MetricComparison compared) => $"{compared.Metric.Name} {compared.Scope}";

    private static string Text(ComparisonResult result) =>
        string.Join(
            "\n",
            result.Metrics.SelectMany(compared => compared.Designs.Select(figure => $"{Named(compared)} {figure}"))
        );
}
