namespace CallSim.Statistics;

/// <summary>
/// The 95 % confidence interval of a ratio of means, never beyond 0 and, for a share, never beyond 1: all ratios r that the
/// found one is not too far from, |R − r| ≤ t · s(r).
/// </summary>
/// <remarks>
/// <para>
/// It is a score interval (Wilson 1927, for shares) with the variance that the replications show: at R that of the delta
/// method, elsewhere in proportion to r, for a share to r(1 − r). Where the interval is narrow it is that of Student; near 0 and 1, where
/// Student's reaches beyond them and covers too little, it leans away from them.
/// </para>
/// <para>
/// The variance itself is uncertain, by more than the n − 1 degrees of freedom of normal values say where few events make it:
/// it comes from about K = (R/s)² of them, and 1/df = 1/(n − 1) + (1 − 1/B)/K after Satterthwaite (1946). B is the size of the
/// bunches in which events come: the variance ÷ that of single events. Of events that can be counted B is at least what one more event in a bunch
/// of two would make it, so that there is an interval where none was seen. The coverage study of the validation page has both constants' effect.
/// </para>
/// </remarks>
/// <param name="ratio">The ratio, from 0; of a share at most 1.</param>
/// <param name="total">Its denominator, summed.</param>
/// <param name="replications">The replications, at least two.</param>
/// <param name="kind">What it is a ratio of.</param>
internal readonly struct RatioInterval(double ratio, double total, int replications, RatioKind kind)
{
    private const double UnseenBunch = 2;

    private bool IsShare => kind is RatioKind.Share or RatioKind.ShareOfTrials;

    private bool IsCounted => kind is RatioKind.Rate or RatioKind.ShareOfTrials;

    // The distance to the next bound, in the ratio's own measure: what is rare.
    private double Rare => IsShare ? Math.Min(ratio, 1 - ratio) : ratio;

    // The variance of one trial.
    private double Spread => IsShare ? ratio * (1 - ratio) : ratio;

    /// <summary>The interval where the replications differ.</summary>
    /// <param name="variance">The variance of the ratio by the delta method, more than 0.</param>
    public Estimate Of(double variance)
    {
        double single = Spread / total;
        double bunch = IsCounted ? variance / single : double.PositiveInfinity;
        double events = Rare * Rare / variance;
        double freedom = 1 / ((1.0 / (replications - 1)) + ((1 - (1 / Math.Max(1, bunch))) / events));
        double student = StudentQuantile.TwoSided95(freedom);
        double used = IsCounted ? AtLeastWithOneMore(bunch) * single : variance;
        return Between(student * student * used / Spread) with { StandardError = Math.Sqrt(variance) };
    }

    /// <summary>The interval where no event, or nothing else, was seen; null where that can be no chance.</summary>
    public Estimate? OfNone() =>
        IsCounted && Rare == 0 ? Between(StudentQuantile.Normal * StudentQuantile.Normal * UnseenBunch / total) : null;

    private double AtLeastWithOneMore(double bunch)
    {
        double seen = Rare * total;
        return Math.Max(bunch, ((seen * bunch) + UnseenBunch) / (seen + 1));
    }

    /// <summary>The solutions of (R − r)² = w · r, or of a share = w · r(1 − r).</summary>
    private Estimate Between(double w)
    {
        double shrink = IsShare ? 1 + w : 1;
        double middle = (ratio + (w / 2)) / shrink;
        double half = Math.Sqrt((w * Spread) + (w * w / 4)) / shrink;
        // Rounding must not carry an end past the value or a bound.
        return new(ratio, half, replications)
        {
            Low = Math.Clamp(middle - half, 0, ratio),
            High = Math.Max(ratio, IsShare ? Math.Min(1, middle + half) : middle + half),
        };
    }
}
