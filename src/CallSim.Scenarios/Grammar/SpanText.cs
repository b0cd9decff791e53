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

    public static Parsed<SimSpan> Parse(string text)
    {
        if (text == "0")
        {
            return SimSpan.Zero;
        }

        if (NumberText.Parse(text).IsOk)
        {
            return new Problem("the unit is missing", $"write {text}s for seconds, {text}m for minutes");
        }

        if (WallTime.TryParse(text, out WallTime clock, out _) && clock.Date is null)
        {
            string parts = $"{clock.Clock.Hour}h{clock.Clock.Minute}m or {clock.Clock.Hour}m{clock.Clock.Minute}s";
            return new Problem("that is a clock time", "write " + parts);
        }

        if (text.Contains(','))
        {
            string mended = CommaText.Mend(text);
            bool isMended = !mended.Contains(',') && (Parse(mended).IsOk || NumberText.Parse(mended).IsOk);
            return isMended ? new Problem(NumberText.Commas, Parse(mended).Fix ?? "write " + mended) : new Problem("");
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

        long microseconds = (long)decimal.Round(sum, MidpointRounding.AwayFromZero);
        return new SimSpan(negative ? -microseconds : microseconds);
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
