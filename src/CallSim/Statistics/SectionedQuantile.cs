namespace CallSim.Statistics;

/// <summary>A quantile of waits, with what each section of the run adds to its uncertainty.</summary>
/// <remarks>
/// A section in which c of n waits are up to the quantile, where of all waits a part R is, moves the quantile by
/// −(c − R·n) / (N · f), N being all waits and f their density at the quantile: the delta method for quantiles (Bahadur 1966). The density is that
/// of the waits within the quantile's own interval, so that the two agree on how wide it is (Woodruff 1952).
/// </remarks>
/// <param name="value">The quantile, in seconds.</param>
/// <param name="counts">Of each section the waits up to it, and all its waits.</param>
/// <param name="secondsForOne">1 / (N · f): how far the quantile moves for one wait more, in seconds.</param>
internal sealed class SectionedQuantile(double value, (long UpTo, long All)[] counts, double secondsForOne)
{
    /// <summary>The quantile, in seconds.</summary>
    public double Value { get; } = value;

    /// <summary>How finely it is known whatever the number of replications: the width of its bucket, in seconds.</summary>
    public required double Resolution { get; init; }

    /// <summary>The ends of its own 95 % interval, in seconds.</summary>
    public required (double Low, double High) Interval { get; init; }

    /// <summary>
    /// Whether its interval begins where nobody waits and does not end there. Then the waits of zero are a part of it that no density can
    /// tell, and <see cref="Moves"/> say too little.
    /// </summary>
    public bool MayBeZero => Interval.Low == 0 && Interval.High > 0;

    /// <summary>Of each section the waits up to it, and all its waits.</summary>
    public IReadOnlyList<(long UpTo, long All)> Counts { get; } = counts;

    /// <summary>The sections with waits.</summary>
    public int Sections { get; } = counts.Count(section => section.All > 0);

    /// <summary>By how many seconds each section moves the quantile; the sum is 0.</summary>
    public IReadOnlyList<double> Moves { get; } = MovesOf(counts, secondsForOne);

    private static double[] MovesOf((long UpTo, long All)[] counts, double secondsForOne)
    {
        double share = counts.Sum(section => (double)section.UpTo) / counts.Sum(section => (double)section.All);
        return [.. counts.Select(section => -(section.UpTo - (share * section.All)) * secondsForOne)];
    }
}
