using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace CallSim.Statistics;

/// <summary>
/// The quantiles of Student's t that 95 % intervals need, from a table in the inverse of the degrees of freedom: a run has
/// thousands of intervals, and in that scale the quantile is nearly a straight line.
/// </summary>
internal static class StudentQuantile
{
    /// <summary>The 97.5 % quantile of the normal distribution.</summary>
    public const double Normal = 1.959963984540054;

    private const int Places = 4096;
    private static readonly ConcurrentDictionary<int, double> s_known = new();

    /// <summary>The 97.5 % quantile; interpolated, to within 10⁻⁶ of itself.</summary>
    /// <param name="degreesOfFreedom">Need not be whole; fewer than 1 count as 1.</param>
    public static double TwoSided95(double degreesOfFreedom)
    {
        double place = Places / Math.Max(1, degreesOfFreedom);
        int below = (int)place;
        double quantile = At(below);
        return place > below ? quantile + ((place - below) * (At(below + 1) - quantile)) : quantile;
    }

    private static double At(int place) =>
        s_known.GetOrAdd(place, known => known == 0 ? Normal : StudentT.InvCDF(0, 1, (double)Places / known, 0.975));
}
