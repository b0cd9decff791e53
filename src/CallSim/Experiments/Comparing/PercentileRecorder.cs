using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>Keeps the waits of a design in sections, for the differences of its percentiles.</summary>
/// <param name="cells">The metrics that are compared.</param>
internal sealed class PercentileRecorder(ImmutableArray<MetricAt> cells)
{
    private readonly Dictionary<(Scope Scope, bool OfAbandoned), WaitSections> _sections = [];
    private WaitSections?[]? _places;
    private (ScopeAccumulator Scope, bool OfAbandoned, WaitSections Sections)[] _sources = [];

    /// <summary>Notes the replication that was added last.</summary>
    public void Record(RunAccumulator accumulator)
    {
        _places ??= Places(accumulator);
        foreach ((ScopeAccumulator scope, bool ofAbandoned, WaitSections sections) in _sources)
        {
            sections.Add(scope.LastWaits(ofAbandoned));
        }
    }

    /// <summary>The percentiles as they stand, one for each metric; null for what is none, or has no interval.</summary>
    /// <param name="estimates">The estimates of the metrics from the same replications.</param>
    public ImmutableArray<SectionedQuantile?> Note(ImmutableArray<Estimate?> estimates) =>
        [.. estimates.Select((estimate, cell) => estimate is { } known ? _places?[cell]?.Of(known) : null)];

    private WaitSections?[] Places(RunAccumulator accumulator)
    {
        Dictionary<Scope, ScopeAccumulator> scopes = accumulator.Scopes.ToDictionary(scope => scope.Scope);
        WaitSections?[] places = [.. cells.Select(Place)];
        _sources = [.. _sections.Select(each => (scopes[each.Key.Scope], each.Key.OfAbandoned, each.Value))];
        return places;

        WaitSections? Place(MetricAt cell) =>
            scopes.TryGetValue(cell.Scope, out ScopeAccumulator? scope)
            && scope.Metrics.FirstOrDefault(metric => metric.Name == cell.Metric)?.Formula
                is QuantileFormula { Share: < 1 } formula
                ? Sections((cell.Scope, formula.OfAbandoned))
                : null;
    }

    private WaitSections Sections((Scope, bool) of)
    {
        if (!_sections.TryGetValue(of, out WaitSections? sections))
        {
            sections = new WaitSections();
            _sections.Add(of, sections);
        }

        return sections;
    }
}
