using CallSim.Engine.Measures;

namespace CallSim.Statistics;

/// <summary>How the values of single replications spread.</summary>
/// <param name="Mean">Their mean: not the ratio of sums, which weighs replications by their denominators.</param>
/// <param name="StandardDeviation">Their standard deviation; null for fewer than two.</param>
/// <param name="Min">The smallest.</param>
/// <param name="P05">The 5 % quantile, interpolated linearly (Hyndman and Fan 1996, type 7).</param>
/// <param name="P50">The median.</param>
/// <param name="P95">The 95 % quantile.</param>
/// <param name="Max">The largest.</param>
/// <param name="Count">How many replications have a value.</param>
public sealed record Distribution(
    double Mean,
    double? StandardDeviation,
    double Min,
    double P05,
    double P50,
    double P95,
    double Max,
    int Count
)
{
    /// <summary>The spread of values; null where there is none.</summary>
    internal static Distribution? Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0)
        {
            return null;
        }

        Tally tally = new();
        foreach (double value in sorted)
        {
            tally.Record(value);
        }

        return new(
            tally.Mean,
            sorted.Length < 2 ? null : tally.StandardDeviation,
            sorted[0],
            Quantile(sorted, 0.05),
            Quantile(sorted, 0.5),
            Quantile(sorted, 0.95),
            sorted[^1],
            sorted.Length
        );
    }

    private static double Quantile(double[] sorted, double p)
    {
        double place = p * (sorted.Length - 1);
        int below = (int)place;
        double above = sorted[Math.Min(below + 1, sorted.Length - 1)];
        return sorted[below] + ((place - below) * (above - sorted[below]));
    }
}
