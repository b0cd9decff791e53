using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Tables;

/// <summary>An observed value and its simulated counterpart.</summary>
/// <param name="Observed">The observed value; null where there is none.</param>
/// <param name="Simulated">The simulated value with its uncertainty.</param>
public readonly record struct ActualPair(double? Observed, Estimate Simulated);

/// <summary>The factor that a scenario was calibrated by before it was run.</summary>
/// <param name="Path">Its key path.</param>
/// <param name="Factor">The factor found.</param>
public sealed record ActualCalibration(string Path, double Factor);

/// <summary>Observed figures beside those of a run.</summary>
public sealed class ActualComparison
{
    private readonly RunResult _result;
    private readonly ObservedFigures _observed;

    /// <summary>Compares.</summary>
    /// <param name="result">The run, of at least one replication.</param>
    /// <param name="observed">The observed figures, read for the run's plan.</param>
    /// <param name="calibration">How the run's scenario was calibrated, by <see cref="CalibrationIntervals"/>; null where it was not.</param>
    public ActualComparison(RunResult result, ObservedFigures observed, ActualCalibration? calibration = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(observed);
        _result = result;
        _observed = observed;
        Calibration = calibration;
        Intervals = [.. Enumerable.Range(0, result.Plan.Time.IntervalCount).Where(place => observed.HasRow[place])];
    }

    /// <summary>What is compared.</summary>
    public Scope Scope => _observed.Scope;

    /// <summary>How the scenario was calibrated; null where it was not.</summary>
    public ActualCalibration? Calibration { get; }

    /// <summary>The intervals that were observed.</summary>
    public ImmutableArray<int> Intervals { get; }

    /// <summary>Every metric in every interval that both know.</summary>
    public IEnumerable<ActualRow> Rows =>
        from interval in Intervals
        from metric in _observed.Metrics
        let observed = _observed.Of(metric, interval)
        where observed is not null
        select new ActualRow(
            Scope,
            _result.Plan.Time.LabelOf(interval),
            metric,
            observed.Value,
            _result.Interval(metric, Scope, interval),
            UsedFor(interval)
        );

    /// <summary>The metric by which those answered within a threshold are compared: their share of the offered.</summary>
    /// <param name="threshold">The threshold.</param>
    public static string AnsweredInShare(SimSpan threshold) => ComparedMetric.AnsweredInShare(threshold);

    /// <summary>The intervals by which a calibration goes: the 1st, 3rd, 5th … of the run, where observed.</summary>
    /// <param name="observed">The observed figures.</param>
    public static ImmutableArray<int> CalibrationIntervals(ObservedFigures observed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        return
        [
            .. Enumerable
                .Range(0, observed.HasRow.Length)
                .Where(interval =>
                    IsForCalibration(interval) && observed.Counts(ComparedMetric.AbandonShare, interval)
                ),
        ];
    }

    /// <summary>What an interval was used for: <c>calibration</c> or <c>check</c>.</summary>
    /// <param name="interval">From 0.</param>
    public string UsedFor(int interval) =>
        Calibration is not null && IsForCalibration(interval) ? "calibration" : "check";

    /// <summary>A metric in an interval.</summary>
    /// <param name="metric">The metric's name: one that is reported for intervals.</param>
    /// <param name="interval">From 0.</param>
    public ActualPair In(string metric, int interval) =>
        new(_observed.Of(metric, interval), _result.Interval(metric, Scope, interval));

    /// <summary>A count, summed over intervals where it was observed.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="intervals">The intervals.</param>
    public ActualPair Sum(string metric, ImmutableArray<int> intervals)
    {
        ImmutableArray<int> counted = [.. intervals.Where(interval => _observed.Of(metric, interval) is not null)];
        double? observed = counted.IsEmpty ? null : counted.Sum(interval => _observed.Of(metric, interval));
        return new(
            observed,
            IsWholeRun(counted)
                ? _result[metric, Scope]
                : new(counted.Sum(interval => Value(metric, interval)), null, _result.Replications)
        );
    }

    /// <summary>
    /// A ratio over several intervals, each weighted by its contacts. The simulated value has an interval where these are
    /// all intervals of the run.
    /// </summary>
    /// <param name="metric"><c>abandon_share</c>, <c>wait_s</c> or a share answered in time.</param>
    /// <param name="intervals">The intervals.</param>
    public ActualPair Mean(string metric, ImmutableArray<int> intervals)
    {
        ImmutableArray<int> counted = [.. intervals.Where(interval => _observed.Counts(metric, interval))];
        Estimate simulated = IsWholeRun(counted)
            ? _result[metric, Scope]
            : new(SimulatedMean(metric, counted), null, _result.Replications);
        return new(_observed.Mean(metric, counted), simulated);
    }

    private static bool IsForCalibration(int interval) => interval % 2 == 0;

    private bool IsWholeRun(ImmutableArray<int> intervals) => intervals.Length == _result.Plan.Time.IntervalCount;

    private double? SimulatedMean(string metric, ImmutableArray<int> intervals)
    {
        double weights = intervals.Sum(interval => Weight(metric, interval));
        return weights == 0
            ? null
            : intervals.Sum(interval => Value(metric, interval) * Weight(metric, interval)) / weights;
    }

    // The denominators of the catalogue: who was offered, or who joined a queue.
    private double Weight(string metric, int interval) =>
        metric == ComparedMetric.AbandonShare
            ? Value(ComparedMetric.Offered, interval)
            : Value(ComparedMetric.Answered, interval)
                + Value(ComparedMetric.Abandoned, interval)
                + Value(ComparedMetric.Balked, interval);

    private double Value(string metric, int interval) => _result.Interval(metric, Scope, interval).Value ?? 0;
}
