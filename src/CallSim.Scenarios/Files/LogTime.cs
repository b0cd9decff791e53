using System.Globalization;

namespace CallSim.Scenarios.Files;

/// <summary>Reads when a row of a log happened, counted from the start of the run.</summary>
internal static class LogTime
{
    private const string AnyTime = "a time";
    private const string ClockTime = "a time without a date, since time.start has none";

    private const int MostDecimals = 9;
    private static readonly SimSpan Day = SimSpan.FromDays(1);

    /// <summary>
    /// The offset of a date and time, of a clock time (its first occurrence at or after the start) or of a number of
    /// seconds; null when the text is none of them, or has a date where the run has none.
    /// </summary>
    /// <param name="text">The cell.</param>
    /// <param name="time">When the centre is simulated.</param>
    /// <returns>The offset, which may lie outside the run; where there is none, what is expected and how to write it.</returns>
    public static (SimSpan? Offset, string Expected, string? Fix) Read(string text, TimePlan time)
    {
        if (new IntervalCell(text).Number is { } seconds)
        {
            return (SimSpan.FromSeconds(seconds), AnyTime, null);
        }

        (string whole, SimSpan decimals) = WithoutDecimals(text);
        if (!WallTime.TryParse(whole, out WallTime at, out string? problem))
        {
            return (null, AnyTime, problem);
        }

        SimSpan sinceStart = new(
            (at.Clock.Ticks - time.Clock.Ticks) / TimeSpan.TicksPerMicrosecond + decimals.Microseconds
        );
        if (at.Date is null)
        {
            return (sinceStart < SimSpan.Zero ? sinceStart + Day : sinceStart, AnyTime, null);
        }

        return time.Date is { } start
            ? (sinceStart + (Day * (at.Date.Value.DayNumber - start.DayNumber)), AnyTime, null)
            : (null, ClockTime, "give time.start a date, or write clock times");
    }

    /// <summary>The text up to the decimals of its seconds, and those, to the nearest microsecond.</summary>
    private static (string Whole, SimSpan Decimals) WithoutDecimals(string text)
    {
        int point = text.LastIndexOf('.');
        string digits = point < 0 ? "" : text[(point + 1)..];
        bool isFraction =
            digits.Length is > 0 and <= MostDecimals
            && digits.All(char.IsAsciiDigit)
            && text.AsSpan(0, point).Count(':') == 2;
        return isFraction
            ? (text[..point], SimSpan.FromSeconds(double.Parse("0." + digits, CultureInfo.InvariantCulture)))
            : (text, SimSpan.Zero);
    }
}
