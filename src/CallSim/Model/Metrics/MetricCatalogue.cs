using System.Collections.Immutable;
using System.Globalization;

namespace CallSim.Model;

/// <summary>
/// The metrics of a plan: files, tables and reference page are made from this list. A new metric is one fact and one entry,
/// in the file of its subject.
/// </summary>
public static class MetricCatalogue
{
    /// <summary>The metrics of a plan, in the order of the files: those of what the plan has.</summary>
    /// <param name="plan">The plan.</param>
    public static ImmutableArray<Metric> Of(CentrePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        PlanFeatures features = FeatureFinder.Of(plan);
        return
        [
            .. Of(plan.Targets)
                .Where(metric => metric.Needs == PlanFeatures.None || (metric.Needs & features) != PlanFeatures.None),
        ];
    }

    /// <summary>All metrics that plans of some targets can have, in the order of the files.</summary>
    /// <param name="targets">The thresholds and the formula of the service level.</param>
    public static ImmutableArray<Metric> Of(TargetsPlan targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return
        [
            .. CountMetrics.Of(targets),
            .. OutcomeMetrics.Of(),
            .. LossMetrics.Of(),
            .. ServiceLevelMetrics.Of(targets),
            .. WaitMetrics.Of(),
            .. WorkMetrics.Of(),
            .. AgentMetrics.Of(),
            .. CustomerMetrics.Of(),
            .. FlowMetrics.Of(),
            .. LineMetrics.Of(),
            .. OutageMetrics.Of(),
        ];
    }

    /// <summary>A threshold as it stands in names of metrics: <c>20s</c>.</summary>
    public static string NameOf(SimSpan threshold) =>
        threshold.Seconds.ToString("0.######", CultureInfo.InvariantCulture) + "s";
}
