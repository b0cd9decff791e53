using System.Collections.Immutable;
using Column = CallSim.Tables.ResultColumn<CallSim.Tables.ActualRow>;

namespace CallSim.Tables;

/// <summary><c>actual.csv</c>: observed figures beside the simulated ones.</summary>
internal static class ActualTable
{
    public const string File = "actual.csv";

    private static readonly ImmutableArray<Column> s_columns =
    [
        Column.Text("scope", "What the figures are about: that of `--actual-scope`.", row => row.Scope.ToString()),
        Column.Text("interval", "The start of the interval.", row => row.Interval),
        Column.Text("metric", "The metric, as in `intervals.csv`.", row => row.Metric),
        Column.Number("observed", "The observed value, as the file has it or implies it.", row => row.Observed),
        Column.Number("simulated", "The simulated value.", row => row.Simulated.Value),
        Column.Number("ci95", "Half the width of its 95 % confidence interval.", row => row.Simulated.HalfWidth),
        Column.Number("difference", "Simulated − observed.", row => row.Difference),
        Column.Text("used", "`calibration` where `--calibrate` used the interval, else `check`.", row => row.Used),
        Column.Number(
            "ci95_low",
            "The lower end of the 95 % confidence interval: `simulated` need not be in its middle.",
            row => row.Simulated.Low
        ),
        Column.Number("ci95_high", "Its upper end.", row => row.Simulated.High),
    ];

    public static ResultTable<ActualRow> Of(ActualComparison comparison) =>
        new(File, "a metric in an interval that was observed too", s_columns, comparison.Rows);
}
