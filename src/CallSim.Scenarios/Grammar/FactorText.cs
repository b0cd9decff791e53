namespace CallSim.Scenarios.Grammar;

/// <summary>Factors: <c>x1.25</c>, <c>×1.25</c>, or beside <c>times</c> just <c>1.25</c>; above 0.</summary>
internal static class FactorText
{
    /// <summary>The largest factor.</summary>
    public const long Most = 1_000_000;

    /// <summary>The number nearest to the factor that is written.</summary>
    public static Parsed<double> Parse(string text) => Exact(text).Select(factor => factor.Nearest());

    /// <summary>The factor as it is written.</summary>
    public static Parsed<Exact> Exact(string text)
    {
        string mark = text is ['x' or '×', ..] ? text[..1] : "";
        string digits = text[mark.Length..];
        Parsed<Exact> number = NumberText.Exact(digits);
        if (number.IsOk)
        {
            return number.Value <= 0 ? new Problem("a factor is above 0")
                : number.Value > Most ? new Problem("a factor is at most 1,000,000")
                : number;
        }

        if (Percent(digits) is { } percent)
        {
            return new Problem(
                "a factor is no share",
                percent > 0 ? new Cure($"write {{0}} for {digits}", mark + percent.Hundredth) : null
            );
        }

        return new Problem(number.Problem!, number.Cure?.Each(value => mark + value));
    }

    /// <summary>The per cent that a text means, perhaps not written right; null for none.</summary>
    private static Exact? Percent(string text)
    {
        Parsed<Exact> number = text.EndsWith('%') ? NumberText.Exact(text[..^1]) : new Problem("");
        return number.IsOk ? number.Value
            : number.Cure is { Values: [var mended] } ? NumberText.Exact(mended).Value
            : null;
    }
}
