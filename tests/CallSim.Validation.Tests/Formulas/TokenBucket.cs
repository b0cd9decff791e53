namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// A bucket of n tokens, refilled at a constant rate, from which Poisson calls take one each. What is missing from it is the
/// work of M/D/1/n: a call is refused where one would be that finds n in the system.
/// </summary>
internal static class TokenBucket
{
    /// <summary>The share of calls refused, from the chain of the numbers left behind by departures (Gross and Harris 1974).</summary>
    /// <param name="tokens">The size of the bucket, at least 1.</param>
    /// <param name="load">Calls ÷ tokens refilled, per unit of time.</param>
    public static double Refused(int tokens, double load)
    {
        double[] arrive = new double[tokens + 1];
        arrive[0] = Math.Exp(-load);
        for (int calls = 1; calls <= tokens; calls++)
        {
            arrive[calls] = arrive[calls - 1] * load / calls;
        }

        // Left(k) = Left(0) arrive(k) + the sum over i from 1 to k + 1 of Left(i) arrive(k + 1 − i), solved for Left(k + 1).
        double[] left = new double[tokens];
        left[0] = 1;
        for (int k = 0; k + 1 < tokens; k++)
        {
            double rest = left[k] - (left[0] * arrive[k]);
            for (int i = 1; i <= k; i++)
            {
                rest -= left[i] * arrive[k + 1 - i];
            }

            left[k + 1] = rest / arrive[0];
        }

        return 1 - (1 / ((left[0] / left.Sum()) + load));
    }
}
