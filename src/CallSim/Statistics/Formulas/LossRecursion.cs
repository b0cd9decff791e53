namespace CallSim.Statistics.Formulas;

/// <summary>The recursion of Erlang's loss formula in the number of servers: B(n) = aB(n−1) / (n + aB(n−1)), B(0) = 1.</summary>
/// <remarks>All its terms are positive, so that rounding does not grow; a loss too small for a number becomes 0.</remarks>
internal static class LossRecursion
{
    /// <summary>The share that is lost. Takes time proportional to the servers.</summary>
    /// <param name="servers">At least 0.</param>
    /// <param name="erlangs">Above 0.</param>
    public static double Lost(int servers, double erlangs)
    {
        double lost = 1;
        // A loss of 0 stays one: of a light load most servers need not be looked at.
        for (int n = 1; n <= servers && lost > 0; n++)
        {
            lost = Next(lost, n, erlangs);
        }

        return lost;
    }

    /// <summary>The fewest servers that lose at most a share; null where the most that are computed lose more.</summary>
    public static int? FewestServers(double erlangs, double share)
    {
        double lost = 1;
        for (int n = 0; n <= FormulaChecks.MostServers; n++)
        {
            lost = n == 0 ? 1 : Next(lost, n, erlangs);
            if (lost <= share)
            {
                return n;
            }
        }

        return null;
    }

    private static double Next(double lost, int n, double erlangs) => erlangs * lost / (n + (erlangs * lost));
}
