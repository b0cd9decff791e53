namespace CallSim.Statistics;

/// <summary>How much a metric of one design differs from that of another, found on the same customers.</summary>
/// <param name="Value">The difference, in the metric's unit; null where one of the two has no value.</param>
/// <param name="Low">The lower end of its confidence interval; null where there is none, as <see cref="P"/>.</param>
/// <param name="High">The upper end; null as <see cref="Low"/>.</param>
/// <param name="P">
/// The chance to find a difference as large as this where there is none, from 0 to 1; null where nothing can be said of it:
/// fewer than ten replications have a value in one of the designs, or the metric has no interval.
/// </param>
/// <param name="Replications">The replications in which at least one of the two has a value.</param>
public readonly record struct Difference(double? Value, double? Low, double? High, double? P, int Replications)
{
    /// <summary>The standard error of the difference, in the metric's unit; null where there is no interval.</summary>
    public double? StandardError { get; init; }

    /// <summary>Whether the two are the same in all replications: the difference is 0, exactly, and so are both ends.</summary>
    public bool IsIdentical { get; init; }

    /// <summary>A difference of which nothing but its value is known.</summary>
    internal static Difference Of(double? value, int replications) => new(value, null, null, null, replications);
}
