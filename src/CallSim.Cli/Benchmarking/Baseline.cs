using System.Collections.Immutable;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Benchmarking;

/// <summary>Figures measured earlier.</summary>
/// <param name="File">Where they were read.</param>
/// <param name="Version">The version of CallSim that was measured.</param>
/// <param name="Architecture">The kind of processor it was measured on.</param>
/// <param name="Entries">The scenarios.</param>
internal sealed record Baseline(string File, string Version, string Architecture, ImmutableArray<BaselineEntry> Entries)
{
    /// <summary>The figures of the same work: the same content, replications, seed and threads.</summary>
    /// <exception cref="BenchException">There are none.</exception>
    public BaselineEntry Of(BenchSubject subject)
    {
        BaselineEntry[] same = [.. Entries.Where(entry => entry.Hash == subject.Hash)];
        if (same.Length == 0)
        {
            throw Unknown(subject);
        }

        return same.FirstOrDefault(entry => Is(entry, subject)) ?? throw OtherOptions(subject, same[0]);
    }

    private static bool Is(BaselineEntry entry, BenchSubject subject) =>
        entry.Replications == subject.Replications && entry.Seed == subject.Seed && entry.Threads == subject.Threads;

    private BenchException Unknown(BenchSubject subject)
    {
        BaselineEntry? namesake = Entries.FirstOrDefault(entry => entry.Scenario == subject.Name);
        return namesake is null
            ? new BenchException(
                $"{File}: the baseline has no scenario '{subject.Name}'",
                $"{NearestName.Hint(subject.Name, Entries.Select(entry => entry.Scenario))}; or measure it anew with --out"
            )
            : new BenchException(
                $"{File}: the baseline is of another content of '{subject.Name}' (hash {Short(namesake.Hash)}, now {Short(subject.Hash)})",
                "give the scenario, its files and --set as they were then, or measure a new baseline with --out"
            );
    }

    private BenchException OtherOptions(BenchSubject subject, BaselineEntry entry) =>
        new(
            $"{File}: the baseline measured '{subject.Name}' otherwise",
            $"run with --replications {entry.Replications} --seed {entry.Seed} --threads {entry.Threads}, or measure a new baseline with --out"
        );

    private static string Short(string hash) => hash.Length <= 12 ? hash : hash[..12] + "…";
}
