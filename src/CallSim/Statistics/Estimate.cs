namespace CallSim.Statistics;

/// <summary>A value with its uncertainty: the 95 % confidence interval from <see cref="Low"/> to <see cref="High"/>, both included.</summary>
/// <param name="Value">The value; null where it has none, since its denominator was 0 in every replication.</param>
/// <param name="HalfWidth">
/// Half the width of the 95 % confidence interval, in the value's unit; null where there is none: fewer than ten replications
/// had a denominator, their variance is 0, or the metric has no interval; 0 where the plan rules out what is counted. Where the interval is not symmetrical, the value is not
/// in its middle: ask <see cref="Low"/> and <see cref="High"/>.
/// </param>
/// <param name="Replications">The number of replications with a denominator.</param>
public readonly record struct Estimate(double? Value, double? HalfWidth, int Replications)
{
    /// <summary>
    /// The standard error of the value by the delta method, in the value's unit; null where there is none: fewer than ten
    /// replications had a denominator, their variance is 0, or the value is no ratio of means.
    /// </summary>
    public double? StandardError { get; init; }

    /// <summary>The lower end of the 95 % confidence interval, in the value's unit; null where there is none.</summary>
    public double? Low { get; init; } = Value - HalfWidth;

    /// <summary>The upper end of the 95 % confidence interval, in the value's unit; null where there is none.</summary>
    public double? High { get; init; } = Value + HalfWidth;

    /// <summary>A value within an interval that need not be symmetrical.</summary>
    /// <param name="low">The lower end, at most the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="high">The upper end, at least the value.</param>
    /// <param name="replications">The number of replications with a denominator.</param>
    internal static Estimate Between(double low, double value, double high, int replications) =>
        new(value, (high - low) / 2, replications) { Low = low, High = high };
}
