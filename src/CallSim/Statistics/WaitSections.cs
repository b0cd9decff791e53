using CallSim.Engine.Measures;

namespace CallSim.Statistics;

/// <summary>
/// The waits of a run in so many parts that memory does not grow with replications: replication r is in section r modulo
/// <see cref="Count"/>. Designs with the same customers have the same customers in each section.
/// </summary>
internal sealed class WaitSections
{
    /// <summary>
    /// The sections: at 30 Student's t is 4 % above that of any number, and up to 30 replications each is a section of its own.
    /// </summary>
    public const int Count = 30;

    private readonly WaitHistogram[] _sections = [.. Enumerable.Range(0, Count).Select(_ => new WaitHistogram())];
    private int _replications;

    /// <summary>Adds the waits of the next replication; none where nobody waited, and its place is kept.</summary>
    public void Add(WaitHistogram waits) => _sections[_replications++ % Count].Add(waits);

    /// <summary>What each section adds to the uncertainty of a quantile.</summary>
    /// <param name="quantile">The quantile of all waits together in seconds, with its interval.</param>
    /// <returns>Null where it has no value or no interval.</returns>
    public SectionedQuantile? Of(Estimate quantile)
    {
        if (quantile is not { Value: { } value, Low: { } low, High: { } high })
        {
            return null;
        }

        WaitHistogram pooled = new();
        foreach (WaitHistogram section in _sections)
        {
            pooled.Add(section);
        }

        int bucket = BucketOf(value, pooled);
        (long UpTo, long All)[] counts = [.. _sections.Select(section => (UpTo(bucket, section), section.Count))];
        return new(value, counts, SecondsFor(pooled, low, high))
        {
            Interval = (low, high),
            Resolution = WaitHistogram.ShortestOf(bucket + 1).Seconds - WaitHistogram.ShortestOf(bucket).Seconds,
        };
    }

    private static int BucketOf(double seconds, WaitHistogram waits)
    {
        int bucket = 0;
        while (bucket < waits.Buckets.Length - 1 && WaitHistogram.LongestOf(bucket).Seconds < seconds)
        {
            bucket++;
        }

        return bucket;
    }

    private static long UpTo(int bucket, WaitHistogram waits)
    {
        long count = 0;
        foreach (long here in waits.Buckets[..Math.Min(bucket + 1, waits.Buckets.Length)])
        {
            count += here;
        }

        return count;
    }

    // The seconds for one wait more: the width of the interval over the waits in it. Those of zero have no density.
    private static double SecondsFor(WaitHistogram waits, double low, double high)
    {
        long within = 0;
        for (int bucket = 1; bucket < waits.Buckets.Length; bucket++)
        {
            bool isWithin =
                WaitHistogram.ShortestOf(bucket).Seconds >= low && WaitHistogram.LongestOf(bucket).Seconds <= high;
            within += isWithin ? waits.Buckets[bucket] : 0;
        }

        return within == 0 ? 0 : (high - low) / within;
    }
}
