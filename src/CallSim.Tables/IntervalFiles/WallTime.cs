using System.Globalization;

namespace CallSim.Tables;

/// <summary>A wall-clock time as scenarios and interval files write it: a clock time of every day, or one of a given day.</summary>
/// <param name="Date">The calendar day; null for every day.</param>
/// <param name="Clock">The time of day, from 00:00 to before 24:00, in whole seconds.</param>
public readonly record struct WallTime(DateOnly? Date, TimeOnly Clock)
{
    private static readonly string[] ClockForms = ["H:mm", "H:mm:ss"];

    /// <summary>Reads <c>08:30</c>, <c>08:30:15</c>, <c>2026-03-02T08:30</c> or <c>2026-03-02 08:30:15</c>.</summary>
    /// <param name="text">The text; spaces around it do not count.</param>
    /// <param name="time">The time read.</param>
    /// <param name="problem">What is wrong with the text, in words; null when nothing is.</param>
    /// <returns>Whether the text is a wall-clock time.</returns>
    public static bool TryParse(string text, out WallTime time, out string? problem)
    {
        string trimmed = text.Trim();
        int split = trimmed.IndexOfAny(['T', ' ']);
        string clockText = trimmed[(split + 1)..];
        DateOnly date = default;
        time = default;
        problem = null;
        if (NoDay(split >= 0 ? trimmed[..split] : trimmed) is { } noDay)
        {
            problem = noDay;
        }
        else if (split < 0 && TryDate(trimmed, out _))
        {
            problem = $"the clock time is missing: write {trimmed}T00:00";
        }
        else if (split >= 0 && !TryDate(trimmed[..split], out date))
        {
            problem = "a date and time is written 2026-03-02T08:30, a clock time 08:30";
        }
        else if (clockText.StartsWith("24:00", StringComparison.Ordinal))
        {
            problem = "24:00 ends a day; the next one starts at 00:00";
        }
        else if (clockText.AsSpan().IndexOfAny("Z+-") >= 0)
        {
            problem = "times are the centre's wall clock, without a time zone";
        }
        else if (
            TimeOnly.TryParseExact(
                clockText,
                ClockForms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var clock
            )
        )
        {
            time = new WallTime(split >= 0 ? date : null, clock);
        }
        else
        {
            problem = "a clock time is written 08:30, with a date 2026-03-02T08:30";
        }

        return problem is null;
    }

    /// <summary>The time as files write it: <c>08:30</c> or <c>2026-03-02T08:30</c>, with seconds only where there are any.</summary>
    public override string ToString()
    {
        string clock = Clock.ToString(Clock.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
        return Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T" + clock : clock;
    }

    // Only a date whose form is right: of another it is the form that is answered.
    private static string? NoDay(string text)
    {
        bool hasForm = text is [_, _, _, _, '-', _, _, '-', _, _] && text.Count(char.IsAsciiDigit) == "yyyyMMdd".Length;
        return hasForm && !TryDate(text, out _) ? $"there is no day {text}" : null;
    }

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
