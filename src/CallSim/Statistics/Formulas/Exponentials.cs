namespace CallSim.Statistics.Formulas;

/// <summary>Functions of e⁻ᶻ that keep all their digits where z is small; the ready-made ones subtract from 1.</summary>
internal static class Exponentials
{
    private const double Small = 0.5;

    /// <summary>e⁻ᶻ − 1 + z, at least 0.</summary>
    public static double Bend(double z) => Math.Abs(z) < Small ? Series(z) : Math.Exp(-z) - 1 + z;

    /// <summary>1 − e⁻ᶻ: the share of exponential patience lost after z means.</summary>
    /// <param name="z">At least 0.</param>
    public static double Lost(double z) => z < Small ? z - Series(z) : 1 - Math.Exp(-z);

    /// <summary>1 − e⁻ᶻ(1 + z): the mean patience of those who lost it within z means, times their share, in means.</summary>
    /// <param name="z">At least 0.</param>
    public static double LostTime(double z) =>
        z < Small ? (z * z) - ((1 + z) * Series(z)) : 1 - (Math.Exp(-z) * (1 + z));

    /// <summary>ln(1 + z).</summary>
    /// <param name="z">Above −1.</param>
    /// <remarks>Kahan's correction, in Goldberg (1991), theorem 4.</remarks>
    public static double LogOfOneAnd(double z)
    {
        double sum = 1 + z;
        return sum == 1 ? z : Math.Log(sum) * (z / (sum - 1));
    }

    // z²/2 − z³/6 + …, by Horner's rule: eighteen terms are enough for one half.
    private static double Series(double z)
    {
        const int terms = 18;
        double sum = 1;
        for (int term = terms; term > 2; term--)
        {
            sum = 1 - (z / term * sum);
        }

        return z * z / 2 * sum;
    }
}
