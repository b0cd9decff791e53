namespace CallSim.Model;

/// <summary>Tells random spans that are always zero.</summary>
internal static class NoTime
{
    /// <summary>Whether a span is zero in some interval, whatever is drawn.</summary>
    public static bool Is(IntervalSeries<Law> span) => span.Values.Any(Is);

    private static bool Is(Law law) =>
        law.Family switch
        {
            LawFamily.Deterministic => law.Mean == SimSpan.Zero,
            LawFamily.Uniform or LawFamily.Triangular => law.Highest == SimSpan.Zero,
            LawFamily.Empirical => law.Values.All(value => value == SimSpan.Zero),
            LawFamily.Mixture => law.Parts.All(part => Is(part.Law)),
            _ => false,
        };
}
