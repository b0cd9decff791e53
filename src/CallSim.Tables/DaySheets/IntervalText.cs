using System.Globalization;
using System.Text.RegularExpressions;

namespace CallSim.Tables;

/// <summary>An interval as spreadsheets write it: <c>8:00</c>, <c>08:00-08:30</c>, <c>8:00 AM</c>, <c>2026-03-02 08:00</c>.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">The clock time of its end, 00:00 for midnight; null where it is not written.</param>
internal sealed partial record IntervalText(WallTime Start, TimeOnly? End)
{
    private const int HoursOfHalfADay = 12;
    private const int Timeout = 10_000;

    /// <summary>Reads the text of a cell.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="fix">How to write one, where this is none.</param>
    public static bool TryParse(string cell, out IntervalText? interval, out string? fix)
    {
        Match range = Range().Match(cell);
        TimeOnly? end = null;
        interval = null;
        if (range.Success)
        {
            string last = Plain(range.Groups["end"].Value);
            if (last != "24:00" && (!WallTime.TryParse(last, out WallTime to, out fix) || to.Date is not null))
            {
                fix = "write an interval as 08:00-08:30, or its start alone";
                return false;
            }

            end =
                last == "24:00"
                    ? TimeOnly.MinValue
                    : TimeOnly.ParseExact(last, ["H:mm", "H:mm:ss"], CultureInfo.InvariantCulture);
        }

        if (WallTime.TryParse(Plain(range.Success ? range.Groups["start"].Value : cell), out WallTime start, out fix))
        {
            interval = new(start, end);
            return true;
        }

        fix = cell switch
        {
            "" => "write the start of the interval, such as 08:00; leave out rows without one",
            _ when Fraction().IsMatch(cell) => "format the column as a time, hh:mm, and save again",
            _ when OtherDate().IsMatch(cell) =>
                "write the date as 2026-03-02: day and month of other forms may be mixed up",
            _ when !cell.Any(char.IsAsciiDigit) => "take rows that are no interval out of the sheet, such as totals",
            _ => fix,
        };
        return false;
    }

    /// <summary>A clock time of two halves of a day as one of a whole day; another text as it is.</summary>
    private static string Plain(string text)
    {
        Match half = HalfDay().Match(text);
        if (!half.Success)
        {
            return text.Trim();
        }

        int hour = int.Parse(half.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        if (hour is 0 or > HoursOfHalfADay)
        {
            return text.Trim();
        }

        bool isAfternoon = half.Groups["half"].ValueSpan[0] is 'p' or 'P';
        hour = (hour % HoursOfHalfADay) + (isAfternoon ? HoursOfHalfADay : 0);
        return $"{half.Groups["date"].Value}{hour.ToString(CultureInfo.InvariantCulture)}{half.Groups["rest"].Value}";
    }

    [GeneratedRegex(
        @"^(?<start>.*\d:\d{2}(:\d{2})?(\s?[AaPp][Mm])?)\s*(-|–|—|~|to)\s*(?<end>\d{1,2}:\d{2}(:\d{2})?(\s?[AaPp][Mm])?)$",
        RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex Range();

    [GeneratedRegex(
        @"^(?<date>.*[T ])?(?<hour>\d{1,2})(?<rest>:\d{2}(:\d{2})?)\s?(?<half>[AaPp])[Mm]$",
        RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex HalfDay();

    [GeneratedRegex(@"^[01]?[.,]\d+$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex OtherDate();
}
