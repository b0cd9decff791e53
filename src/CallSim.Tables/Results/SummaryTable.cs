using System.Collections.Immutable;
using CallSim.Experiments;
using Column = CallSim.Tables.ResultColumn<CallSim.Tables.SummaryRow>;

namespace CallSim.Tables;

/// <summary><c>summary.csv</c>: every metric at every scope it is reported for, over the whole run.</summary>
internal static class SummaryTable
{
    private static readonly ImmutableArray<Column> s_columns =
    [
        Column.Text("metric", "The metric's name; see the metrics reference.", row => row.Metric.Name),
        Column.Text("scope", "What it is reported for.", row => row.Scope.ToString()),
        Column.Number(
            "value",
            "The value: for a count the mean per replication, for a ratio the sum of its numerators over the sum of its denominators, for a percentile that of all replications' contacts together.",
            row => row.Estimate.Value
        ),
        Column.Number(
            "ci95",
            "Half the width of the 95 % confidence interval of `value`; empty for the longest wait, `hops_p95` and `offered_erlangs`, for fewer than 10 replications with a value, for a percentile beyond what so few waits can tell, and where nothing varies: but a count or a share of contacts that is 0 or 100 % throughout has one.",
            row => row.Estimate.HalfWidth
        ),
        Column.Number(
            "mean_of_replications",
            "The mean of the replications' own values: not `value` where their denominators differ.",
            row => row.Spread?.Mean
        ),
        Column.Number(
            "sd",
            "The standard deviation of the replications' values: how days differ, not how certain `value` is.",
            row => row.Spread?.StandardDeviation
        ),
        Column.Number("min", "The smallest of them.", row => row.Spread?.Min),
        Column.Number("p05", "Their 5 % quantile, interpolated linearly.", row => row.Spread?.P05),
        Column.Number("p50", "Their median.", row => row.Spread?.P50),
        Column.Number("p95", "Their 95 % quantile.", row => row.Spread?.P95),
        Column.Number("max", "The largest of them.", row => row.Spread?.Max),
        Column.Number("n", "How many replications have a value.", row => row.Spread?.Count ?? 0),
        Column.Number(
            "ci95_low",
            "The lower end of the 95 % confidence interval: `value` need not be in its middle.",
            row => row.Estimate.Low
        ),
        Column.Number("ci95_high", "Its upper end.", row => row.Estimate.High),
    ];

    public static ResultTable<SummaryRow> Of(RunResult result) =>
        new("summary.csv", "a metric at a scope, over the whole run", s_columns, SummaryRow.Of(result));
}
