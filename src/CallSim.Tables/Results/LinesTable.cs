using System.Collections.Immutable;
using CallSim.Experiments;
using CallSim.Model;
using Column = CallSim.Tables.ResultColumn<CallSim.Tables.LinesRow>;

namespace CallSim.Tables;

/// <summary>One row of <c>lines.csv</c>.</summary>
internal sealed record LinesRow(RunResult Result, string Line, int Interval)
{
    public double? Of(string metric) => Result.Interval(metric, Scope.Line(Line), Interval).Value;
}

/// <summary><c>lines.csv</c>: what the line groups carried, by group and interval.</summary>
internal static class LinesTable
{
    private static readonly ImmutableArray<Column> s_columns =
    [
        Column.Text("line", "The line group.", row => row.Line),
        Column.Text(
            "interval",
            "The start of the interval; `after` for what passes after the last one.",
            row => IntervalsTable.LabelOf(row.Result.Plan.Time, row.Interval)
        ),
        Column.Number(
            "attempts",
            "Calls that tried the group: carried + overflowed + blocked.",
            row => row.Of("attempts")
        ),
        Column.Number("carried", "Calls that it took.", row => row.Of("carried")),
        Column.Number(
            "overflowed",
            "Calls that it refused and a group listed later took.",
            row => row.Of("overflowed")
        ),
        Column.Number("blocked", "Calls that it refused, and all others too.", row => row.Of("blocked")),
        Column.Number("blocked_share", "Blocked / attempts; empty where nobody tried.", row => row.Of("blocked_share")),
        Column.Number(
            "carried_erlangs",
            "The channels taken, averaged over time; empty where no time passed.",
            row => row.Of("carried_erlangs")
        ),
        Column.Number(
            "peak_channels",
            "The most channels taken at once: the mean of the replications' peaks.",
            row => row.Of("channels_peak")
        ),
        Column.Number(
            "all_busy_s",
            "How long no channel was free, though the group was not down, in seconds.",
            row => row.Of("all_busy_s")
        ),
        Column.Number("down_s", "How long an outage left no channel, in seconds.", row => row.Of("all_down_s")),
    ];

    public static IResultTable Of(RunResult result) =>
        new ResultTable<LinesRow>("lines.csv", "a line group in an interval", s_columns, Rows(result));

    private static IEnumerable<LinesRow> Rows(RunResult result) =>
        from line in result.Plan.Lines
        from interval in Enumerable.Range(0, result.Plan.Time.IntervalCount + 1)
        select new LinesRow(result, line.Name, interval);
}
