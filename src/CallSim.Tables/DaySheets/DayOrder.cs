namespace CallSim.Tables;

/// <summary>The order of time in a spreadsheet. Clock times may run over midnight once; rows with a date over any number of days.</summary>
internal sealed class DayOrder(DayReports reports)
{
    /// <summary>The seconds of a day.</summary>
    public const int Day = 86_400;

    /// <summary>The rows that go forward in time, with their seconds since the first. The others are reported.</summary>
    /// <param name="rows">Rows with a time, at least one; all with a date or none.</param>
    public List<(ReadRow Row, long At)> Of(List<ReadRow> rows)
    {
        Dictionary<long, int> lines = [];
        List<(ReadRow Row, long At)> inOrder = [];
        int lastOfDay = rows.FindLastIndex(row => !IsPastMidnight(row, rows[0]));
        foreach ((int place, ReadRow row) in rows.Index())
        {
            long at = Seconds(row.Time!.Start, rows[0].Time!.Start);
            if (!lines.TryAdd(at, row.Row.Line))
            {
                reports.Say(
                    row,
                    $"two rows start at {row.Time.Start}; the first is on line {lines[at]}",
                    "keep one row an interval"
                );
            }
            // Who passes midnight does not come back to the day before.
            else if ((IsPastMidnight(row, rows[0]) && place < lastOfDay) || (inOrder.Count > 0 && at < inOrder[^1].At))
            {
                reports.Say(
                    row,
                    $"{row.Time.Start} comes after {inOrder[^1].Row.Time!.Start}",
                    "put the rows in the order of time"
                );
            }
            else
            {
                inOrder.Add((row, at));
            }
        }

        return inOrder;
    }

    /// <summary>Whether a row has a date.</summary>
    public static bool IsDated(ReadRow row) => row.Time!.Start.Date is not null;

    /// <summary>Whether a row without a date is of the day after the first one.</summary>
    public static bool IsPastMidnight(ReadRow row, ReadRow first) =>
        !IsDated(row) && row.Time!.Start.Clock < first.Time!.Start.Clock;

    private static long Seconds(WallTime time, WallTime first)
    {
        long clock = (time.Clock.Ticks - first.Clock.Ticks) / TimeSpan.TicksPerSecond;
        return time.Date is { } date ? clock + ((long)Day * (date.DayNumber - first.Date!.Value.DayNumber))
            : clock < 0 ? clock + Day
            : clock;
    }
}
