using System.Globalization;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using MathNet.Numerics.Distributions;

namespace CallSim.Validation.Tests;

/// <summary>
/// What every test of truth asserts: the simulator agrees with the exact value (|z| at most 4 by the run's own standard
/// error, and the difference within the tolerance where one is known), and the run was long enough to say so (standard
/// error at most 0.5 % of the value, for means and for shares above 2 %). Both are printed.
/// </summary>
/// <remarks>
/// Seeds are fixed. With some 400 comparisons a correct simulator has a chance of 2 or 3 % to fail one of them at the first
/// run, and none at later ones.
/// </remarks>
internal static class Theory
{
    private const double LargestZ = 4;
    private const double LargestRelativeError = 0.005;
    private const double SmallShare = 0.02;

    /// <summary>A mean agrees with its exact value, and is precise.</summary>
    /// <param name="what">The quantity, for messages.</param>
    /// <param name="estimate">What the simulation says.</param>
    /// <param name="exact">The exact value, in the estimate's unit.</param>
    /// <param name="tolerance">The largest difference, in the same unit; null for none but that of z.</param>
    /// <param name="precision">The largest standard error ÷ value.</param>
    public static void MeanAgrees(
        string what,
        Estimate estimate,
        double exact,
        double? tolerance = null,
        double precision = LargestRelativeError
    )
    {
        if (estimate.Value is not { } value || estimate.HalfWidth is not { } halfWidth)
        {
            Assert.Fail($"{what} has no value or no interval.");
            return;
        }

        double error = StandardError(estimate);
        double z = (value - exact) / error;
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{what, -34} {value, 12:G7} exact {exact, 12:G7} ± {halfWidth, 10:G4} z {z, 6:0.00} error {error / exact, 8:0.000%}"
        );
        TestContext.Out.WriteLine(line);
        Assert.That(Math.Abs(z), Is.LessThanOrEqualTo(LargestZ), $"agreement by z: {line}");
        Assert.That(error / exact, Is.LessThanOrEqualTo(precision), $"precision: {line}");
        if (tolerance is not null)
        {
            Assert.That(value, Is.EqualTo(exact).Within(tolerance.Value), $"agreement by tolerance: {line}");
        }
    }

    /// <summary>A share agrees with its exact value and is precise; of shares up to 2 % no precision is asked.</summary>
    public static void ShareAgrees(string what, Estimate estimate, double exact, double? tolerance = null) =>
        MeanAgrees(
            what,
            estimate,
            exact,
            tolerance,
            exact > SmallShare ? LargestRelativeError : double.PositiveInfinity
        );

    /// <summary>
    /// A count of independent events agrees with their chance: |z| at most 4 by the binomial law. Printed.
    /// </summary>
    /// <param name="what">The event, for messages.</param>
    /// <param name="count">How often it happened.</param>
    /// <param name="trials">Each kind of trial: how many there were, and the chance of the event in it.</param>
    public static void CountAgrees(string what, long count, params (long Trials, double Chance)[] trials)
    {
        double mean = trials.Sum(kind => kind.Trials * kind.Chance);
        double variance = trials.Sum(kind => kind.Trials * kind.Chance * (1 - kind.Chance));
        double z = variance < 1e-6 ? 0 : (count - mean) / Math.Sqrt(variance);
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{what, -34} {count, 12:N0} exact {mean, 14:N1} z {z, 6:0.00}"
        );
        TestContext.Out.WriteLine(line);
        Assert.That(Math.Abs(z), Is.LessThanOrEqualTo(LargestZ), $"agreement by z: {line}");
        if (variance < 1e-6)
        {
            Assert.That(count, Is.EqualTo(Math.Round(mean)), $"a certain event: {line}");
        }
    }

    /// <summary>
    /// The share of contacts that were blocked agrees with its exact value. Its standard error is to be a quarter of the
    /// tolerance: relative to so small a share it would be much to ask.
    /// </summary>
    public static void BlockedAgrees(RunResult result, double exact, double tolerance) =>
        MeanAgrees(
            "blocked",
            Ratio(result, ("blocked", Scope.All), ("offered", Scope.All)),
            exact,
            tolerance,
            precision: tolerance / 4 / exact
        );

    /// <summary>The standard error behind an estimate's 95 % interval.</summary>
    public static double StandardError(Estimate estimate) =>
        estimate.HalfWidth!.Value / StudentT.InvCDF(0, 1, estimate.Replications - 1, 0.975);

    /// <summary>The ratio of the means of two metrics, with an interval by the delta method.</summary>
    public static Estimate Ratio(
        RunResult result,
        (string Metric, Scope Scope) upper,
        (string Metric, Scope Scope) lower
    )
    {
        double[] x = [.. result.ValuesOf(upper.Metric, upper.Scope).Select(value => value!.Value)];
        double[] y = [.. result.ValuesOf(lower.Metric, lower.Scope).Select(value => value!.Value)];
        return Ratio(x, y);
    }

    /// <summary>The ratio of the means of two quantities that each replication has, with an interval by the delta method.</summary>
    public static Estimate Ratio(double[] x, double[] y)
    {
        double ratio = x.Sum() / y.Sum();
        double squares = x.Zip(y, (above, below) => Math.Pow(above - (ratio * below), 2)).Sum();
        double error = Math.Sqrt(x.Length / (x.Length - 1.0) * squares) / y.Sum();
        return new Estimate(ratio, error * StudentT.InvCDF(0, 1, x.Length - 1, 0.975), x.Length);
    }
}
