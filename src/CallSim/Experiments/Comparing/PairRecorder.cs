using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// Notes numerator and denominator of each compared metric in each replication of a block: what is needed until the other
/// designs have simulated the same replications.
/// </summary>
/// <param name="cells">The metrics; those that the design does not have stay 0 / 0.</param>
internal sealed class PairRecorder(ImmutableArray<MetricAt> cells)
{
    private readonly List<(long X, long Y)[]> _rows = [];
    private (FactSheet Facts, RatioFormula Formula)?[]? _sources;
    private int _count;

    /// <summary>The figures of a replication, one for each metric.</summary>
    /// <param name="replication">From 0, the first of the block.</param>
    public ReadOnlySpan<(long X, long Y)> this[int replication] => _rows[replication];

    /// <summary>Notes the replication that was added last.</summary>
    public void Record(RunAccumulator accumulator)
    {
        _sources ??= Sources(accumulator);
        if (_count == _rows.Count)
        {
            _rows.Add(new (long X, long Y)[cells.Length]);
        }

        (long X, long Y)[] row = _rows[_count++];
        for (int cell = 0; cell < row.Length; cell++)
        {
            if (_sources[cell] is var (facts, formula))
            {
                row[cell] = (formula.Numerator.Of(facts), formula.Denominator.Of(facts));
            }
        }
    }

    /// <summary>Forgets the block.</summary>
    public void Clear() => _count = 0;

    private (FactSheet Facts, RatioFormula Formula)?[] Sources(RunAccumulator accumulator)
    {
        Dictionary<Scope, ScopeAccumulator> scopes = accumulator.Scopes.ToDictionary(scope => scope.Scope);
        return [.. cells.Select(Source)];

        (FactSheet Facts, RatioFormula Formula)? Source(MetricAt cell) =>
            scopes.TryGetValue(cell.Scope, out ScopeAccumulator? scope)
            && scope.Metrics.FirstOrDefault(metric => metric.Name == cell.Metric)?.Formula is RatioFormula formula
                ? (scope.LastReplication, formula)
                : null;
    }
}
