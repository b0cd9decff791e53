using System.Globalization;

namespace CallSim.Scenarios.Edits;

/// <summary>An end or the step of a range: a number with its unit, and what stands before it.</summary>
/// <param name="Prefix"><c>+</c> of a change, <c>x</c> of a factor, or nothing.</param>
/// <param name="Number">The number; in microseconds where it is a span or a clock time.</param>
/// <param name="Unit">Its unit as it is written; that of spans and clock times stands for all of theirs.</param>
/// <param name="IsWhole">Whether it is written as a whole number without a unit.</param>
internal readonly record struct EditAmount(string Prefix, decimal Number, string Unit, bool IsWhole)
{
    /// <summary>The unit of spans.</summary>
    public const string Span = "µs";

    /// <summary>The unit of clock times.</summary>
    public const string Clock = "clock";

    // More digits than any scenario has, and few enough for exact sums.
    private const int MostDigits = 20;

    // Of shares, of precisions, of rates.
    private static readonly string[] Units = ["%", "pp", "/s", "/min", "/h", "/d"];

    /// <summary>Whether it is a bare 0, which has whatever unit the others have.</summary>
    public bool IsBareZero => Number == 0 && Unit.Length == 0 && Prefix != "x";

    /// <summary>Whether it changes what stands there: it has a sign. A factor has none.</summary>
    public bool IsChange => Prefix == "+" || Number < 0;

    /// <summary>Reads a number, factor, share, rate, precision, span or clock time; null where it is none.</summary>
    public static EditAmount? Parse(string text)
    {
        string prefix =
            text is ['+', ..] ? "+"
            : text is ['x' or '×', ..] ? "x"
            : "";
        string rest = text[prefix.Length..];
        if (NumberOf(prefix, rest) is { } number)
        {
            return number;
        }

        if (prefix == "x")
        {
            return null;
        }

        Parsed<SimSpan> span = SpanText.Parse(rest);
        Parsed<SimSpan> clock = ClockText.Parse(rest);
        return span.IsOk ? new(prefix, span.Value.Microseconds, Span, IsWhole: false)
            : clock.IsOk && prefix.Length == 0 ? new(prefix, clock.Value.Microseconds, Clock, IsWhole: false)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        // A change has its sign always, or it would be a new value.
        string prefix = Prefix == "+" && Number < 0 ? "" : Prefix;
        return prefix
            + Unit switch
            {
                Span => new SimSpan((long)Number).ToString(),
                Clock => ClockOf((long)Number / SimSpan.FromSeconds(1).Microseconds),
                _ => Number.ToString("0.####################", CultureInfo.InvariantCulture) + Unit,
            };
    }

    private static EditAmount? NumberOf(string prefix, string text)
    {
        string unit = prefix == "x" ? "" : UnitOf(text);
        // As in scenarios, blanks may stand before the slash of a rate, and before no other unit.
        string digits = unit.StartsWith('/') ? text[..text.IndexOf('/')].TrimEnd() : text[..^unit.Length];
        return
            NumberText.Parse(digits).IsOk
            && digits.Length <= MostDigits
            && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? new(prefix, number, unit, prefix != "x" && unit.Length == 0 && !digits.Contains('.'))
            : null;
    }

    private static string UnitOf(string text)
    {
        int slash = text.IndexOf('/');
        string end = slash < 0 ? text : "/" + text[(slash + 1)..].Trim();
        return Units.FirstOrDefault(unit => end.EndsWith(unit, StringComparison.Ordinal)) ?? "";
    }

    private static string ClockOf(long seconds)
    {
        (long minutes, long second) = Math.DivRem(seconds, 60);
        (long hour, long minute) = Math.DivRem(minutes, 60);
        string text = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
        return second == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{second:00}");
    }
}
