using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>
/// Small random centres with any mix of features: what the ledgers say follows from the notes, and nothing is lost, made or
/// used twice. A failure names its seed: <c>CALLSIM_SEED=417 dotnet test --filter RandomScenarioTests</c> runs it alone.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed class RandomScenarioTests
{
    private const int Blocks = 20;
    private const int SeedsOfBlock = 110;
    private const int FewSeeds = 20;

    /// <summary>The blocks of seeds; all but a few are of category Long, which mutation runs leave out.</summary>
    private static IEnumerable<TestCaseData> Seeds()
    {
        if (Environment.GetEnvironmentVariable("CALLSIM_SEED") is { Length: > 0 } seed)
        {
            yield return new TestCaseData((object)new[] { int.Parse(seed, null) });
            yield break;
        }

        yield return new TestCaseData((object)Enumerable.Range(0, FewSeeds).ToArray());
        for (int block = 0; block < Blocks; block++)
        {
            int[] seeds = [.. Enumerable.Range(block * SeedsOfBlock, SeedsOfBlock).Where(seed => seed >= FewSeeds)];
            yield return new TestCaseData((object)seeds).SetCategory("Long");
        }
    }

    [TestCaseSource(nameof(Seeds))]
    public void RandomScenario_Replayed_HasTheCountersOfTheLedgers(int[] seeds)
    {
        Assert.Multiple(() =>
        {
            foreach (int seed in seeds)
            {
                Assert.That(MistakesOf(seed), Is.Empty, $"seed {seed}");
            }
        });
    }

    [Test, Category("Long")]
    public void RandomScenarios_Together_MeetEverythingThatCanHappen()
    {
        HashSet<JournalKind> kinds = [];
        HashSet<ContactOutcome> outcomes = [];
        HashSet<BlockReason> reasons = [];
        for (int seed = 0; seed < 200; seed++)
        {
            CentreLayout layout = new(RandomPlan.Of(seed));
            foreach (RecordedNote note in Run(layout, new Ledgers(layout), seed).Notes)
            {
                kinds.Add(note.Kind);
                _ = note.Kind == JournalKind.Leaves && outcomes.Add((ContactOutcome)note.Value);
                _ = note.Kind == JournalKind.IsBlocked && reasons.Add((BlockReason)note.Value);
            }
        }

        Assert.That(Enum.GetValues<JournalKind>().Except(kinds), Is.Empty);
        Assert.That(Enum.GetValues<ContactOutcome>().Except(outcomes), Is.Empty);
        Assert.That(Enum.GetValues<BlockReason>().Except(reasons), Is.Empty);
    }

    [Test, Category("Long")]
    public void RandomScenario_OnAnyNumberOfThreads_CountsTheSame([Range(5000, 5019)] int seed)
    {
        CentrePlan plan = RandomPlan.Of(seed);
        RunResult one = Simulation.Run(plan, new RunOptions { Replications = 4, Threads = 1 });
        RunResult three = Simulation.Run(plan, new RunOptions { Replications = 4, Threads = 3 });
        Assert.That(ValuesOf(three), Is.EqualTo(ValuesOf(one)));
    }

    private static List<string> MistakesOf(int seed)
    {
        try
        {
            CentreLayout layout = new(RandomPlan.Of(seed));
            Ledgers ledgers = new(layout);
            NoteList first = Run(layout, ledgers, seed);
            NoteList second = Run(layout, ledgers, seed);
            Replay replay = new(layout, second);
            replay.Run();
            List<string> mistakes = [.. new LedgerComparison(layout, ledgers, replay.Tallies).Differences()];
            if (!first.Notes.SequenceEqual(second.Notes))
            {
                mistakes.Add("the same seed gave other notes");
            }

            return mistakes;
        }
        catch (Exception broken)
        {
            return [broken.ToString()];
        }
    }

    private static NoteList Run(CentreLayout layout, Ledgers ledgers, int seed)
    {
        NoteList notes = new();
        WatchedReplication.Run(layout, ledgers, (ulong)seed, notes);
        return notes;
    }

    private static List<object?> ValuesOf(RunResult result) =>
        [
            result.ContactsSimulated,
            result.EventsSimulated,
            .. from scope in result.Scopes
            from metric in result.Metrics
            where metric.InSummary && metric.Scopes.Contains(scope.Kind)
            from value in (object?[])
                [result[metric.Name, scope], .. result.ValuesOf(metric.Name, scope).Cast<object?>()]
            select value,
        ];
}
