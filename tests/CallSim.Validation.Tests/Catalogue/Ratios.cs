using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using MathNet.Numerics.Distributions;

namespace CallSim.Validation.Tests;

/// <summary>Ratios that are no metrics, with intervals by the delta method computed here.</summary>
internal static class Ratios
{
    /// <summary>The ratio of the means of two metrics.</summary>
    public static Estimate Of(RunResult result, (string Metric, Scope Scope) upper, (string Metric, Scope Scope) lower)
    {
        double[] x = [.. result.ValuesOf(upper.Metric, upper.Scope).Select(value => value!.Value)];
        double[] y = [.. result.ValuesOf(lower.Metric, lower.Scope).Select(value => value!.Value)];
        return Of(x, y);
    }

    /// <summary>The ratio of the means of two quantities that each replication has.</summary>
    public static Estimate Of(double[] x, double[] y)
    {
        double ratio = x.Sum() / y.Sum();
        double squares = x.Zip(y, (above, below) => Math.Pow(above - (ratio * below), 2)).Sum();
        double error = Math.Sqrt(x.Length / (x.Length - 1.0) * squares) / y.Sum();
        return new Estimate(ratio, error * StudentT.InvCDF(0, 1, x.Length - 1, 0.975), x.Length)
        {
            StandardError = error,
        };
    }

    /// <summary>The standard error behind an estimate.</summary>
    public static double StandardError(Estimate estimate) => estimate.StandardError!.Value;
}
