using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Model;
using CallSim.Tables;
using Spectre.Console;

namespace CallSim.Cli.Printing;

/// <summary>Observed beside simulated, interval by interval, with totals.</summary>
internal sealed class ComparisonTable(ActualComparison comparison, TimePlan time, SimSpan threshold)
{
    private readonly bool _calibrated = comparison.Calibration is not null;

    private readonly string _inTime = ActualComparison.AnsweredInShare(threshold);

    public Table Make()
    {
        string within = $"answered in {MetricCatalogue.NameOf(threshold)}";
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("interval");
        foreach (string what in (string[])["offered", "abandoned", "mean wait", within])
        {
            table.AddColumn(new TableColumn(new Text(what + "\nobserved")).RightAligned());
            table.AddColumn(new TableColumn(new Text("\nsimulated")).RightAligned());
        }

        if (_calibrated)
        {
            table.AddColumn("used for");
        }

        foreach (int interval in comparison.Intervals)
        {
            AddRow(
                table,
                time.LabelOf(interval),
                comparison.In("offered", interval),
                metric => comparison.In(metric, interval),
                comparison.UsedFor(interval)
            );
        }

        table.AddEmptyRow();
        foreach (string used in _calibrated ? (string[])["calibration", "check"] : [])
        {
            AddTotal(table, used, [.. comparison.Intervals.Where(interval => comparison.UsedFor(interval) == used)]);
        }

        AddTotal(table, "all", comparison.Intervals);
        return table;
    }

    private void AddTotal(Table table, string name, ImmutableArray<int> intervals)
    {
        if (!intervals.IsEmpty)
        {
            AddRow(
                table,
                name,
                comparison.Sum("offered", intervals),
                metric => comparison.Mean(metric, intervals),
                used: ""
            );
        }
    }

    private void AddRow(Table table, string name, ActualPair offered, Func<string, ActualPair> ratio, string used)
    {
        List<Text> cells =
        [
            new(name),
            .. Cells(offered, MetricUnit.Count),
            .. Cells(ratio("abandon_share"), MetricUnit.Share),
            .. Cells(ratio("wait_s"), MetricUnit.Seconds),
            .. Cells(ratio(_inTime), MetricUnit.Share),
        ];
        if (_calibrated)
        {
            cells.Add(new Text(used));
        }

        table.AddRow(cells);
    }

    private static IEnumerable<Text> Cells(ActualPair pair, MetricUnit unit) =>
        [new(Figure.Of(pair.Observed, unit)), new(Figure.WithInterval(pair.Simulated, unit))];
}
