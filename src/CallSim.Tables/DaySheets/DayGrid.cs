using System.Globalization;
using CallSim.Engine;

namespace CallSim.Tables;

/// <summary>
/// Finds how long the intervals of a spreadsheet are, and checks that its rows follow each other without a gap. Rows are in
/// the order of time; clock times may run over midnight once.
/// </summary>
internal sealed class DayGrid(CsvTable table, int column, List<TableMistake> mistakes)
{
    private const int Minute = 60;
    private const int Day = 86_400;

    /// <summary>The length of an interval; null where the rows are no grid, which is reported.</summary>
    public SimSpan? Check(IReadOnlyList<ReadRow> rows)
    {
        List<ReadRow> timed = [.. rows.Where(row => row.Time is not null)];
        if (timed.Count == 0)
        {
            ReportIfNone(rows);
            return null;
        }

        if (timed.FirstOrDefault(row => IsDated(row) != IsDated(timed[0])) is { } unlike)
        {
            Report(
                unlike,
                $"some rows have a date and some have none; line {timed[0].Row.Line} is of the other kind",
                "write all rows alike"
            );
            return null;
        }

        List<(ReadRow Row, long At)> inOrder = InOrder(timed);
        if (StepOf(inOrder) is not { } step)
        {
            Report(
                timed[0],
                "one row does not show how long its interval is",
                "write it as 08:00-08:30, or add the next row"
            );
            return null;
        }

        if (step % Minute != 0 || Day % step != 0)
        {
            if (timed.Find(row => IsPastMidnight(row, timed[0])) is { } before)
            {
                Report(
                    before,
                    $"rows are out of order: {before.Time!.Start} comes after {timed[0].Time!.Start}, and the next day it would begin {Span(step)} later",
                    "put the rows in the order of time"
                );
                return null;
            }

            Report(
                timed[0],
                $"most rows are {Span(step)} apart, which does not divide a day",
                "write a row every 15, 30 or 60 minutes"
            );
            return null;
        }

        if (timed[0].Time!.Start.Clock.Ticks % (step * TimeSpan.TicksPerSecond) != 0)
        {
            Report(
                timed[0],
                $"intervals of {Span(step)} do not start at {timed[0].Time!.Start.Clock:HH:mm}",
                "write intervals that start at a multiple of their length, counted from midnight"
            );
            return null;
        }

        CheckEnds(timed, step);
        CheckSteps(inOrder, step, rows);
        return SimSpan.FromSeconds(step);
    }

    private static bool IsDated(ReadRow row) => row.Time!.Start.Date is not null;

    private static string Span(long seconds) =>
        seconds % Minute == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / Minute} minutes")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds} s");

    /// <summary>The rows that go forward in time, with their seconds since the first.</summary>
    private List<(ReadRow Row, long At)> InOrder(List<ReadRow> rows)
    {
        Dictionary<long, int> lines = [];
        List<(ReadRow Row, long At)> inOrder = [];
        int lastOfDay = rows.FindLastIndex(row => !IsPastMidnight(row, rows[0]));
        foreach ((int place, ReadRow row) in rows.Index())
        {
            long at = Seconds(row.Time!.Start, rows[0].Time!.Start);
            if (!lines.TryAdd(at, row.Row.Line))
            {
                Report(
                    row,
                    $"two rows start at {row.Time.Start}; the first is on line {lines[at]}",
                    "keep one row an interval"
                );
            }
            // Who passes midnight does not come back to the day before.
            else if (IsPastMidnight(row, rows[0]) ? place < lastOfDay : inOrder.Count > 0 && at < inOrder[^1].At)
            {
                Report(
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

    private static bool IsPastMidnight(ReadRow row, ReadRow first) =>
        !IsDated(row) && row.Time!.Start.Clock < first.Time!.Start.Clock;

    private static long Seconds(WallTime time, WallTime first)
    {
        long clock = (time.Clock.Ticks - first.Clock.Ticks) / TimeSpan.TicksPerSecond;
        return time.Date is { } date ? clock + ((long)Day * (date.DayNumber - first.Date!.Value.DayNumber))
            : clock < 0 ? clock + Day
            : clock;
    }

    // The usual distance: a row that is missing or beside the grid does not change it.
    private static long? StepOf(List<(ReadRow Row, long At)> rows) =>
        rows.Count > 1
            ? rows.Zip(rows.Skip(1), (one, next) => next.At - one.At)
                .GroupBy(distance => distance)
                .OrderByDescending(same => same.Count())
                .ThenBy(same => same.Key)
                .First()
                .Key
            : WrittenLength(rows[0].Row.Time!);

    private static long? WrittenLength(IntervalText time)
    {
        if (time.End is not { } end)
        {
            return null;
        }

        long seconds = (end.Ticks - time.Start.Clock.Ticks) / TimeSpan.TicksPerSecond;
        return seconds <= 0 ? seconds + Day : seconds;
    }

    private void CheckEnds(List<ReadRow> rows, long step)
    {
        foreach (ReadRow row in rows.Where(row => WrittenLength(row.Time!) is { } length && length != step))
        {
            Report(
                row,
                $"the interval is {Span(WrittenLength(row.Time!)!.Value)} long, most rows are {Span(step)} apart",
                "write intervals of one length"
            );
        }
    }

    private void CheckSteps(List<(ReadRow Row, long At)> rows, long step, IReadOnlyList<ReadRow> all)
    {
        ReadRow before = rows[0].Row;
        long last = 0;
        foreach ((ReadRow row, long at) in rows.Skip(1))
        {
            if (at % step != 0)
            {
                Report(
                    row,
                    $"{row.Time!.Start} is not {Span(step)} after another row, as most are",
                    "write one row an interval"
                );
                continue;
            }

            // A row between them that was not understood may be the missing one.
            if (
                at - last > step
                && !all.Any(other => other.Time is null && IsBetween(other, before, row))
                && !HasBrokenLine(before, row)
            )
            {
                ReportGap(row, before, (at - last) / step - 1);
            }

            (before, last) = (row, at);
        }
    }

    private bool HasBrokenLine(ReadRow before, ReadRow row) =>
        mistakes.Any(mistake => mistake.Line > before.Row.Line && mistake.Line < row.Row.Line);

    private static bool IsBetween(ReadRow other, ReadRow before, ReadRow after) =>
        other.Row.Line > before.Row.Line && other.Row.Line < after.Row.Line;

    private void ReportGap(ReadRow row, ReadRow before, long count)
    {
        string rows =
            count == 1 ? "a row is missing" : string.Create(CultureInfo.InvariantCulture, $"{count} rows are missing");
        Report(
            row,
            $"{rows} between {before.Row.Cells[column]} and {row.Row.Cells[column]}",
            "add what is missing, with 0 calls where nobody calls"
        );
    }

    private void ReportIfNone(IReadOnlyList<ReadRow> rows)
    {
        if (rows.Count == 0 && mistakes.Count == 0)
        {
            mistakes.Add(
                table.MistakeOnLine(table.HeaderLine, "there is no row below the header", "write one row an interval")
            );
        }
    }

    private void Report(ReadRow row, string message, string fix)
    {
        if (mistakes.Count < CsvTable.MostMistakes)
        {
            mistakes.Add(table.MistakeAt(row.Row, column, message, fix));
        }
    }
}
