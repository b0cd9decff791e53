namespace CallSim.Engine.Measures;

/// <summary>Count, mean, variance and extremes of numbers seen one by one, in constant memory.</summary>
/// <remarks>
/// Welford (1962), "Note on a method for calculating corrected sums of squares and products"; merging by Chan, Golub and
/// LeVeque (1983), "Algorithms for computing the sample variance". Merging in another order may move the last digits.
/// </remarks>
internal sealed class Tally
{
    private double _mean;
    private double _squares;

    /// <summary>The number of numbers recorded.</summary>
    public long Count { get; private set; }

    /// <summary>The mean; not a number before the first.</summary>
    public double Mean => Count == 0 ? double.NaN : _mean;

    /// <summary>The unbiased sample variance, divided by count - 1; not a number before the second.</summary>
    public double Variance => Count < 2 ? double.NaN : _squares / (Count - 1);

    /// <summary>The square root of <see cref="Variance"/>; not a number before the second.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>The least number; positive infinity before the first.</summary>
    public double Min { get; private set; } = double.PositiveInfinity;

    /// <summary>The greatest number; negative infinity before the first.</summary>
    public double Max { get; private set; } = double.NegativeInfinity;

    /// <summary>Counts a number.</summary>
    /// <param name="value">The number, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is infinite or none.</exception>
    public void Record(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "a finite number");
        }

        Count++;
        double deviation = value - _mean;
        _mean += deviation / Count;
        _squares += deviation * (value - _mean);
        Min = Math.Min(Min, value);
        Max = Math.Max(Max, value);
    }

    /// <summary>Adds the numbers of another tally.</summary>
    /// <param name="other">The other, left as it is.</param>
    public void Add(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Count == 0)
        {
            return;
        }

        long count = Count + other.Count;
        double deviation = other._mean - _mean;
        double share = (double)other.Count / count;
        _squares += other._squares + (deviation * deviation * Count * share);
        _mean += deviation * share;
        Count = count;
        Min = Math.Min(Min, other.Min);
        Max = Math.Max(Max, other.Max);
    }
}
