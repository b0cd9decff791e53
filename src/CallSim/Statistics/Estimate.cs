namespace CallSim.Statistics;

/// <summary>A value with its uncertainty.</summary>
/// <param name="Value">The value; null where it has none, since its denominator was 0 in every replication.</param>
/// <param name="HalfWidth">
/// Half the width of the 95 % confidence interval, in the value's unit; null where there is none: fewer than ten replications
/// had a denominator, their variance is 0, or the metric has no interval.
/// </param>
/// <param name="Replications">The number of replications with a denominator.</param>
public readonly record struct Estimate(double? Value, double? HalfWidth, int Replications);
