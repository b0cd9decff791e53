using MathNet.Numerics.Distributions;

namespace CallSim.Engine.Tests.Randomness;

/// <summary>
/// Tests of whether draws follow a law. Seeds are fixed, so a test passes always or never; a correct generator would fail
/// with a fresh seed once in a million tests.
/// </summary>
internal static class GoodnessOfFit
{
    /// <summary>How often a correct generator would be called wrong by one test.</summary>
    public const double FalseAlarm = 1e-6;

    /// <summary>Asserts that numbers are uniform between 0 and 1, by all tests for it.</summary>
    /// <param name="shares">The numbers; draws put through their own CDF. Sorted afterwards.</param>
    public static void AssertUniform(double[] shares)
    {
        AssertEven(CellsOf(shares, 1000));
        AssertTails(shares, 1e-4);
        AssertKolmogorovSmirnov(shares);
    }

    /// <summary>Asserts that cells of equal probability have equal counts, by chi-square; far too equal fails as well.</summary>
    public static void AssertEven(long[] counts)
    {
        double expected = (double)counts.Sum() / counts.Length;
        AssertChiSquare(counts, [.. counts.Select(_ => expected)]);
    }

    /// <summary>Asserts that counts are as expected, by chi-square with one degree of freedom less than cells.</summary>
    public static void AssertChiSquare(long[] counts, double[] expected)
    {
        double statistic = counts.Zip(expected, (seen, mean) => (seen - mean) * (seen - mean) / mean).Sum();
        AssertLikely(ChiSquared.CDF(counts.Length - 1, statistic), $"chi-square {statistic} of {counts.Length} cells");
    }

    /// <summary>Asserts that two streams of uniform numbers know nothing of one another: correlation and a grid of pairs.</summary>
    public static void AssertIndependent(double[] left, double[] right)
    {
        const int side = 32;
        long[] counts = new long[side * side];
        double covariance = 0;
        for (int pair = 0; pair < left.Length; pair++)
        {
            counts[((int)(left[pair] * side) * side) + (int)(right[pair] * side)]++;
            covariance += (left[pair] - 0.5) * (right[pair] - 0.5);
        }

        AssertEven(counts);
        double correlation = covariance / left.Length * 12;
        AssertLikely(Normal.CDF(0, 1, correlation * Math.Sqrt(left.Length)), $"correlation {correlation}");
    }

    /// <summary>Asserts that a whole number that should be binomial, of many trials, is not too far from its mean.</summary>
    public static void AssertCount(double count, double trials, double probability)
    {
        double mean = trials * probability;
        double deviations = (count - mean) / Math.Sqrt(mean * (1 - probability));
        AssertLikely(Normal.CDF(0, 1, deviations), $"{count} where {mean} is the mean");
    }

    /// <summary>Asserts by the largest gap between the empirical and the true CDF. Stephens (1970) for finite samples.</summary>
    public static void AssertKolmogorovSmirnov(double[] shares)
    {
        Array.Sort(shares);
        double gap = 0;
        for (int rank = 0; rank < shares.Length; rank++)
        {
            gap = Math.Max(gap, shares[rank] - ((double)rank / shares.Length));
            gap = Math.Max(gap, ((rank + 1.0) / shares.Length) - shares[rank]);
        }

        double root = Math.Sqrt(shares.Length);
        double scaled = (root + 0.12 + (0.11 / root)) * gap;
        double chance = 0;
        for (int term = 1; term <= 100; term++)
        {
            chance += (term % 2 == 1 ? 2 : -2) * Math.Exp(-2 * term * term * scaled * scaled);
        }

        Assert.That(scaled < 0.3 ? 1 : chance, Is.GreaterThan(FalseAlarm), $"Kolmogorov–Smirnov gap {gap}");
    }

    private static long[] CellsOf(double[] shares, int cells)
    {
        long[] counts = new long[cells];
        foreach (double share in shares)
        {
            counts[Math.Min((int)(share * cells), cells - 1)]++;
        }

        return counts;
    }

    private static void AssertTails(double[] shares, double tail)
    {
        AssertCount(shares.Count(share => share < tail), shares.Length, tail);
        AssertCount(shares.Count(share => share > 1 - tail), shares.Length, tail);
    }

    private static void AssertLikely(double below, string what)
    {
        double chance = 2 * Math.Min(below, 1 - below);
        Assert.That(chance, Is.GreaterThan(FalseAlarm), what);
    }
}
