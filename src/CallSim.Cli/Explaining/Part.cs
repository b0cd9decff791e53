using System.Collections.Immutable;

namespace CallSim.Cli.Explaining;

/// <summary>What a cause has to do with a miss in one interval.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Subject">What it is about, such as the name of an outage; empty where there is one of its kind.</param>
/// <param name="Share">How much of the miss it explains, from 0 to 1.</param>
/// <param name="Numbers">The numbers of its sentence.</param>
internal sealed record Part(ICause Cause, string Subject, double Share, ImmutableArray<double> Numbers)
{
    /// <summary>The groups of agents that it is about; empty where all serve all queues together.</summary>
    public string Groups { get; init; } = "";
}
