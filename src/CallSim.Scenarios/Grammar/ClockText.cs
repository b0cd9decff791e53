namespace CallSim.Scenarios.Grammar;

/// <summary>
/// Clock times of every day, counted from midnight: <c>08:30</c>, <c>24:00</c>, and ranges of them, <c>08:00-20:00</c> or over
/// midnight <c>22:00-06:00</c>.
/// </summary>
internal static class ClockText
{
    private static readonly SimSpan Day = SimSpan.FromDays(1);

    /// <summary>A clock time, from 00:00 to 24:00.</summary>
    public static Parsed<SimSpan> Parse(string text)
    {
        if (text.Trim() == "24:00")
        {
            return Day;
        }

        if (!WallTime.TryParse(text, out WallTime time, out string? problem))
        {
            return new Problem("", problem);
        }

        return time.Date is null
            ? new SimSpan(time.Clock.Ticks / TimeSpan.TicksPerMicrosecond)
            : new Problem("it holds for every day", $"leave the date out: {time.Clock:HH:mm}");
    }

    /// <summary>A range of clock times, from the first to before the second; the second lies beyond 24:00 for the next day.</summary>
    public static Parsed<ClockRange> ParseRange(string text)
    {
        string[] ends = text.Replace('–', '-').Split('-');
        if (ends.Length != 2)
        {
            return new Problem("");
        }

        Parsed<SimSpan> from = Parse(ends[0]);
        Parsed<SimSpan> to = Parse(ends[1]);
        if (!from.IsOk || !to.IsOk)
        {
            return new Problem("", from.IsOk ? to.Fix : from.Fix);
        }

        if (from.Value == Day)
        {
            return new Problem("24:00 ends a day", "begin at 00:00");
        }

        if (from.Value == to.Value)
        {
            return new Problem("it begins and ends at once", "write 00:00-24:00 for the whole day");
        }

        return new ClockRange(from.Value, to.Value > from.Value ? to.Value : to.Value + Day);
    }
}

/// <summary>A range of clock times, counted from midnight.</summary>
/// <param name="From">Its first moment, from 00:00 to before 24:00.</param>
/// <param name="To">Its end, not part of it; after the start by at most a day.</param>
internal readonly record struct ClockRange(SimSpan From, SimSpan To);
