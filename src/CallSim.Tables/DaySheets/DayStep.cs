using System.Globalization;

namespace CallSim.Tables;

/// <summary>How long the intervals of a spreadsheet are: as far as most rows are apart.</summary>
internal sealed class DayStep(DayReports reports)
{
    private const int Minute = 60;

    /// <summary>The length in seconds; null where no grid of a day has it, which is reported.</summary>
    /// <param name="rows">The rows with a time.</param>
    /// <param name="inOrder">Those of them that go forward in time, with their seconds since the first.</param>
    public long? Of(List<ReadRow> rows, List<(ReadRow Row, long At)> inOrder)
    {
        ReadRow first = rows[0];
        if (Usual(inOrder) is not { } step)
        {
            // A second row that is not understood would have shown it.
            if (!reports.HasBeside(first))
            {
                reports.Say(
                    first,
                    "one row does not show how long its interval is",
                    "write it as 08:00-08:30, or add the next row"
                );
            }

            return null;
        }

        if (step % Minute != 0 || DayOrder.Day % step != 0)
        {
            SayThatItIsOdd(rows, step);
            return null;
        }

        if (first.Time!.Start.Clock.Ticks % (step * TimeSpan.TicksPerSecond) != 0)
        {
            reports.Say(
                first,
                $"intervals of {Text(step)} do not start at {first.Time!.Start.Clock:HH:mm}",
                "write intervals that start at a multiple of their length, counted from midnight"
            );
            return null;
        }

        return step;
    }

    /// <summary>The length that a row itself says, as in <c>08:00-08:30</c>, in seconds; null where it says none.</summary>
    public static long? Written(IntervalText time)
    {
        if (time.End is not { } end)
        {
            return null;
        }

        long seconds = (end.Ticks - time.Start.Clock.Ticks) / TimeSpan.TicksPerSecond;
        return seconds <= 0 ? seconds + DayOrder.Day : seconds;
    }

    /// <summary>A length for messages.</summary>
    public static string Text(long seconds) =>
        seconds % Minute == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / Minute} minutes")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds} s");

    // A row that is missing or beside the grid does not change it.
    private static long? Usual(List<(ReadRow Row, long At)> rows) =>
        rows.Count > 1
            ? rows.Zip(rows.Skip(1), (one, next) => next.At - one.At)
                .GroupBy(distance => distance)
                .OrderByDescending(same => same.Count())
                .ThenBy(same => same.Key)
                .First()
                .Key
            : Written(rows[0].Row.Time!);

    private void SayThatItIsOdd(List<ReadRow> rows, long step)
    {
        if (rows.Find(row => DayOrder.IsPastMidnight(row, rows[0])) is { } before)
        {
            reports.Say(
                before,
                $"rows are out of order: {before.Time!.Start} comes after {rows[0].Time!.Start}, and the next day it would begin {Text(step)} later",
                "put the rows in the order of time"
            );
            return;
        }

        reports.Say(
            rows[0],
            $"most rows are {Text(step)} apart, which does not divide a day",
            "write a row every 15, 30 or 60 minutes"
        );
    }
}
