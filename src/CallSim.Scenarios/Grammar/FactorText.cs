namespace CallSim.Scenarios.Grammar;

/// <summary>Factors: <c>x1.25</c>, <c>×1.25</c>, or beside <c>times</c> just <c>1.25</c>; above 0.</summary>
internal static class FactorText
{
    public static Parsed<double> Parse(string text)
    {
        bool marked = text is ['x' or '×', ..];
        Parsed<double> number = NumberText.Parse(marked ? text[1..] : text);
        if (!number.IsOk)
        {
            bool percent = text.EndsWith('%') && NumberText.Parse(text[..^1]).IsOk;
            return new Problem(
                percent ? "a factor is no share" : number.Problem!,
                percent ? "write 0.9 for 90%"
                    : marked ? number.Fix?.Replace("write ", "write " + text[0], StringComparison.Ordinal)
                    : number.Fix
            );
        }

        return number.Value switch
        {
            <= 0 => new Problem("a factor is above 0"),
            > 1e6 => new Problem("a factor is at most 1,000,000"),
            _ => number.Value,
        };
    }
}
