using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Experiments;

namespace CallSim.Cli.Arguments;

/// <summary>The options that say how often, from which seed and on how many threads to simulate, shared by the commands.</summary>
/// <param name="defaultThreads">What the command does about threads when nothing is said.</param>
/// <param name="withPrecision">Whether the command can replicate until the results are precise.</param>
/// <param name="defaultReplications">What it does about replications when nothing is said.</param>
internal sealed class ReplicationArguments(
    string defaultThreads = "one for each processor",
    bool withPrecision = false,
    string defaultReplications = "the scenario's run.replications, else 100"
)
{
    private const int MostReplications = 10_000_000;
    private const int MostThreads = 1024;

    private readonly Option<int?> _replications = Numbers.Whole(
        "--replications",
        1,
        MostReplications,
        $"How often to repeat the day. Default: {defaultReplications}."
    );

    private readonly Option<ulong?> _seed = Numbers.Whole(
        "--seed",
        ulong.MinValue,
        ulong.MaxValue,
        "The seed of all random draws. Default: the scenario's run.seed, else 1."
    );

    private readonly Option<int?> _threads = Numbers.Whole(
        "--threads",
        1,
        MostThreads,
        $"How many threads to use; results do not depend on it. Default: {defaultThreads}."
    );

    private readonly PrecisionArguments _precision = new();

    /// <summary>The options.</summary>
    public IEnumerable<Option> All =>
        [_replications, .. withPrecision ? _precision.All : Array.Empty<Option>(), _seed, _threads];

    public void AddTo(Command command)
    {
        command.Add(_replications);
        if (withPrecision)
        {
            _precision.AddTo(command, _replications);
        }

        command.Add(_seed);
        command.Add(_threads);
    }

    /// <summary>The replications that the command line asks for; null where it leaves them to the scenario, or where what it says is no such number.</summary>
    public int? ReplicationsOf(CommandResult command) =>
        // While a command line is validated, its values cannot be asked for: one that cannot be read throws before its own mistake is said.
        command.GetResult(_replications)?.Tokens
            is [{ Value: var text }]
        && Numbers.TryRead(text, 1, MostReplications, out int replications)
            ? replications
            : null;

    public RunOptions Read(ParseResult parse) =>
        new()
        {
            Replications = parse.GetValue(_replications),
            Precision = withPrecision ? _precision.Read(parse) : null,
            Seed = parse.GetValue(_seed),
            Threads = parse.GetValue(_threads),
        };
}
