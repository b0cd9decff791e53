using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary>
/// Figures observed in a real centre, matched to the intervals of a plan: an interval file whose columns are named as in
/// <c>intervals.csv</c>. Shares that the columns imply are derived.
/// </summary>
public sealed class ObservedFigures
{
    private readonly Dictionary<string, double?[]> _values;

    internal ObservedFigures(
        Scope scope,
        ImmutableArray<bool> hasRow,
        Dictionary<string, double?[]> values,
        ImmutableArray<string> metrics,
        ImmutableArray<string> notes
    )
    {
        _values = values;
        Scope = scope;
        HasRow = hasRow;
        Metrics = metrics;
        Notes = notes;
    }

    /// <summary>What the figures are about.</summary>
    public Scope Scope { get; }

    /// <summary>Whether the file has a row for each of the plan's intervals.</summary>
    public ImmutableArray<bool> HasRow { get; }

    /// <summary>The metrics that the file knows or implies, in the order of the catalogue.</summary>
    public ImmutableArray<string> Metrics { get; }

    /// <summary>What in the file was not used, in sentences.</summary>
    public ImmutableArray<string> Notes { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="plan">The plan to compare with.</param>
    /// <param name="scope">What the figures are about: the whole centre, a contact type or a queue.</param>
    /// <exception cref="TableException">The file is broken, does not fit the plan or knows no metric; lists every mistake.</exception>
    public static ObservedFigures Read(string path, CentrePlan plan, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new ObservedReader(IntervalFile.Read(path), path, plan, scope).Read();
    }

    /// <summary>Reads figures from text; see <see cref="Read"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The name of the file in messages.</param>
    /// <param name="plan">The plan to compare with.</param>
    /// <param name="scope">What the figures are about.</param>
    /// <exception cref="TableException">The file is broken, does not fit the plan or knows no metric; lists every mistake.</exception>
    public static ObservedFigures Parse(string text, string path, CentrePlan plan, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new ObservedReader(IntervalFile.Parse(text, path), path, plan, scope).Read();
    }

    /// <summary>Whether the file knows or implies a metric.</summary>
    /// <param name="metric">The metric's name.</param>
    public bool Knows(string metric) => _values.ContainsKey(metric);

    /// <summary>The observed value; null where the file has none.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="interval">From 0.</param>
    public double? Of(string metric, int interval) =>
        _values.TryGetValue(metric, out double?[]? values) ? values[interval] : null;

    /// <summary>A ratio over several intervals, each weighted by the contacts offered; null where nothing was offered.</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="intervals">The intervals.</param>
    public double? Mean(string metric, IEnumerable<int> intervals)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        double sum = 0;
        double weights = 0;
        foreach (int interval in intervals.Where(interval => Counts(metric, interval)))
        {
            double offered = Of(ComparedMetric.Offered, interval)!.Value;
            sum += (Of(metric, interval) ?? 0) * offered;
            weights += offered;
        }

        return weights == 0 ? null : sum / weights;
    }

    /// <summary>
    /// Whether an interval counts in a mean over several: it has a value and a weight, or nothing was offered, so that it
    /// has none because there was nobody.
    /// </summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="interval">From 0.</param>
    public bool Counts(string metric, int interval) =>
        Knows(metric)
        && Of(ComparedMetric.Offered, interval) is { } offered
        && (offered == 0 || Of(metric, interval) is not null);
}
