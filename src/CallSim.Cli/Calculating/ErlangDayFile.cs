using System.Collections.Immutable;
using CallSim.Tables;

namespace CallSim.Cli.Calculating;

/// <summary>Reads the interval file of a day: <c>interval</c>, <c>calls</c>, <c>aht_s</c>, and as it may be <c>agents</c> or <c>trunks</c>.</summary>
internal sealed class ErlangDayFile
{
    private const int MostServers = 1_000_000;
    private const double DaySeconds = 24 * 3600;

    private readonly IntervalFile _file;
    private readonly List<TableMistake> _mistakes = [];
    private readonly string _serversColumn;
    private readonly int? _servers;

    private ErlangDayFile(IntervalFile file, string serversColumn, int? servers) =>
        (_file, _serversColumn, _servers) = (file, serversColumn, servers);

    /// <summary>The intervals, each with its length.</summary>
    public ImmutableArray<ErlangDayRow> Rows { get; private set; }

    /// <summary>The length of an interval in hours.</summary>
    public double Hours { get; private set; }

    /// <summary>Whether every row has agents or trunks.</summary>
    public bool HasServers => _servers is not null || _file.Has(_serversColumn);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="serversColumn">The column of agents or trunks.</param>
    /// <param name="servers">So many all day; null where the file says, or is to be told.</param>
    /// <exception cref="TableException">The file is not such a table; lists every mistake.</exception>
    public static ErlangDayFile Read(string path, string serversColumn, int? servers)
    {
        IntervalFile file = IntervalFile.Read(path);
        string[] missing = [.. ((string[])["calls", "aht_s"]).Where(column => !file.Has(column))];
        if (missing.Length > 0 || file.Rows.Length < 2)
        {
            string message =
                missing.Length > 0
                    ? $"the column{(missing.Length == 1 ? "" : "s")} {string.Join(" and ", missing)} {(missing.Length == 1 ? "is" : "are")} missing"
                    : $"the file has {file.Rows.Length} interval{(file.Rows.Length == 1 ? "" : "s")}: two or more tell how long one is";
            throw new TableException(
                path,
                [
                    new TableMistake
                    {
                        Message = message,
                        Fix = "write the columns interval, calls and aht_s, a row an interval",
                    },
                ]
            );
        }

        ErlangDayFile day = new(file, serversColumn, servers);
        day.ReadRows();
        return day._mistakes.Count == 0 ? day : throw new TableException(path, [.. day._mistakes]);
    }

    private void ReadRows()
    {
        double length = Seconds(_file.Rows[0].Time, _file.Rows[1].Time);
        Hours = length / 3600;
        if (RowOutOfOrder(length) is { } early)
        {
            IntervalRow late = _file.Rows[early - 1];
            _mistakes.Add(
                _file.MistakeOfTime(
                    _file.Rows[early],
                    $"{_file.Rows[early].Time} comes after {late.Time}",
                    "put the rows in the order of time"
                )
            );
            return;
        }

        for (int row = 1; row < _file.Rows.Length; row++)
        {
            double found = Seconds(_file.Rows[row - 1].Time, _file.Rows[row].Time);
            if (found != length || length <= 0)
            {
                _mistakes.Add(
                    _file.MistakeOfTime(
                        _file.Rows[row],
                        $"the interval starts {found / 60:0.##} minutes after the one before, the second {length / 60:0.##} after the first",
                        "write all intervals of the day, each as long as the others; 0 where nobody calls"
                    )
                );
            }
        }

        Rows = [.. _file.Rows.Select(ReadRow)];
    }

    /// <summary>The first row that is earlier than the one before; null where only midnight lies between.</summary>
    private int? RowOutOfOrder(double length)
    {
        bool isOneDay = _file.Rows.Length * length <= DaySeconds;
        for (int row = 1; row < _file.Rows.Length; row++)
        {
            WallTime before = _file.Rows[row - 1].Time;
            WallTime time = _file.Rows[row].Time;
            bool isDated = before.Date is not null && time.Date is not null;
            if (isDated ? Seconds(before, time) < 0 : time.Clock < before.Clock && !isOneDay)
            {
                return row;
            }
        }

        return null;
    }

    // A day without dates may pass midnight.
    private static double Seconds(WallTime before, WallTime after)
    {
        if (before.Date is { } from && after.Date is { } to)
        {
            return ((to.DayNumber - from.DayNumber) * DaySeconds)
                + (after.Clock.ToTimeSpan() - before.Clock.ToTimeSpan()).TotalSeconds;
        }

        double seconds = (after.Clock.ToTimeSpan() - before.Clock.ToTimeSpan()).TotalSeconds;
        return seconds < 0 ? seconds + DaySeconds : seconds;
    }

    private ErlangDayRow ReadRow(IntervalRow row)
    {
        double calls = Number(row, "calls", least: 0) ?? 0;
        double? handle = calls > 0 ? Number(row, "aht_s", least: double.Epsilon) : null;
        return new(row.Time, calls, handle ?? 0, _servers ?? Servers(row, calls));
    }

    private int? Servers(IntervalRow row, double calls)
    {
        if (!_file.Has(_serversColumn))
        {
            return null;
        }

        int least = calls > 0 ? 1 : 0;
        IntervalCell cell = _file.Cell(row, _serversColumn);
        if (cell.Number is { } number && number >= least && number <= MostServers && double.IsInteger(number))
        {
            return (int)number;
        }

        _mistakes.Add(
            _file.MistakeAt(
                row,
                _serversColumn,
                $"'{_serversColumn}' must be a whole number from {least} to {MostServers:N0}{(calls > 0 ? " where there are calls" : "")}, found '{cell.Text}'",
                cell.Number is { } part && !double.IsInteger(part)
                    ? "formulas know whole agents only: round it"
                    : $"leave the column out and give a target to ask how many {_serversColumn} it takes"
            )
        );
        return null;
    }

    private double? Number(IntervalRow row, string column, double least)
    {
        IntervalCell cell = _file.Cell(row, column);
        if (cell.Number is { } number && number >= least)
        {
            return number;
        }

        string expected = least > 0 ? "a number above 0 where there are calls" : "a number, at least 0";
        _mistakes.Add(
            _file.MistakeAt(
                row,
                column,
                $"'{column}' must be {expected}, found '{cell.Text}'",
                cell.IsEmpty ? "fill the cell" : null
            )
        );
        return null;
    }
}
