using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>How designs compare: every metric of the summary that the baseline has, with the differences of the others.</summary>
/// <remarks>
/// All designs were run with the same seed, so that replication r of each has the same customers, and differences are taken replication
/// by replication.
/// </remarks>
public sealed class ComparisonResult
{
    private readonly Dictionary<(string Metric, Scope Scope), MetricComparison> _metrics;

    internal ComparisonResult(ImmutableArray<MetricComparison> metrics)
    {
        Metrics = metrics;
        _metrics = metrics.ToDictionary(compared => (compared.Metric.Name, compared.Scope));
    }

    /// <summary>The designs, in the order in which they were given.</summary>
    public required ImmutableArray<Design> Designs { get; init; }

    /// <summary>The design that the others are compared with.</summary>
    public required Design Baseline { get; init; }

    /// <summary>The seed of all of them.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The replications of each that the results cover: 0, 1, … without a gap.</summary>
    public required int Replications { get; init; }

    /// <summary>The replications that were asked for, or the most of them; more than there are where the run was interrupted or decided before.</summary>
    public required int ReplicationsWanted { get; init; }

    /// <summary>Whether it was stopped before its end.</summary>
    public bool WasInterrupted { get; init; }

    /// <summary>How many looks the intervals and tests allow for: 1, but for a comparison until it is decided.</summary>
    public int Looks { get; init; } = 1;

    /// <summary>What a comparison until it is decided left open; empty where all is decided, or nothing was to be.</summary>
    public ImmutableArray<Undecided> Undecided { get; init; } = [];

    /// <summary>The metrics, scope by scope, in the order of the files.</summary>
    public ImmutableArray<MetricComparison> Metrics { get; }

    /// <summary>A metric of all designs.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="scope">The scope.</param>
    /// <exception cref="KeyNotFoundException">The baseline has no such metric there.</exception>
    public MetricComparison this[string metric, Scope scope] =>
        _metrics.TryGetValue((metric, scope), out MetricComparison? found)
            ? found
            : throw new KeyNotFoundException($"The baseline has no metric '{metric}' for '{scope}'.");

    /// <summary>A metric of the whole centre; see <see cref="this[string, Scope]"/>.</summary>
    /// <param name="metric">The metric's name.</param>
    public MetricComparison this[string metric] => this[metric, Scope.All];
}
