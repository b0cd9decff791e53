using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

public sealed class OngoingRunTests
{
    private const int Replications = 60;

    private static readonly CentrePlan s_plan = new CentreBuilder("pieces")
        .Time(SimSpan.FromHours(2))
        .Contacts("sales", 60, Law.Exponential(SimSpan.FromMinutes(3)), Law.Exponential(SimSpan.FromMinutes(2)))
        .Contacts("service", 40, Law.Exponential(SimSpan.FromMinutes(4)))
        .Agents("junior", 3.5, "sales")
        .Agents("senior", 3)
        .Busyness(new DayFactorPlan(DayFactorFamily.Gamma, 0.1))
        .Build();

    [Test]
    public void ContinueTo_InPieces_HasTheResultsOfOneRunToTheBit()
    {
        Log usualLog = new();
        RunResult usual = Simulation.Run(s_plan, Options(threads: 1, usualLog));
        foreach (int threads in (int[])[1, 2, 7])
        {
            foreach (
                int[] pieces in (int[][])
                    [
                        [Replications],
                        [1, 2, Replications],
                        [10, 10, 7, 37, Replications],
                    ]
            )
            {
                Log log = new();
                using OngoingRun run = new(s_plan, Options(threads, log), CancellationToken.None);
                Assert.That(pieces.All(piece => run.ContinueTo(piece)));
                Assert.That(RunValues.Of(run.Result(Replications)), Is.EqualTo(RunValues.Of(usual)));
                Assert.That(log.Legs, Is.EqualTo(usualLog.Legs));
            }
        }
    }

    [Test]
    public void ContinueTo_MorePiecesThanPlaces_ComesToAnEnd()
    {
        using OngoingRun run = new(s_plan, new RunOptions { Threads = 3 }, CancellationToken.None);
        for (int piece = 1; piece <= Replications; piece++)
        {
            Assert.That(run.ContinueTo(piece));
            Assert.That(run.Replications, Is.EqualTo(piece));
        }
    }

    [Test]
    public void ContinueTo_InPieces_CountsProgressOn()
    {
        List<int> told = [];
        RunOptions options = new() { Threads = 2, Progress = told.Add };
        using OngoingRun run = new(s_plan, options, CancellationToken.None);
        run.ContinueTo(5);
        run.ContinueTo(12);
        Assert.That(told, Is.EqualTo(Enumerable.Range(1, 12)));
    }

    [TestCase(1)]
    [TestCase(3)]
    public void ContinueTo_Cancelled_KeepsWhatWasDoneAndDoesNotGoOn(int threads)
    {
        using CancellationTokenSource source = new();
        RunOptions options = new()
        {
            Threads = threads,
            Progress = finished =>
            {
                if (finished == 20)
                {
                    source.Cancel();
                }
            },
        };
        using OngoingRun run = new(s_plan, options, CancellationToken.None);
        Assert.That(run.ContinueTo(10, source.Token));
        Assert.That(run.ContinueTo(Replications, source.Token), Is.False);
        Assert.That(run.Replications, Is.InRange(10, 20 + threads));
        RunResult same = Simulation.Run(s_plan, new RunOptions { Replications = run.Replications });
        Assert.That(RunValues.Of(run.Result(Replications)), Is.EqualTo(RunValues.Of(same)));
        Assert.That(run.Result(Replications).WasInterrupted);
        Assert.Throws<InvalidOperationException>(() => run.ContinueTo(Replications));
    }

    private static RunOptions Options(int threads, Log log) =>
        new()
        {
            Replications = Replications,
            Threads = threads,
            Contacts = log,
        };

    private sealed class Log : IContactLog
    {
        public List<string> Legs { get; } = [];

        public void Add(scoped ContactLeg leg) =>
            Legs.Add($"{leg.Replication} {leg.Contact} {leg.Type} {leg.Ended} {leg.Outcome}");
    }
}
