using CallSim.Engine.Measures;
using FsCheck;
using FsCheck.Fluent;

namespace CallSim.Engine.Tests.Measures;

public sealed class WaitHistogramTests
{
    /// <summary>Waits of every order of magnitude, half of them short.</summary>
    private static readonly Gen<SimSpan> Wait = Gen.Choose(0, 61)
        .Zip(Gen.Choose(0, int.MaxValue), (octave, fraction) => (1L << octave) * (fraction / (double)int.MaxValue))
        .Select(microseconds => new SimSpan((long)microseconds));

    private static readonly Arbitrary<List<SimSpan>> Waits = Wait.ListOf().ToArbitrary();

    [Test]
    public void Quantile_OfOneWait_IsOffByTheStatedErrorAtMost() =>
        Prop.ForAll(Wait.ToArbitrary(), wait => IsNear(Of([wait]).Quantile(0.5), wait)).Check(Many);

    [Test]
    public void Quantile_OfWaitsBelow256Microseconds_IsExact() =>
        Assert.That(
            Enumerable.Range(0, 256).Select(wait => Of([new(wait)]).Quantile(1).Microseconds),
            Is.EqualTo(Enumerable.Range(0, 256))
        );

    [Test]
    public void Quantile_OfBucketEnds_IsOffByTheStatedErrorAtMost()
    {
        IEnumerable<long> ends = Enumerable.Range(7, 55).SelectMany(bit => new[] { (1L << bit) - 1, 1L << bit });
        Assert.That(ends.Where(end => !IsNear(Of([new(end)]).Quantile(0), new(end))), Is.Empty);
    }

    [Test]
    public void Bucket_OfAnyWait_HoldsItBetweenItsShortestAndItsLongest() =>
        Prop.ForAll(
                Wait.ToArbitrary(),
                wait =>
                {
                    ReadOnlySpan<long> buckets = Of([wait]).Buckets;
                    int bucket = buckets.IndexOf(1);
                    SimSpan shortest = WaitHistogram.ShortestOf(bucket);
                    SimSpan longest = WaitHistogram.LongestOf(bucket);
                    return shortest <= wait
                        && wait <= longest
                        && WaitHistogram.ShortestOf(bucket + 1).Microseconds == longest.Microseconds + 1;
                }
            )
            .Check(Many);

    [Test]
    public void Quantile_OfAnyWaits_IsNearThatOfTheSortedList()
    {
        Arbitrary<(List<SimSpan> Waits, int Share)> lists = Wait.NonEmptyListOf()
            .Zip(Gen.Choose(0, 1000))
            .ToArbitrary();
        Prop.ForAll(
                lists,
                list =>
                {
                    List<SimSpan> sorted = [.. list.Waits.Order()];
                    int rank = Math.Max(1, ((list.Share * sorted.Count) + 999) / 1000);
                    return IsNear(Of(sorted).Quantile(list.Share / 1000.0), sorted[rank - 1]);
                }
            )
            .Check(Many);
    }

    [TestCase(0, 1)]
    [TestCase(0.07, 7)]
    [TestCase(0.29, 29)]
    [TestCase(0.291, 30)]
    [TestCase(0.95, 95)]
    [TestCase(1, 100)]
    public void Quantile_OfAHundredWaits_IsTheSmallestThatEnoughDoNotExceed(double share, long expected)
    {
        WaitHistogram waits = Of(Enumerable.Range(1, 100).Select(wait => new SimSpan(wait)));
        Assert.That(waits.Quantile(share).Microseconds, Is.EqualTo(expected));
    }

    [Test]
    public void Add_OfTwoHistograms_EqualsRecordingTogether() =>
        Prop.ForAll(
                Waits,
                Waits,
                (left, right) =>
                {
                    WaitHistogram merged = Of(left);
                    merged.Add(Of(right));
                    WaitHistogram together = Of([.. left, .. right]);
                    return merged.Count == together.Count
                        && left.Concat(right).All(wait => merged.CountOf(wait) == together.CountOf(wait));
                }
            )
            .Check(Many);

    [Test]
    public void Remove_OfTheZeroWaits_LeavesTheOthers()
    {
        WaitHistogram waits = Of([SimSpan.Zero, SimSpan.Zero, new(50), new(70)]);
        waits.Remove(SimSpan.Zero, waits.CountOf(SimSpan.Zero));
        Assert.Multiple(() =>
        {
            Assert.That(waits.Count, Is.EqualTo(2));
            Assert.That(waits.Quantile(0.5), Is.EqualTo(new SimSpan(50)));
        });
    }

    [Test]
    public void Remove_OfMoreThanThereAre_Throws()
    {
        WaitHistogram waits = Of([new(50)]);
        Assert.Multiple(() =>
        {
            Assert.That(() => waits.Remove(new(50), 2), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => waits.Remove(new(50), -1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => waits.Remove(SimSpan.Max, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public void Record_OfANegativeWait_Throws()
    {
        WaitHistogram grown = Of([new(long.MaxValue)]);
        Assert.That(() => grown.Record(new(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => grown.Record(new(long.MinValue)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Quantile_WithoutWaitsOrOutsideItsBounds_Throws()
    {
        Assert.That(() => new WaitHistogram().Quantile(0.5), Throws.InvalidOperationException);
        Assert.That(() => Of([new(1)]).Quantile(1.01), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Of([new(1)]).Quantile(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Clear_OfRecordedWaits_ForgetsThem()
    {
        WaitHistogram waits = Of([new(1), SimSpan.Max]);
        waits.Clear();
        Assert.That(waits.Count, Is.Zero);
    }

    private static Config Many => Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static bool IsNear(SimSpan reported, SimSpan wait) =>
        Math.Abs(reported.Microseconds - wait.Microseconds) <= wait.Microseconds * WaitHistogram.RelativeError;

    private static WaitHistogram Of(IEnumerable<SimSpan> waits)
    {
        WaitHistogram histogram = new();
        foreach (SimSpan wait in waits)
        {
            histogram.Record(wait);
        }

        return histogram;
    }
}
