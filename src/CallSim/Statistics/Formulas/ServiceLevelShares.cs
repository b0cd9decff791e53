using CallSim.Model;

namespace CallSim.Statistics.Formulas;

/// <summary>The shares of all callers of which service levels are made.</summary>
/// <param name="Answered">Are answered.</param>
/// <param name="AnsweredIn">Are answered in time.</param>
/// <param name="AbandonedIn">Hang up in time.</param>
internal readonly record struct ServiceLevelShares(double Answered, double AnsweredIn, double AbandonedIn)
{
    /// <summary>The service level; see <see cref="ServiceLevelFormulas"/>.</summary>
    public double Of(ServiceLevelFormula formula)
    {
        double level = formula switch
        {
            ServiceLevelFormula.AnsweredOnly => AnsweredIn / Answered,
            ServiceLevelFormula.AbandonNegative => AnsweredIn,
            ServiceLevelFormula.AbandonPositive => AnsweredIn + AbandonedIn,
            ServiceLevelFormula.AbandonIgnored => AnsweredIn / (1 - AbandonedIn),
            _ => throw new ArgumentOutOfRangeException(
                nameof(formula),
                formula,
                "Closed forms know neither short abandons nor blocked calls."
            ),
        };
        return Math.Min(1, level);
    }
}
