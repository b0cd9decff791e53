using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary>Matches the rows of an interval file to the intervals of a plan, by time. Linear in rows and intervals.</summary>
internal static class IntervalMatching
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;
    private static readonly long Day = SimSpan.FromDays(1).Microseconds;

    public static IntervalMatch Of(IntervalFile file, TimePlan time)
    {
        List<(IntervalMismatch Kind, TableMistake Mistake)> mismatches = [];
        if (DatesDiffer(file, time) is { } differ)
        {
            mismatches.Add((IntervalMismatch.Dates, differ));
            return new()
            {
                Rows = [.. new IntervalRow?[time.IntervalCount]],
                LeftOut = 0,
                Mismatches = [.. mismatches],
            };
        }

        Dictionary<WallTime, IntervalRow> byTime = [];
        List<IntervalRow> offGrid = [];
        int leftOut = 0;
        foreach (IntervalRow row in file.Rows)
        {
            if (OffsetInRun(row.Time, time) is not { } offset)
            {
                leftOut++;
            }
            else if (offset % time.Interval.Microseconds != 0)
            {
                offGrid.Add(row);
            }
            else if (!byTime.TryAdd(row.Time, row) && mismatches.Count < CsvTable.MostMistakes)
            {
                string message = $"two rows start at {row.Time}; the first is on line {byTime[row.Time].Line}";
                mismatches.Add(
                    (IntervalMismatch.Doubled, file.MistakeOfTime(row, message, "keep one row an interval"))
                );
            }
        }

        if (offGrid.Count > 0)
        {
            mismatches.Add((IntervalMismatch.OffGrid, OffGrid(file, time, offGrid)));
        }

        bool dated = file.Rows.Length > 0 && file.Rows[0].Time.Date is not null;
        IntervalRow?[] rows = new IntervalRow?[time.IntervalCount];
        for (int interval = 0; interval < rows.Length; interval++)
        {
            rows[interval] = byTime.GetValueOrDefault(StartOf(interval, time, dated));
        }

        if (rows.Contains(null))
        {
            mismatches.Add((IntervalMismatch.Missing, Missing(file, time, rows)));
        }

        return new()
        {
            Rows = [.. rows],
            LeftOut = leftOut,
            Mismatches = [.. mismatches],
        };
    }

    private static TableMistake? DatesDiffer(IntervalFile file, TimePlan time)
    {
        IntervalRow? dated = file.Rows.FirstOrDefault(row => row.Time.Date is not null);
        if (dated is null)
        {
            return null;
        }

        if (time.Date is null)
        {
            string message = $"the row has the date {dated.Time.Date:yyyy-MM-dd}, the scenario's start has none";
            return file.MistakeOfTime(dated, message, "give time.start a date, or leave the dates out of the file");
        }

        IntervalRow? clockOnly = file.Rows.FirstOrDefault(row => row.Time.Date is null);
        return clockOnly is null
            ? null
            : file.MistakeOfTime(clockOnly, $"the row has no date, line {dated.Line} has one", "write all rows alike");
    }

    /// <summary>Microseconds from the start of the run to the row's first time in it; null when the row lies outside.</summary>
    private static long? OffsetInRun(WallTime row, TimePlan time)
    {
        long offset = (row.Clock.Ticks - time.Clock.Ticks) / TicksPerMicrosecond;
        offset +=
            row.Date is { } date ? Day * (date.DayNumber - time.Date!.Value.DayNumber)
            : offset < 0 ? Day
            : 0;
        return offset >= 0 && offset < time.Length.Microseconds ? offset : null;
    }

    private static WallTime StartOf(int interval, TimePlan time, bool dated)
    {
        long sinceMidnight = time.Clock.Ticks / TicksPerMicrosecond + time.OffsetOf(interval).Microseconds;
        TimeOnly clock = new(sinceMidnight % Day * TicksPerMicrosecond);
        return new WallTime(dated ? time.Date!.Value.AddDays(time.DayOf(interval)) : null, clock);
    }

    private static TableMistake OffGrid(IntervalFile file, TimePlan time, List<IntervalRow> rows)
    {
        string message = $"{rows[0].Time} is not the start of an interval of {time.Interval}{AndMore(rows.Count)}";
        string fix = "write one row an interval, or set time.interval to the spacing of the rows";
        return file.MistakeOfTime(rows[0], message, fix);
    }

    private static TableMistake Missing(IntervalFile file, TimePlan time, IntervalRow?[] rows)
    {
        int first = Array.IndexOf(rows, null);
        bool dated = file.Rows.Length > 0 && file.Rows[0].Time.Date is not null;
        int lineBefore = first > 0 ? rows[first - 1]!.Line : 1;
        string message = $"there is no row for {StartOf(first, time, dated)}{AndMore(rows.Count(row => row is null))}";
        return file.MistakeOnLine(
            lineBefore,
            message,
            $"add it after this line: the run needs a row every {time.Interval}"
        );
    }

    private static string AndMore(int count) => count == 1 ? "" : $" (and {count - 1} more)";
}
