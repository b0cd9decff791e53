using Column = CallSim.Tables.ResultColumn<CallSim.Tables.StaffingRow>;

namespace CallSim.Tables;

/// <summary>One row of <c>staffing.csv</c>.</summary>
internal sealed record StaffingRow(StaffSearch Search, int Interval);

/// <summary><c>staffing.csv</c>: the agents of each group in each interval; an interval file.</summary>
internal static class StaffingTable
{
    public const string File = "staffing.csv";

    private const string Load = "load_erlangs";
    private const string Missed = "targets_missed";

    public static IResultTable Of(StaffSearch search) =>
        new ResultTable<StaffingRow>(
            File,
            "an interval",
            [.. Columns(search)],
            Enumerable.Range(0, search.Plan.Time.IntervalCount).Select(interval => new StaffingRow(search, interval))
        );

    // Colons are in no name of a group: no column has the name of another.
    public static string ColumnOf(string group) =>
        group is IntervalFile.FirstColumn or Load or Missed ? "paid:" + group : group;

    private static IEnumerable<Column> Columns(StaffSearch search)
    {
        yield return Column.Text(
            IntervalFile.FirstColumn,
            "The start of the interval.",
            row => row.Search.LabelOf(row.Interval)
        );
        yield return Column.Number(
            Load,
            "The load offered to all groups, in erlangs, by `load` of staff.json worked out or simulated.",
            row => row.Search.LoadOf(row.Interval)
        );
        yield return Column.Number(
            Missed,
            "How many targets these agents miss then, or are not proven to meet; with `--each day` how many over the day.",
            row => row.Search.MissedIn(row.Interval)
        );
        for (int place = 0; place < search.Result.Groups.Length; place++)
        {
            int group = place;
            string name = search.Result.Groups[group].Name;
            if (!search.Result.Groups[group].IsLookedFor)
            {
                continue;
            }

            yield return Column.Number(
                ColumnOf(name),
                $"The agents of group `{name}` to schedule, who are paid: `count: {{ file: staffing.csv, column: {name} }}`.",
                row => row.Search.Result.Groups[group].Paid[row.Interval]
            );
            yield return Column.Number(
                "net:" + name,
                "How many of them are on the phones on the mean: absence and shrinkage taken off.",
                row => row.Search.Result.Groups[group].Net[row.Interval]
            );
            yield return Column.Number(
                "start:" + name,
                "The agents that Erlang-A with the load of the moment gave, from which the search started.",
                row => row.Search.Result.Groups[group].Start[row.Interval]
            );
        }
    }
}
