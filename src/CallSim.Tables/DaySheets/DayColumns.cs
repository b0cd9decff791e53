using System.Collections.Immutable;

namespace CallSim.Tables;

/// <summary>Which columns of a planner's spreadsheet say what: numbers from 0.</summary>
/// <param name="Interval">When an interval starts.</param>
/// <param name="Calls">The expected calls.</param>
/// <param name="HandleTime">The mean handle time.</param>
/// <param name="Agents">The agents; null for none.</param>
internal sealed record DayColumns(int Interval, int Calls, int HandleTime, int? Agents)
{
    // As planners and telephone systems head them; compared without case, blanks, marks and brackets.
    private static readonly string[] s_interval =
    [
        "interval",
        "intervalstart",
        "time",
        "start",
        "from",
        "时段",
        "时间",
    ];

    private static readonly string[] s_calls =
    [
        "calls",
        "callsoffered",
        "offered",
        "offeredcalls",
        "volume",
        "callvolume",
        "contacts",
        "forecast",
        "来电量",
        "呼入量",
        "话务量",
    ];

    private static readonly string[] s_handleTime =
    [
        "aht",
        "ahts",
        "ahtsec",
        "ahtseconds",
        "handletime",
        "handletimes",
        "averagehandletime",
        "averagehandletimes",
        "平均处理时长",
        "平均处理时间",
    ];

    private static readonly string[] s_agents =
    [
        "agents",
        "agent",
        "staff",
        "heads",
        "headcount",
        "agentsscheduled",
        "scheduled",
        "坐席",
        "坐席数",
        "座席",
        "座席数",
    ];

    /// <summary>The columns that say nothing here.</summary>
    public ImmutableArray<int> LeftOut { get; private init; } = [];

    /// <summary>Finds them by name; null where one is missing or not clear, which is reported.</summary>
    public static DayColumns? Find(CsvTable table, DaySheetOptions options, List<TableMistake> mistakes)
    {
        int before = mistakes.Count;
        Finder finder = new(table, mistakes);
        int? interval = finder.Find("the times", options.IntervalColumn, "--interval-column", s_interval, "interval");
        int? calls = finder.Find("the calls", options.CallsColumn, "--calls-column", s_calls, "calls");
        int? handleTime = finder.Find(
            "the handle times",
            options.HandleTimeColumn,
            "--aht-column",
            s_handleTime,
            "aht_s"
        );
        int? agents = finder.Find("the agents", options.AgentsColumn, "--agents-column", s_agents, null);
        if (mistakes.Count > before)
        {
            return null;
        }

        int[] used = [interval!.Value, calls!.Value, handleTime!.Value, agents ?? interval.Value];
        return new(interval.Value, calls.Value, handleTime.Value, agents)
        {
            LeftOut = [.. Enumerable.Range(0, table.Columns.Length).Except(used)],
        };
    }

    private sealed class Finder(CsvTable table, List<TableMistake> mistakes)
    {
        public int? Find(string what, string? named, string option, string[] known, string? usual)
        {
            int[] found =
            [
                .. Enumerable
                    .Range(0, table.Columns.Length)
                    .Where(column =>
                        named is null
                            ? known.Contains(Plain(table.Columns[column]))
                            : table.Columns[column].Equals(named, StringComparison.OrdinalIgnoreCase)
                    ),
            ];
            if (found.Length == 1)
            {
                return found[0];
            }

            if (found.Length > 1)
            {
                string names = string.Join(" and ", found.Select(column => $"'{table.Columns[column]}'"));
                Report(
                    $"{names} may both be the column of {what}",
                    $"say which it is: {option} \"{table.Columns[found[0]]}\""
                );
            }
            else if (named is not null)
            {
                Report($"there is no column '{named}'", "the columns are " + Listed());
            }
            else if (usual is not null)
            {
                Report(
                    $"no column has the name of {what}",
                    $"name it '{usual}', or say which it is with {option}: {Listed()}"
                );
            }

            return null;
        }

        private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

        private string Listed() =>
            string.Join(", ", table.Columns.Where(name => name.Length > 0).Select(name => $"'{name}'"));

        private void Report(string message, string fix) =>
            mistakes.Add(table.MistakeOnLine(table.HeaderLine, message, fix));
    }
}
