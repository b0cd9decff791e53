namespace CallSim.Validation.Tests.Formulas;

/// <summary>A caller who waits in order of arrival, among others who may hang up: everybody's patience is exponential.</summary>
internal static class CallerInLine
{
    /// <summary>The share answered within a time.</summary>
    /// <param name="ahead">The chances to find 0, 1, 2, … others waiting, and all agents busy; whoever does not is left out.</param>
    /// <param name="freed">Agents who become free per unit of time, while all are busy.</param>
    /// <param name="patienceRate">Hang-ups per unit of time of one who waits.</param>
    /// <param name="within">The time.</param>
    public static double AnsweredWithin(double[] ahead, double freed, double patienceRate, double within) =>
        EndsWithin(Fate.Answered, ahead, freed, patienceRate, within);

    /// <summary>The share that hangs up within a time; parameters as for <see cref="AnsweredWithin"/>.</summary>
    public static double GoneWithin(double[] ahead, double freed, double patienceRate, double within) =>
        EndsWithin(Fate.Gone, ahead, freed, patienceRate, within);

    private static double EndsWithin(Fate fate, double[] ahead, double freed, double patienceRate, double within)
    {
        MarkovChain<Caller> chain = new(new Caller(ahead.Length - 1, Fate.Waits), MovesFrom);
        double[] start = chain.Chances(caller => caller.Fate == Fate.Waits ? ahead[caller.Ahead] : 0);
        return chain.Mean(chain.Follow(start, within).After, caller => caller.Fate == fate ? 1 : 0);

        IEnumerable<(Caller, double)> MovesFrom(Caller caller)
        {
            if (caller.Fate != Fate.Waits)
            {
                yield break;
            }

            Caller nearer = caller.Ahead > 0 ? caller with { Ahead = caller.Ahead - 1 } : new Caller(0, Fate.Answered);
            yield return (nearer, freed + (caller.Ahead * patienceRate));
            yield return (new Caller(0, Fate.Gone), patienceRate);
        }
    }

    private enum Fate
    {
        Waits,
        Answered,
        Gone,
    }

    private readonly record struct Caller(int Ahead, Fate Fate);
}
