using System.Globalization;

namespace CallSim.Scenarios;

/// <summary>
/// The values that a sweep gives to one path: a list of words, or a range of numbers, spans, shares, factors or changes. A range
/// is computed in decimals, so that <c>0.1..0.3:0.1</c> has three values; its values are made when they are asked for.
/// </summary>
public sealed class EditValues
{
    /// <summary>The most values of one path.</summary>
    public const long Most = 1_000_000_000_000;

    private const string Form = "write a range as FROM..TO:STEP, such as 20..40:2, or a list such as 20,24,30";

    private readonly Func<long, string> _at;

    private EditValues(long count, Func<long, string> at) => (Count, _at) = (count, at);

    /// <summary>How many there are, at least 1.</summary>
    public long Count { get; }

    /// <summary>A value as text for an edit, from 0.</summary>
    public string this[long place]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(place);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Count);
            return _at(place);
        }
    }

    /// <summary>Reads a range such as <c>20..40:2</c>, <c>2m..5m:30s</c>, <c>10%..30%:5%</c>, <c>x0.8..x1.2:x0.1</c> or <c>+1..+5:1</c>, or a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mistake">What is wrong with it and how to mend it; empty where nothing is.</param>
    /// <returns>The values; null where something is wrong.</returns>
    public static EditValues? Parse(string text, out string mistake)
    {
        ArgumentNullException.ThrowIfNull(text);
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? ListOf(text, out mistake) : RangeOf(text, dots, out mistake);
    }

    private static EditValues? ListOf(string text, out string mistake)
    {
        string[] items = [.. Split(text).Select(item => item.Trim())];
        mistake =
            items.Contains("") ? $"'{text}' has an empty value; {Form}"
            : items.Distinct(StringComparer.Ordinal).Count() < items.Length
                ? $"'{text}' has a value twice; keep one of them"
            : items.Any(IsChange) && items.Any(item => !IsChange(item))
                ? Mixed(text, items.First(IsChange), items.First(item => !IsChange(item)))
            : "";
        return mistake.Length > 0 ? null : new EditValues(items.Length, place => items[place]);
    }

    // A number with a sign changes what stands there; all else takes its place, but for factors, which may be names too.
    private static bool IsChange(string item) => item is ['+' or '-', >= '0' and <= '9', ..];

    private static string Mixed(string text, string change, string value) =>
        $"'{text}' mixes changes and values: '{change}' changes what stands there, '{value}' takes its place; write all with a sign, such as -2..+2:1 or -1,+0,+10, or none";

    // Commas inside of lists and maps of YAML belong to a value.
    private static IEnumerable<string> Split(string text)
    {
        int depth = 0;
        int start = 0;
        for (int place = 0; place < text.Length; place++)
        {
            depth +=
                text[place] is '[' or '{' ? 1
                : text[place] is ']' or '}' ? -1
                : 0;
            if (text[place] == ',' && depth == 0)
            {
                yield return text[start..place];
                start = place + 1;
            }
        }

        yield return text[start..];
    }

    private static EditValues? RangeOf(string text, int dots, out string mistake)
    {
        string end = text[(dots + 2)..];
        int colon = end.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            mistake = $"the range '{text}' has no step; {Form}";
            return null;
        }

        Amount? from = Amount.Parse(text[..dots].Trim());
        Amount? to = Amount.Parse(end[..colon].Trim());
        Amount? step = Amount.Parse(end[(colon + 1)..].Trim());
        mistake = MistakeOf(text, from, to, step);
        if (mistake.Length > 0)
        {
            return null;
        }

        (Amount first, Amount last, Amount by) = (from!.Value, to!.Value, step!.Value);
        decimal count = decimal.Floor((last.Number - first.Number) / by.Number) + 1;
        if (count > Most)
        {
            mistake = $"the range '{text}' has more than {Most:N0} values; write a larger step";
            return null;
        }

        string sign = first.Prefix is "+" || last.Prefix is "+" ? "+" : first.Prefix;
        return new EditValues(
            (long)count,
            place => (first with { Prefix = sign, Number = first.Number + (place * by.Number) }).ToString()
        );
    }

    private static string MistakeOf(string text, Amount? from, Amount? to, Amount? step)
    {
        if (from is not { } first || to is not { } last || step is not { } by)
        {
            return $"the range '{text}' must have numbers, spans, shares or factors at both ends and as its step; {Form}";
        }

        bool isSpan = first.Unit == Amount.Microseconds;
        // A bare 0 is a span too.
        bool fits = HasUnit(last, first) && HasUnit(by, first);
        if (!fits || (last.Prefix is "x" && first.Prefix is not "x") || (by.Prefix is "x" && first.Prefix is not "x"))
        {
            return $"the range '{text}' mixes units: both ends and the step are numbers, or all spans, shares or factors, as in {(isSpan ? "2m..5m:30s" : "10%..30%:5%")}";
        }

        if (by.Number == 0)
        {
            return $"the range '{text}' has the step 0 and would not end; write a step above 0";
        }

        if (by.Number < 0)
        {
            return $"the range '{text}' has a negative step; write the lower end first and a step above 0";
        }

        if (first.Prefix.Length == 0 && last.Prefix.Length == 0 && first.Number < 0 && last.Number >= 0)
        {
            return Mixed(text, first.ToString(), last.ToString());
        }

        return last.Number < first.Number
            ? $"the range '{text}' is empty: {last} is below {first}; write the lower end first"
            : "";
    }

    private static bool HasUnit(Amount amount, Amount first) => amount.Unit == first.Unit;

    /// <summary>A number with its unit, and what stands before it.</summary>
    /// <param name="Prefix"><c>+</c> of a change, <c>x</c> of a factor, or nothing.</param>
    /// <param name="Number">The number, in microseconds where it is a span.</param>
    /// <param name="Unit">Its unit.</param>
    private readonly record struct Amount(string Prefix, decimal Number, string Unit)
    {
        public const string Microseconds = "µs";

        // More digits than any scenario has, and few enough for exact sums.
        private const int MostDigits = 20;

        public static Amount? Parse(string text)
        {
            string prefix =
                text is ['+', ..] ? "+"
                : text is ['x' or '×', ..] ? "x"
                : "";
            string rest = text[prefix.Length..];
            string unit = rest.EndsWith('%') ? "%" : "";
            string digits = rest[..^unit.Length];
            if (Grammar.NumberText.Parse(digits).IsOk)
            {
                bool isExact =
                    digits.Length <= MostDigits
                    & decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number);
                return isExact ? new(prefix, number, unit) : null;
            }

            Grammar.Parsed<SimSpan> span = Grammar.SpanText.Parse(rest);
            return span.IsOk && prefix != "x" ? new(prefix, span.Value.Microseconds, Microseconds) : null;
        }

        public override string ToString()
        {
            // A change has its sign always, or it would be a new value.
            string prefix = Prefix == "+" && Number < 0 ? "" : Prefix;
            string number =
                Unit == Microseconds
                    ? new SimSpan((long)Number).ToString()
                    : Number.ToString("0.####################", CultureInfo.InvariantCulture) + Unit;
            return prefix + number;
        }
    }
}
