namespace CallSim.Statistics;

/// <summary>The difference of a quantile of waits in two designs with the same customers, from sections of the replications.</summary>
/// <remarks>
/// <para>
/// Section g adds z = (its move of the second's quantile) − (its move of the first's), and the variance is k/(k−1) · Σz² over the k
/// sections with waits in either: batch means for quantiles (sectioning; Asmussen and Glynn 2007, III.5a). What both designs have from
/// their customers drops out. As for ratios, Student's t has the degrees of freedom of the sections that differ, less one.
/// </para>
/// <para>
/// Quantiles are known to within a bucket of the histogram, and the interval reaches half a bucket of each farther: so no
/// difference is one of rounding.
/// </para>
/// <para>
/// Where the interval of one begins at zero and does not end there, its quantile has no density: the ends are put together of those of both intervals as if the
/// two were independent (MOVER; Zou and Donner 2008). With the same customers that is too wide, if anything.
/// </para>
/// </remarks>
internal static class QuantileDifference
{
    // Waits are whole microseconds: less than one is that of doubles.
    private const double Rounding = 1e-7;

    /// <summary>The second's quantile less the first's, with interval and test.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="replications">The replications of each.</param>
    /// <param name="looks">How often at most the difference is looked at; see <see cref="PairSums.Of"/>.</param>
    public static Difference Of(SectionedQuantile first, SectionedQuantile second, int replications, int looks)
    {
        Difference bare = Difference.Of(second.Value - first.Value, replications);
        double[] moves = [.. first.Moves.Zip(second.Moves, (one, other) => other - one)];
        double resolution = (first.Resolution + second.Resolution) / 2;
        int sections = Math.Max(first.Sections, second.Sections);
        if (sections < 2)
        {
            // Waits every thirtieth replication alone: nothing tells how they spread.
            return bare;
        }

        return moves.All(move => move == 0)
                ? WithoutSpread(bare, resolution, looks, isIdentical: first.Counts.SequenceEqual(second.Counts))
            : first.MayBeZero || second.MayBeZero ? OfBothIntervals(bare, first, second, looks)
            : WithSpread(bare, moves, sections, resolution, looks);
    }

    private static Difference OfBothIntervals(
        Difference bare,
        SectionedQuantile first,
        SectionedQuantile second,
        int looks
    )
    {
        double value = bare.Value!.Value;
        StudentTest test = new(double.PositiveInfinity, looks);
        double wider = test.Quantile / StudentQuantile.Normal;
        double below = double.Hypot(second.Value - second.Interval.Low, first.Interval.High - first.Value);
        double above = double.Hypot(second.Interval.High - second.Value, first.Value - first.Interval.Low);
        // The side on which no difference lies.
        double arm =
            value > 0 ? below
            : value < 0 ? above
            : Math.Max(below, above);
        double standardError = arm / StudentQuantile.Normal;
        return bare with
        {
            Low = value - (wider * below),
            High = value + (wider * above),
            P = test.ChanceBeyond(value / standardError),
            StandardError = standardError,
        };
    }

    private static Difference WithSpread(Difference bare, double[] moves, int sections, double resolution, int looks)
    {
        double value = bare.Value!.Value;
        double standardError = Math.Sqrt(sections / (sections - 1.0) * moves.Sum(move => move * move));
        StudentTest test = new(Math.Max(1, moves.Count(move => move != 0) - 1), looks);
        double half = (test.Quantile * standardError) + resolution;
        double beyond = Math.Max(0, Math.Abs(value) - resolution);
        return bare with
        {
            Low = value - half,
            High = value + half,
            P = test.ChanceBeyond(beyond / standardError),
            StandardError = standardError,
        };
    }

    // As where more than that share never wait in either. For a difference all the same see PairSums.
    private static Difference WithoutSpread(Difference bare, double resolution, int looks, bool isIdentical)
    {
        double value = bare.Value!.Value;
        double reach = value == 0 ? 0 : resolution;
        return bare with
        {
            Low = value - reach,
            High = value + reach,
            P = Math.Abs(value) <= reach + Rounding ? 1 : Math.Min(1, looks * Math.Pow(2, 1 - bare.Replications)),
            StandardError = 0,
            IsIdentical = isIdentical && value == 0,
        };
    }
}
