namespace CallSim.Scenarios.Language;

/// <summary>The service-level formulas in words, for the reference page; the library's metric catalogue computes them.</summary>
internal static class FormulaDefinitions
{
    /// <summary>The definition of each formula.</summary>
    public static string Of(ServiceLevelFormula formula) =>
        formula switch
        {
            ServiceLevelFormula.AnsweredOnly => "answered in time ÷ answered",
            ServiceLevelFormula.AbandonNegative => "answered in time ÷ (answered + abandoned)",
            ServiceLevelFormula.AbandonPositive => "(answered in time + abandoned in time) ÷ (answered + abandoned)",
            ServiceLevelFormula.AbandonIgnored => "answered in time ÷ (answered + abandoned − abandoned in time)",
            ServiceLevelFormula.ShortPositive => "(answered in time + abandoned short) ÷ (answered + abandoned)",
            ServiceLevelFormula.ShortExcluded => "answered in time ÷ (answered + abandoned − abandoned short)",
            ServiceLevelFormula.OfferedWithBlocked => "answered in time ÷ (answered + abandoned + blocked)",
            _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "no definition is written"),
        };
}
