using MathNet.Numerics.Distributions;

namespace CallSim.Statistics;

/// <summary>Student's t, two-sided at 5 %, for something that is looked at once or several times.</summary>
/// <param name="degreesOfFreedom">At least 1.</param>
/// <param name="looks">How often it is looked at, at least 1: each look gets an equal part of the 5 % (Bonferroni).</param>
internal readonly struct StudentTest(double degreesOfFreedom, int looks)
{
    private const double Level = 0.05;

    /// <summary>How many standard errors the interval reaches to each side.</summary>
    public double Quantile =>
        looks == 1
            ? StudentQuantile.TwoSided95(degreesOfFreedom)
            : StudentT.InvCDF(0, 1, degreesOfFreedom, 1 - (Level / 2 / looks));

    /// <summary>The chance of a value at least so many standard errors from the truth, at any of the looks; at most 1.</summary>
    public double ChanceBeyond(double standardErrors) =>
        Math.Min(1, looks * 2 * StudentT.CDF(0, 1, degreesOfFreedom, -Math.Abs(standardErrors)));
}
