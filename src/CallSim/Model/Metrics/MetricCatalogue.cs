using System.Collections.Immutable;
using System.Globalization;

namespace CallSim.Model;

/// <summary>
/// The metrics of a plan: files, tables and reference page are made from this list. A new metric is one fact and one entry,
/// in the file of its subject.
/// </summary>
public static class MetricCatalogue
{
    /// <summary>The metrics of a plan, in the order of the files.</summary>
    /// <param name="targets">The plan's thresholds and formula of the service level.</param>
    public static ImmutableArray<Metric> Of(TargetsPlan targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return
        [
            .. CountMetrics.Of(targets),
            .. LossMetrics.Of(),
            .. ServiceLevelMetrics.Of(targets),
            .. WaitMetrics.Of(),
            .. WorkMetrics.Of(),
            .. AgentMetrics.Of(),
            .. OutageMetrics.Of(),
        ];
    }

    /// <summary>A threshold as it stands in names of metrics: <c>20s</c>.</summary>
    public static string NameOf(SimSpan threshold) =>
        threshold.Seconds.ToString("0.######", CultureInfo.InvariantCulture) + "s";
}
