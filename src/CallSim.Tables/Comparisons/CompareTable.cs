using System.Collections.Immutable;
using CallSim.Experiments;
using Column = CallSim.Tables.ResultColumn<CallSim.Tables.ComparisonRow>;

namespace CallSim.Tables;

/// <summary><c>compare.csv</c>: designs beside each other, metric by metric.</summary>
internal static class CompareTable
{
    private static readonly ImmutableArray<Column> s_columns =
    [
        Column.Text("metric", "The metric's name; see [the metrics page](metrics.md).", row => row.Metric.Name),
        Column.Text("scope", "What it is reported for.", row => row.Scope.ToString()),
        Column.Text(
            "unit",
            "What the values are: `count`, `share` (from 0 to 1), `seconds`, `erlangs`, `hours` or `money`.",
            row => ComparisonWords.Of(row.Metric.Unit)
        ),
        Column.Text(
            "design",
            "The design: a scenario's file, or a variant. Designs without this metric or scope have no row.",
            row => row.Figure.Design
        ),
        Column.Number("value", "The value, as in `summary.csv` of this design.", row => row.Figure.Estimate.Value),
        Column.Number(
            "ci95_low",
            "The lower end of its own 95 % confidence interval, as in `summary.csv`.",
            row => row.Figure.Estimate.Low
        ),
        Column.Number("ci95_high", "Its upper end.", row => row.Figure.Estimate.High),
        Column.Number(
            "difference",
            "`value` less that of the baseline; empty for the baseline, and where one of the two has no value.",
            row => row.Figure.Difference?.Value
        ),
        Column.Number(
            "difference_low",
            "The lower end of its 95 % confidence interval, not corrected for several designs; with `--until-decided` it holds at all looks together. Empty where fewer than 10 replications of a design have a value, for a percentile that has no interval itself, and for `wait_longest_s`, `hops_p95` and `offered_erlangs`.",
            row => row.Figure.Difference?.Low
        ),
        Column.Number("difference_high", "Its upper end.", row => row.Figure.Difference?.High),
        Column.Number(
            "p",
            "The chance of a difference as large as this where there is none; with `--until-decided` times the number of looks. Empty where there is no interval.",
            row => row.Figure.Difference?.P
        ),
        Column.Number(
            "p_holm",
            "The same after Holm's correction over the designs that are compared with the baseline by this metric and scope.",
            row => row.Figure.AdjustedP
        ),
        Column.Text(
            "verdict",
            "Where `p_holm` is at most 0.05: `better` or `worse` than the baseline, or `differs` where the metric has no better way. Else `not_told_apart`; `no_interval` where there is none, `no_value` where one of the two has none, `baseline` for the baseline.",
            row => ComparisonWords.Of(row.Figure.Verdict)
        ),
        Column.Number(
            "replications",
            "How many replications of the design have a value.",
            row => row.Figure.Estimate.Replications
        ),
    ];

    public static ResultTable<ComparisonRow> Of(ComparisonResult result) =>
        new("compare.csv", "a metric at a scope, of a design", s_columns, ComparisonRow.Of(result));
}
