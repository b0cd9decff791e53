namespace CallSim.Model;

/// <summary>The seven formulas of the service level, over facts and over plain counts.</summary>
public static class ServiceLevelFormulas
{
    /// <summary>A formula's name in scenarios and files.</summary>
    public static string NameOf(ServiceLevelFormula formula) =>
        formula switch
        {
            ServiceLevelFormula.AnsweredOnly => "answered_only",
            ServiceLevelFormula.AbandonNegative => "abandon_negative",
            ServiceLevelFormula.AbandonPositive => "abandon_positive",
            ServiceLevelFormula.AbandonIgnored => "abandon_ignored",
            ServiceLevelFormula.ShortPositive => "short_positive",
            ServiceLevelFormula.ShortExcluded => "short_excluded",
            _ => "offered_with_blocked",
        };

    internal static RatioFormula Of(ServiceLevelFormula formula, int threshold)
    {
        FactSum answered = Fact.Answered;
        FactSum abandoned = (FactSum)Fact.Abandoned + Fact.Balked;
        FactSum answeredIn = FactSheet.AnsweredIn(threshold);
        FactSum abandonedIn = FactSheet.AbandonedIn(threshold);
        FactSum abandonedShort = Fact.AbandonedShort;
        FactSum all = answered + abandoned;
        return formula switch
        {
            ServiceLevelFormula.AnsweredOnly => new(answeredIn, answered),
            ServiceLevelFormula.AbandonNegative => new(answeredIn, all),
            ServiceLevelFormula.AbandonPositive => new(answeredIn + abandonedIn, all),
            ServiceLevelFormula.AbandonIgnored => new(answeredIn, all - abandonedIn),
            ServiceLevelFormula.ShortPositive => new(answeredIn + abandonedShort, all),
            ServiceLevelFormula.ShortExcluded => new(answeredIn, all - abandonedShort),
            _ => new(answeredIn, all + Fact.Blocked),
        };
    }
}
