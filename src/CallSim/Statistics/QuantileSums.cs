using CallSim.Engine.Measures;

namespace CallSim.Statistics;

/// <summary>
/// Waits of all replications together, and the sums from which the confidence intervals of their quantiles are computed: whole
/// numbers, so that neither order nor grouping of the replications can change a bit.
/// </summary>
/// <remarks>
/// For every bucket the share of waits up to it is a ratio of sums over replications, with an interval. The interval of a quantile holds the
/// waits for which the interval of that share holds the quantile's share (Woodruff 1952): no density is estimated, waits within a
/// replication may depend on each other, and replications may have few of them. Only buckets with waits cost time; memory is 40 bytes a bucket, 150 kB
/// for waits of hours.
/// </remarks>
internal sealed class QuantileSums
{
    private readonly WaitHistogram _pooled = new();
    private Int128[] _squares = [];
    private Int128[] _products = [];
    private Int128 _count;
    private Int128 _countSquared;
    private int _replications;

    /// <summary>Adds the waits of a replication.</summary>
    public void Add(WaitHistogram waits)
    {
        long count = waits.Count;
        if (count == 0)
        {
            return;
        }

        _replications++;
        _count += count;
        _countSquared += Math.BigMul(count, count);
        _pooled.Add(waits);
        AddProducts(waits.Buckets, count);
    }

    /// <summary>A quantile in seconds, with its interval where both its ends are known; without a value where nobody waited.</summary>
    /// <param name="share">From 0 to 1.</param>
    public Estimate Quantile(double share)
    {
        if (_replications == 0)
        {
            return new(null, null, 0);
        }

        double value = _pooled.Quantile(share).Seconds;
        if (_replications < RatioSums.FewestReplications)
        {
            return new(value, null, _replications);
        }

        RatioSums[] upTo = SumsUpToBuckets();
        int low = FirstPlace(upTo, of => of.High ?? of.Value, share);
        int high = FirstPlace(upTo, of => of.Low ?? of.Value, share);
        return high == upTo.Length
            ? new(value, null, _replications)
            : Estimate.Between(
                WaitHistogram.ShortestOf(low).Seconds,
                value,
                WaitHistogram.LongestOf(high).Seconds,
                _replications
            );
    }

    // Adds to the bucket what the sums of cumulative counts grow by from the bucket before: nothing where there are no waits.
    private void AddProducts(ReadOnlySpan<long> counts, long count)
    {
        if (_squares.Length < counts.Length)
        {
            Array.Resize(ref _squares, counts.Length);
            Array.Resize(ref _products, counts.Length);
        }

        // Products of counts below 2³¹ fit 64 bits, which is several times faster.
        bool isSmall = count <= int.MaxValue;
        long before = 0;
        for (int bucket = 0; bucket < counts.Length; bucket++)
        {
            long here = counts[bucket];
            if (here == 0)
            {
                continue;
            }

            // (before + here)² − before².
            long both = before + before + here;
            _squares[bucket] += isSmall ? here * both : Math.BigMul(here, both);
            _products[bucket] += isSmall ? here * count : Math.BigMul(here, count);
            before += here;
        }
    }

    /// <summary>For each bucket the sums of the share of waits up to it.</summary>
    private RatioSums[] SumsUpToBuckets()
    {
        ReadOnlySpan<long> counts = _pooled.Buckets;
        RatioSums[] sums = new RatioSums[counts.Length];
        Int128 upTo = 0;
        Int128 squares = 0;
        Int128 products = 0;
        for (int bucket = 0; bucket < counts.Length; bucket++)
        {
            upTo += counts[bucket];
            squares += _squares[bucket];
            products += _products[bucket];
            sums[bucket] = new RatioSums(upTo, _count, squares, products, _countSquared, _replications);
        }

        return sums;
    }

    /// <summary>The first bucket up to which a bound of the share of waits is at least the quantile's; the number of buckets if none.</summary>
    private static int FirstPlace(RatioSums[] upTo, Func<Estimate, double?> bound, double share)
    {
        int below = 0;
        int above = upTo.Length;
        while (below < above)
        {
            int middle = (below + above) / 2;
            bool isEnough = bound(upTo[middle].Estimate(RatioKind.ShareOfTrials)) >= share;
            (below, above) = isEnough ? (below, middle) : (middle + 1, above);
        }

        return below;
    }
}
