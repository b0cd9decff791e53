using System.Globalization;

namespace CallSim.Scenarios.Grammar;

/// <summary>Spans of time: <c>250ms</c>, <c>90s</c>, <c>4m10s</c>, <c>1.5h</c>, <c>2d</c>, <c>8w</c>, and a bare <c>0</c>.</summary>
internal static class SpanText
{
    private const string Units = "the units are w, d, h, m, s, ms, the largest first";

    private static readonly (string Name, decimal Microseconds)[] Known =
    [
        ("w", 604_800_000_000m),
        ("d", 86_400_000_000m),
        ("h", 3_600_000_000m),
        ("m", 60_000_000m),
        ("s", 1_000_000m),
        ("ms", 1_000m),
    ];

    /// <summary>The span nearest to what is written, halves of a microsecond away from zero.</summary>
    public static Parsed<SimSpan> Parse(string text) => Exact(text).Select(Span);

    /// <summary>The span nearest to a number of microseconds, halves away from zero; at most <see cref="SimSpan.Max"/>.</summary>
    public static SimSpan Span(Exact microseconds) => new(microseconds.Rounded(SimSpan.Max.Microseconds));

    /// <summary>The span as it is written, in microseconds.</summary>
    public static Parsed<Exact> Exact(string text)
    {
        if (text == "0")
        {
            return Grammar.Exact.Zero;
        }

        if (NumberText.Exact(text).IsOk)
        {
            Cure cure = new("write {0} for seconds, {1} for minutes", text + "s", text + "m");
            return new Problem("the unit is missing", cure);
        }

        if (WallTime.TryParse(text, out WallTime clock, out _) && clock.Date is null)
        {
            (int first, int second) = (clock.Clock.Hour, clock.Clock.Minute);
            Cure cure = new("write {0} or {1}", $"{first}h{second}m", $"{first}m{second}s");
            return new Problem("that is a clock time", cure);
        }

        if (text.Contains(','))
        {
            string mended = CommaText.Mend(text);
            Parsed<Exact> span = mended.Contains(',') ? new Problem("") : Exact(mended);
            bool isMended = span.IsOk || NumberText.Exact(mended).IsOk;
            return isMended ? new Problem(NumberText.Commas, span.Cure ?? Cure.Write(mended)) : new Problem("");
        }

        bool negative = text.StartsWith('-');
        ReadOnlySpan<char> rest = negative ? text.AsSpan(1) : text;
        decimal sum = 0;
        int next = 0;
        while (!rest.IsEmpty)
        {
            int unitStart = End(rest, "0123456789.");
            int unitEnd = unitStart + EndOfUnit(rest[unitStart..]);
            ReadOnlySpan<char> number = rest[..unitStart];
            string unit = rest[unitStart..unitEnd].ToString();
            int known = Array.FindIndex(Known, candidate => candidate.Name == unit);
            if (known < 0 || known < next || !IsNumber(number))
            {
                return new Problem(number.IsEmpty ? "" : Units);
            }

            if (number.Length > 15)
            {
                return new Problem("it is too long");
            }

            sum +=
                decimal.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
                * Known[known].Microseconds;
            next = known + 1;
            rest = rest[unitEnd..];
        }

        if (sum > SimSpan.Max.Microseconds || text.Length - (negative ? 1 : 0) == 0)
        {
            return new Problem(sum > 0 ? "it is too long" : "");
        }

        Exact microseconds = Grammar.Exact.Of(sum.ToString(CultureInfo.InvariantCulture));
        return negative ? -microseconds : microseconds;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text is [>= '0' and <= '9', .., >= '0' and <= '9'] or [>= '0' and <= '9'] && text.Count('.') <= 1;

    private static int End(ReadOnlySpan<char> text, string characters)
    {
        int other = text.IndexOfAnyExcept(characters);
        return other < 0 ? text.Length : other;
    }

    private static int EndOfUnit(ReadOnlySpan<char> text)
    {
        int digit = text.IndexOfAnyInRange('0', '9');
        return digit < 0 ? text.Length : digit;
    }
}
