using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace CallSim.Statistics;

/// <summary>The quantiles of Student's t that 95 % intervals need. Each is solved once: a run has thousands of intervals of one size.</summary>
internal static class StudentQuantile
{
    private static readonly ConcurrentDictionary<int, double> s_known = new();

    /// <summary>The 97.5 % quantile.</summary>
    /// <param name="degreesOfFreedom">At least 1.</param>
    public static double TwoSided95(int degreesOfFreedom) =>
        s_known.GetOrAdd(degreesOfFreedom, degrees => StudentT.InvCDF(0, 1, degrees, 0.975));
}
