using MathNet.Numerics.Distributions;

namespace CallSim.Statistics;

/// <summary>How much larger than it was found a standard error may be: it is estimated itself, badly where few events make it.</summary>
/// <remarks>
/// A variance of f degrees of freedom is the true one times χ²(f)/f; its upper bound at 99 % is its value over the 1 % quantile
/// of that. The degrees of freedom are those of <see cref="RatioInterval"/> for events that come in bunches:
/// 1/f = 1/(n − 1) + 1/K with K = (distance to the nearer bound / standard error)².
/// </remarks>
internal static class VarianceDoubt
{
    private const double Tail = 0.01;

    // With fewer nothing is known but that the bound is far away.
    private const double Fewest = 1;

    /// <summary>By how much its half-width may have to be multiplied, at least 1.</summary>
    /// <param name="estimate">A value with an interval.</param>
    /// <param name="isShare">Whether it is a share, and so near a bound where it is near 1.</param>
    public static double Of(Estimate estimate, bool isShare) =>
        Of(1 / ((1.0 / (estimate.Replications - 1)) + (1 / EventsBehind.Of(estimate, isShare))));

    /// <summary>The same for so many degrees of freedom.</summary>
    public static double Of(double freedom)
    {
        double used = Math.Max(Fewest, freedom);
        return Math.Sqrt(used / ChiSquared.InvCDF(used, Tail));
    }
}
