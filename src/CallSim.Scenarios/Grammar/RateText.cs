namespace CallSim.Scenarios.Grammar;

/// <summary>Rates: <c>100/min</c>, <c>120/h</c>, <c>900/d</c>, <c>2/s</c>.</summary>
internal static class RateText
{
    /// <summary>The hours of a day: a number a day divided by it is one an hour.</summary>
    public const int HoursADay = 24;

    // All of them have a whole number a day.
    private static readonly Dictionary<string, long> PerDay = new(StringComparer.Ordinal)
    {
        ["s"] = 86_400,
        ["min"] = 1440,
        ["h"] = HoursADay,
        ["d"] = 1,
    };

    /// <summary>The number an hour nearest to what is written.</summary>
    public static Parsed<double> Parse(string text) => Exact(text).Select(rate => rate.Nearest(HoursADay));

    /// <summary>The rate as it is written, as a number a day.</summary>
    public static Parsed<Exact> Exact(string text)
    {
        int slash = text.IndexOf('/');
        if (slash < 0)
        {
            string bare = CommaText.Mend(text);
            return NumberText.Exact(bare).IsOk
                ? new Problem("the unit is missing", new Cure("write {0} or {1}", bare + "/min", bare + "/h"))
                : new Problem("");
        }

        string unit = text[(slash + 1)..].Trim();
        Parsed<Exact> number = NumberText.Exact(text[..slash].TrimEnd());
        if (!number.IsOk)
        {
            return new Problem(number.Problem!, number.Cure?.Each(value => value + text[slash..]));
        }

        if (!PerDay.TryGetValue(unit, out long times))
        {
            return new Problem("the units are s, min, h, d", unit == "m" ? Cure.Write(text[..slash] + "/min") : null);
        }

        Exact rate = number.Value * times;
        return double.IsFinite(rate.Nearest(HoursADay)) ? rate : new Problem("it is too large");
    }
}
