using System.Diagnostics;
using System.Globalization;

namespace CallSim.Scenarios.Tests.Fuzzing;

/// <summary>Judges one case after another and keeps what was found, one finding of a kind.</summary>
internal sealed class FuzzRun
{
    private const int MostFindings = 20;

    // What has not ended by then is held for endless: a finding that ends the run.
    private static readonly TimeSpan s_endless = TimeSpan.FromMinutes(2);

    private readonly int _seed;
    private readonly FuzzLog? _log;
    private readonly Dictionary<string, string> _findings = [];
    private volatile int _number;

    /// <param name="seed">What the cases are made of.</param>
    /// <param name="log">Where the run is followed; nowhere when null.</param>
    public FuzzRun(int seed, FuzzLog? log = null)
    {
        _seed = seed;
        _log = log;
    }

    /// <summary>What was found, with the case; empty for nothing.</summary>
    public IReadOnlyCollection<string> Findings => _findings.Values;

    /// <summary>How many cases were judged.</summary>
    public int Cases { get; private set; }

    public FuzzJudge Judge { get; } = new();

    /// <summary>Judges the cases from a number up to another, or until a time is over.</summary>
    public void Run(int from, int to, TimeSpan atMost)
    {
        // A thread of its own: one that reads for ever must not keep the test from ending.
        Thread worker = new(() => Work(from, to, atMost)) { IsBackground = true };
        worker.Start();
        int before = -1;
        while (!worker.Join(s_endless))
        {
            if (_number == before)
            {
                Keep("endless", before);
                return;
            }

            before = _number;
        }
    }

    private void Work(int from, int to, TimeSpan atMost)
    {
        using FuzzCorpus corpus = new();
        long start = Stopwatch.GetTimestamp();
        for (int number = from; number < to && Stopwatch.GetElapsedTime(start) < atMost; number++)
        {
            _number = number;
            _log?.Begins(number);
            FuzzCase fuzzed = FuzzCase.Of(corpus, _seed, number);
            fuzzed.Write();
            if (Judge.Judge(fuzzed) is { } finding)
            {
                Keep($"{finding}\n{fuzzed}", number);
            }

            fuzzed.Undo();
            Cases++;
            if (_findings.Count >= MostFindings)
            {
                return;
            }
        }
    }

    private void Keep(string finding, int number)
    {
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"CALLSIM_FUZZ_SEED={_seed} CALLSIM_FUZZ_CASE={number} makes it again:\n{finding}\n"
        );
        if (_findings.TryAdd(KindOf(finding), text))
        {
            _log?.Say(text);
        }
    }

    /// <summary>What findings of one cause have in common: the sort, and where it was thrown.</summary>
    private static string KindOf(string finding)
    {
        string[] lines = finding.Split('\n');
        string where = lines.FirstOrDefault(line => line.StartsWith("   at CallSim.", StringComparison.Ordinal), "");
        string sort = lines[0].Split(':')[0];
        return where.Length > 0 ? $"{sort} {where}" : sort + string.Concat(lines[0].Where(char.IsLetter).TakeLast(40));
    }
}
