namespace CallSim.Scenarios.Grammar;

/// <summary>How precise something is to be.</summary>
/// <param name="Within">How far the interval may reach from the value, in the unit.</param>
/// <param name="Unit">The unit.</param>
internal readonly record struct PrecisionSize(double Within, PrecisionUnit Unit);

/// <summary>Precisions: <c>0.5pp</c>, points of a share; <c>2%</c>, a part of the value; <c>1.5s</c>, a span.</summary>
internal static class PrecisionText
{
    /// <summary>What a precision is, in words.</summary>
    public const string Form = "a precision such as 0.5pp, 2% or 1s";

    private const string Points = "pp";

    public static Parsed<PrecisionSize> Parse(string text)
    {
        if (text.EndsWith(Points, StringComparison.Ordinal))
        {
            return Hundredths(text, Points, PrecisionUnit.Points);
        }

        if (text.EndsWith('%'))
        {
            return Hundredths(text, "%", PrecisionUnit.Relative);
        }

        if (NumberText.Parse(text).IsOk)
        {
            return new Problem(
                "the unit is missing",
                new Cure("write {0} for points of a share, {1} for a part of the value", text + Points, text + "%")
            );
        }

        Parsed<SimSpan> span = SpanText.Parse(text);
        return span.IsOk
            ? new PrecisionSize(span.Value.Seconds, PrecisionUnit.Seconds)
            : new Problem(span.Problem!, span.Cure);
    }

    private static Parsed<PrecisionSize> Hundredths(string text, string suffix, PrecisionUnit unit)
    {
        string digits = text[..^suffix.Length];
        Parsed<Exact> number = NumberText.Exact(digits);
        if (number.IsOk)
        {
            return number.Value < 0
                ? new Problem("a precision is not negative")
                : new PrecisionSize(number.Value.Hundredth.Nearest(), unit);
        }

        bool hasSpace = NumberText.Parse(digits.TrimEnd()).IsOk;
        Cure? cure =
            hasSpace ? Cure.Write(digits.TrimEnd() + suffix)
            // A precision has no thousands: its comma is a decimal one.
            : number.Problem == NumberText.Commas ? Cure.Write(CommaText.Mend(digits, hasThousands: false) + suffix)
            : number.Cure?.Each(value => value + suffix);
        return new Problem(hasSpace ? "there is no space before " + suffix : number.Problem!, cure);
    }
}
