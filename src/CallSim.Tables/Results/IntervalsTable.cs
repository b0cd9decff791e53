using System.Collections.Immutable;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Tables;

/// <summary><c>intervals.csv</c>: the metrics that are reported by interval, for every scope that has any.</summary>
internal static class IntervalsTable
{
    /// <summary>The name of the row for what passes after the last interval.</summary>
    public const string After = "after";

    public static IResultTable Of(RunResult result) =>
        new ResultTable<Row>(
            "intervals.csv",
            "a scope in an interval",
            Columns([.. result.Metrics.Where(metric => metric.InIntervals)]),
            Rows(result)
        );

    /// <summary>An interval's name in files; that of the row after the last for the number behind it.</summary>
    public static string LabelOf(TimePlan time, int interval) =>
        interval == time.IntervalCount ? After : time.LabelOf(interval);

    private static ImmutableArray<ResultColumn<Row>> Columns(ImmutableArray<Metric> metrics) =>
        [
            ResultColumn<Row>.Text("scope", "What the row is about.", row => row.Scope.ToString()),
            ResultColumn<Row>.Text(
                "interval",
                "The start of the interval; `after` for what passes after the last one, while the centre drains.",
                row => LabelOf(row.Result.Plan.Time, row.Interval)
            ),
            .. metrics.SelectMany(Columns),
            .. metrics.SelectMany(Bounds),
        ];

    private static IEnumerable<ResultColumn<Row>> Columns(Metric metric)
    {
        yield return ResultColumn<Row>.Number(metric.Name, metric.Definition, row => row.Estimate(metric).Value);
        yield return ResultColumn<Row>.Number(
            $"{metric.Name}_ci95",
            "Half the width of its 95 % confidence interval.",
            row => row.Estimate(metric).HalfWidth
        );
    }

    // Behind all others, so that the figures themselves stay together.
    private static IEnumerable<ResultColumn<Row>> Bounds(Metric metric)
    {
        yield return ResultColumn<Row>.Number(
            $"{metric.Name}_ci95_low",
            "The lower end of its 95 % confidence interval.",
            row => row.Estimate(metric).Low
        );
        yield return ResultColumn<Row>.Number(
            $"{metric.Name}_ci95_high",
            "The upper end of its 95 % confidence interval.",
            row => row.Estimate(metric).High
        );
    }

    private static IEnumerable<Row> Rows(RunResult result) =>
        from scope in result.Scopes
        where result.Metrics.Any(metric => metric.InIntervals && metric.Scopes.Contains(scope.Kind))
        from interval in Enumerable.Range(0, result.Plan.Time.IntervalCount + 1)
        select new Row(result, scope, interval);

    private sealed record Row(RunResult Result, Scope Scope, int Interval)
    {
        public Estimate Estimate(Metric metric) =>
            metric.Scopes.Contains(Scope.Kind)
                ? Result.Interval(metric.Name, Scope, Interval)
                : new Estimate(null, null, 0);
    }
}
