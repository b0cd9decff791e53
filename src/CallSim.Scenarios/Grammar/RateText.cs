namespace CallSim.Scenarios.Grammar;

/// <summary>Rates: <c>100/min</c>, <c>120/h</c>, <c>900/d</c>, <c>2/s</c>; read as a number an hour.</summary>
internal static class RateText
{
    private static readonly Dictionary<string, double> PerHour = new(StringComparer.Ordinal)
    {
        ["s"] = 3600,
        ["min"] = 60,
        ["h"] = 1,
        ["d"] = 1 / 24.0,
    };

    public static Parsed<double> Parse(string text)
    {
        int slash = text.IndexOf('/');
        if (slash < 0)
        {
            string bare = CommaText.Mend(text);
            return NumberText.Parse(bare).IsOk
                ? new Problem("the unit is missing", $"write {bare}/min or {bare}/h")
                : new Problem("");
        }

        string unit = text[(slash + 1)..].Trim();
        Parsed<double> number = NumberText.Parse(text[..slash].TrimEnd());
        if (!number.IsOk)
        {
            return new Problem(number.Problem!, number.Fix is { } fix ? fix + text[slash..] : null);
        }

        if (!PerHour.TryGetValue(unit, out double factor))
        {
            return new Problem("the units are s, min, h, d", unit == "m" ? $"write {text[..slash]}/min" : null);
        }

        return number.Value * factor is var rate && double.IsFinite(rate) ? rate : new Problem("it is too large");
    }
}
