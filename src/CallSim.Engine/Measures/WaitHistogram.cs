using System.Numerics;
using System.Runtime.CompilerServices;

namespace CallSim.Engine.Measures;

/// <summary>
/// Counts of waits in buckets that grow with the wait: exact below 256 µs, above it 128 equal buckets from each power of
/// two to the next. Counts are whole numbers, so merging histograms in any order gives the same.
/// </summary>
/// <remarks>
/// Log-linear, as Tene's HdrHistogram. Recording takes a few instructions; a quantile walks the buckets, at most 7,296.
/// Memory grows with the longest wait recorded: 28 kB for hours, 58 kB at most.
/// </remarks>
internal sealed class WaitHistogram
{
    /// <summary>The greatest width of a bucket ÷ the shortest wait in it.</summary>
    public const double RelativeWidth = 1.0 / PerOctave;

    /// <summary>The greatest error of a reported wait ÷ the wait itself: it is half a bucket off at most.</summary>
    public const double RelativeError = RelativeWidth / 2;

    private const int OctaveBits = 7;
    private const int PerOctave = 1 << OctaveBits;

    private long[] _counts = new long[2 * PerOctave];

    /// <summary>The number of waits recorded. Adds up all buckets.</summary>
    public long Count
    {
        get
        {
            long count = 0;
            foreach (long inBucket in _counts)
            {
                count += inBucket;
            }

            return count;
        }
    }

    /// <summary>The number of waits in each bucket, from the shortest waits up; behind the last nobody waited so long.</summary>
    public ReadOnlySpan<long> Buckets => _counts;

    /// <summary>The shortest wait of a bucket.</summary>
    /// <param name="bucket">From 0.</param>
    public static SimSpan ShortestOf(int bucket)
    {
        int shift = ShiftOf(bucket);
        return new((long)(bucket - (shift << OctaveBits)) << shift);
    }

    /// <summary>The longest wait of a bucket.</summary>
    /// <param name="bucket">From 0.</param>
    public static SimSpan LongestOf(int bucket) => new(ShortestOf(bucket).Microseconds + (1L << ShiftOf(bucket)) - 1);

    /// <summary>Counts a wait.</summary>
    /// <param name="wait">The wait, at least zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The wait is negative.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(SimSpan wait)
    {
        int bucket = BucketOf(wait.Microseconds);
        long[] counts = _counts;
        if ((uint)bucket < (uint)counts.Length)
        {
            counts[bucket]++;
            return;
        }

        RecordLongest(wait, bucket);
    }

    /// <summary>Adds the counts of another histogram.</summary>
    /// <param name="other">The other, left as it is.</param>
    public void Add(WaitHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ReadOnlySpan<long> added = other._counts;
        Grow(added.Length - 1);
        Span<long> counts = _counts.AsSpan(0, added.Length);
        for (int bucket = 0; bucket < added.Length; bucket++)
        {
            counts[bucket] += added[bucket];
        }
    }

    /// <summary>Forgets all waits; the memory is kept.</summary>
    public void Clear() => Array.Clear(_counts);

    /// <summary>The number of waits recorded in the same bucket as a span; for waits below 256 µs the number of exactly these.</summary>
    /// <param name="span">The span, at least zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative.</exception>
    public long CountOf(SimSpan span)
    {
        int bucket = CheckedBucketOf(span);
        return bucket < _counts.Length ? _counts[bucket] : 0;
    }

    /// <summary>Takes waits out of the bucket of a span, such as the zero waits of a merged copy.</summary>
    /// <param name="span">The span, at least zero.</param>
    /// <param name="count">How many, from 0 to <see cref="CountOf"/> the span.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative, or the bucket holds fewer waits.</exception>
    public void Remove(SimSpan span, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, CountOf(span));
        if (count > 0)
        {
            _counts[CheckedBucketOf(span)] -= count;
        }
    }

    /// <summary>The shortest wait that at least a share of all waits does not exceed, as the middle of its bucket.</summary>
    /// <param name="p">The share, from 0 (the shortest wait) to 1 (the longest).</param>
    /// <returns>The wait; off by at most <see cref="RelativeError"/> of itself, and exact below 256 µs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside its bounds.</exception>
    /// <exception cref="InvalidOperationException">No wait was recorded.</exception>
    public SimSpan Quantile(double p)
    {
        long remaining = RankOf(p, Count);
        int bucket = 0;
        while (remaining > _counts[bucket])
        {
            remaining -= _counts[bucket];
            bucket++;
        }

        return new(MiddleOf(bucket));
    }

    /// <summary>The place of a quantile in the sorted list, from 1.</summary>
    private static long RankOf(double p, long count)
    {
        if (!(p >= 0 && p <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "from 0 to 1");
        }

        if (count == 0)
        {
            throw new InvalidOperationException("A histogram without waits has no quantiles.");
        }

        // 0.07 of 100 is 7.000000000000001 in doubles, and means 7.
        double rank = Math.Ceiling(p * count * (1 - 1e-15));
        return Math.Clamp((long)rank, 1, count);
    }

    /// <summary>
    /// The wait's leading bit picks the octave, the seven bits below it the bucket. A negative wait is beyond all buckets.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BucketOf(long microseconds)
    {
        // With the bit of 128 set, short waits fall into the first octave without a branch.
        int shift = BitOperations.Log2((ulong)microseconds | PerOctave) - OctaveBits;
        return (shift << OctaveBits) + (int)((ulong)microseconds >> shift);
    }

    private static long MiddleOf(int bucket) => ShortestOf(bucket).Microseconds + ((1L << ShiftOf(bucket)) >> 1);

    // How many low bits of a wait its bucket forgets.
    private static int ShiftOf(int bucket) => Math.Max((bucket >> OctaveBits) - 1, 0);

    private static int CheckedBucketOf(SimSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Microseconds, nameof(span));
        return BucketOf(span.Microseconds);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordLongest(SimSpan wait, int bucket)
    {
        CheckedBucketOf(wait);
        Grow(bucket);
        _counts[bucket]++;
    }

    /// <summary>Makes room for a bucket, and for the rest of its octave.</summary>
    private void Grow(int bucket)
    {
        int needed = (bucket | (PerOctave - 1)) + 1;
        if (needed > _counts.Length)
        {
            Array.Resize(ref _counts, needed);
        }
    }
}
