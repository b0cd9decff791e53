using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Tables;

/// <summary>One row of <c>summary.csv</c>: a metric at a scope, over the whole run.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Scope">What it is reported for.</param>
/// <param name="Estimate">Its value with its uncertainty.</param>
/// <param name="Spread">How single replications spread; null where none has a value.</param>
public sealed record SummaryRow(Metric Metric, Scope Scope, Estimate Estimate, Distribution? Spread)
{
    /// <summary>All rows of a run: scope by scope, each with its metrics in the order of the catalogue.</summary>
    /// <param name="result">The run, of at least one replication.</param>
    public static IEnumerable<SummaryRow> Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return from scope in result.Scopes
            from metric in result.Metrics
            where metric.InSummary && metric.Scopes.Contains(scope.Kind)
            select new SummaryRow(metric, scope, result[metric.Name, scope], result.DistributionOf(metric.Name, scope));
    }
}
