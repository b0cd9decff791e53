using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>One design of a comparison, run block by block.</summary>
internal sealed class DesignRun : IDisposable
{
    private readonly OngoingRun _run;
    private PairRecorder? _recorder;
    private PercentileRecorder? _percentiles;

    /// <summary>Makes it ready.</summary>
    /// <exception cref="PlanException">The plan cannot be simulated.</exception>
    public DesignRun(Design design, RunOptions options, CancellationToken cancellation)
    {
        Design = design;
        _run = new OngoingRun(design.Plan, options with { KeepsValues = false, Added = Record }, cancellation);
        Metrics = _run.Result(0).Metrics;
        Scopes = _run.Result(0).Scopes;
    }

    public Design Design { get; }

    public ImmutableArray<Metric> Metrics { get; }

    public ImmutableArray<Scope> Scopes { get; }

    /// <summary>All metrics of the whole run, scope by scope.</summary>
    public ImmutableArray<MetricAt> Cells =>
        [
            .. from scope in Scopes
            from metric in Metrics
            where metric.InSummary && metric.Scopes.Contains(scope.Kind)
            select new MetricAt(metric.Name, scope),
        ];

    /// <summary>The estimates of the metrics when the last block ended; null where the design has no such metric or scope.</summary>
    public ImmutableArray<Estimate?> Estimates { get; private set; } = [];

    /// <summary>The percentiles among them, with what makes them uncertain; null for all else.</summary>
    public ImmutableArray<SectionedQuantile?> Percentiles { get; private set; } = [];

    /// <summary>Says which metrics are compared.</summary>
    public void Compare(ImmutableArray<MetricAt> cells) =>
        (_recorder, _percentiles) = (new PairRecorder(cells), new PercentileRecorder(cells));

    /// <summary>Runs up to so many replications.</summary>
    /// <returns>Whether there are so many now: no where it was cancelled.</returns>
    public bool ContinueTo(int replications, CancellationToken cancellation)
    {
        _recorder!.Clear();
        return _run.ContinueTo(replications, cancellation);
    }

    /// <summary>Numerators and denominators in a replication of the last block.</summary>
    public ReadOnlySpan<(long X, long Y)> Pairs(int replication) => _recorder![replication];

    /// <summary>Notes the estimates, now that all designs have the same replications.</summary>
    public void NoteEstimates(ImmutableArray<MetricAt> cells)
    {
        RunResult result = _run.Result(_run.Replications);
        Dictionary<string, Metric> metrics = Metrics.ToDictionary(metric => metric.Name);
        HashSet<Scope> scopes = [.. Scopes];
        Estimates =
        [
            .. cells.Select(cell =>
                scopes.Contains(cell.Scope)
                && metrics.TryGetValue(cell.Metric, out Metric? metric)
                && metric.Scopes.Contains(cell.Scope.Kind)
                    ? result[cell.Metric, cell.Scope]
                    : (Estimate?)null
            ),
        ];
        Percentiles = _percentiles!.Note(Estimates);
    }

    public void Dispose() => _run.Dispose();

    private void Record(RunAccumulator sums)
    {
        _recorder?.Record(sums);
        _percentiles?.Record(sums);
    }
}
