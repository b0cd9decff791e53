using CallSim.Engine;
using CallSim.Engine.Measures;
using CallSim.Statistics;

namespace CallSim.Tests.Statistics;

/// <summary>Differences of quantiles over the same replications, where the quantiles of both designs are known.</summary>
public sealed class QuantileDifferenceTests
{
    private const double Second = 1e6;

    [TestCase(0.5)]
    [TestCase(0.95)]
    public void Difference_OfIdenticalDesigns_IsExactlyZero(double share)
    {
        Random random = new(3);
        Pair pair = new();
        for (int day = 0; day < 50; day++)
        {
            long[] waits = [.. Day(random, 40, () => Exponential(random))];
            pair.Add(waits, waits);
        }

        Assert.That(
            pair.Difference(share, looks: 3),
            Is.EqualTo(new Difference(0, 0, 0, 1, 50) { StandardError = 0, IsIdentical = true })
        );
    }

    [TestCase(0.5, 25)]
    [TestCase(0.9, 25)]
    [TestCase(0.5, 80)]
    [TestCase(0.9, 80)]
    public void Interval_OfDesignsWithTheSameCustomers_CoversTheTruth(double share, int days)
    {
        // The waits of the second are a quarter longer: half of them those of the same customers, half of others.
        const int samples = 400;
        double truth = -Math.Log(1 - share) * 0.25;
        Random random = new(17);
        int held = 0;
        double paired = 0;
        double alone = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            Pair pair = new();
            for (int day = 0; day < days; day++)
            {
                long[] first = [.. Day(random, 40, () => Exponential(random))];
                pair.Add(
                    first,
                    [.. first.Select((wait, place) => (long)(1.25 * (place % 2 == 0 ? wait : Exponential(random))))]
                );
            }

            Difference difference = pair.Difference(share);
            held += difference.Low <= truth && truth <= difference.High ? 1 : 0;
            paired += difference.High!.Value - difference.Low!.Value;
            alone += 2 * (pair.First(share).HalfWidth!.Value + pair.Second(share).HalfWidth!.Value);
        }

        TestContext.Out.WriteLine($"{held} of {samples}, {paired / alone:P0} as wide as both together");
        // Of 400 that hold it with 95 %, fewer than 365 do so in one of a thousand. More may: an interval is no finer than the histogram.
        Assert.That(held, Is.AtLeast(365));
        Assert.That(paired, Is.LessThan(0.75 * alone));
    }

    [Test]
    public void Interval_WhereTheOtherDesignIsConstant_IsAsWideAsThatOfTheOneAlone()
    {
        Random random = new(23);
        double ratio = 0;
        const int samples = 100;
        for (int sample = 0; sample < samples; sample++)
        {
            Pair pair = new();
            for (int day = 0; day < 120; day++)
            {
                pair.Add(new long[40], [.. Day(random, 40, () => Exponential(random))]);
            }

            Difference difference = pair.Difference(0.8);
            ratio += (difference.High!.Value - difference.Low!.Value) / (2 * pair.Second(0.8).HalfWidth!.Value);
        }

        // With 29 degrees of freedom in place of many it is 1.04, and half a bucket of 0.8 % adds some hundredths.
        Assert.That(ratio / samples, Is.InRange(1.0, 1.15));
    }

    [Test]
    public void Interval_WhereOneMayBeZero_CoversTheTruth()
    {
        // In the second 55 % do not wait, so that its median is 0, and samples often find more; that of the first is known.
        const int samples = 400;
        double truth = -Math.Log(0.5 / 0.7);
        Random random = new(29);
        int held = 0;
        int decided = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            Pair pair = new();
            for (int day = 0; day < 20; day++)
            {
                pair.Add(
                    [.. Day(random, 10, () => random.NextDouble() < 0.7 ? Exponential(random) : 0)],
                    [.. Day(random, 10, () => random.NextDouble() < 0.45 ? Exponential(random) : 0)]
                );
            }

            Difference difference = pair.Difference(0.5);
            held += difference.Low <= -truth && -truth <= difference.High ? 1 : 0;
            decided += difference.P <= 0.05 ? 1 : 0;
        }

        TestContext.Out.WriteLine($"{held} of {samples}, {decided} told apart");
        Assert.That(held, Is.AtLeast(365));
        Assert.That(decided, Is.GreaterThan(samples / 2));
    }

    [Test]
    public void Difference_OfTwoThatAreZeroForCertain_IsZeroButDoesNotMakeThemIdentical()
    {
        Pair pair = new();
        for (int day = 0; day < 20; day++)
        {
            pair.Add([.. Enumerable.Range(0, 20).Select(place => place < 18 ? 0 : 1_000_000L)], new long[20]);
        }

        Assert.That(
            pair.Difference(0.5),
            Is.EqualTo(new Difference(0, 0, 0, 1, 20) { StandardError = 0, IsIdentical = false })
        );
    }

    [Test]
    public void Difference_OfWaitsInEveryThirtiethReplicationAlone_HasNoInterval()
    {
        Random random = new(37);
        Pair pair = new();
        for (int day = 0; day < 600; day++)
        {
            int count = day % WaitSections.Count == 0 ? 20 : 0;
            pair.Add(
                [.. Day(random, count, () => Exponential(random))],
                [.. Day(random, count, () => Exponential(random))]
            );
        }

        Difference difference = pair.Difference(0.5);
        Assert.That(difference.Value, Is.Not.Null.And.Not.Zero);
        Assert.That(
            (difference.Low, difference.High, difference.P),
            Is.EqualTo(((double?)null, (double?)null, (double?)null))
        );
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Difference_OfZeroAndWhatMayBeZero_IsNotToldFromNone(bool isFirst)
    {
        // Of two days 21 of 40 waits are zero: the median is 0, and its interval goes beyond.
        Pair pair = new();
        for (int day = 0; day < 12; day++)
        {
            long[] some =
            [
                .. Enumerable.Range(0, 20).Select(place => place < (day % 2 == 0 ? 13 : 8) ? 0 : 1_000_000L),
            ];
            long[] none = new long[20];
            pair.Add(isFirst ? some : none, isFirst ? none : some);
        }

        Difference difference = pair.Difference(0.5);
        Assert.That((difference.Value, difference.P), Is.EqualTo(((double?)0, (double?)1)));
        Assert.That(isFirst ? difference.Low : -difference.High, Is.LessThan(-0.9));
        Assert.That(isFirst ? difference.High : difference.Low, Is.Zero);
    }

    [Test]
    public void P_WhereThereIsNoDifference_IsSmallSeldom()
    {
        const int samples = 400;
        Random random = new(31);
        int told = 0;
        int toldAtOneOfFive = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            Pair pair = new();
            for (int day = 0; day < 60; day++)
            {
                pair.Add(
                    [.. Day(random, 30, () => Exponential(random))],
                    [.. Day(random, 30, () => Exponential(random))]
                );
            }

            told += pair.Difference(0.9).P <= 0.05 ? 1 : 0;
            toldAtOneOfFive += pair.Difference(0.9, looks: 5).P <= 0.05 ? 1 : 0;
        }

        TestContext.Out.WriteLine($"{told} and {toldAtOneOfFive} of {samples}");
        // Of 400 with 5 %, more than 35 in one of a thousand; of 400 with 1 %, more than 11.
        Assert.That(told, Is.AtMost(35));
        Assert.That(toldAtOneOfFive, Is.AtMost(11));
    }

    [Test]
    public void Difference_OfABucket_IsNone()
    {
        // All wait a minute, in the second a quarter of a second longer: the histogram cannot tell that from nothing.
        Pair pair = new();
        for (int day = 0; day < 40; day++)
        {
            pair.Add([.. Enumerable.Repeat(60_000_000L, 5)], [.. Enumerable.Repeat(60_250_000L, 5)]);
        }

        Difference difference = pair.Difference(0.5);
        Assert.That(difference.P, Is.EqualTo(1));
        Assert.That(difference.Low, Is.AtMost(0.25));
        Assert.That(difference.High, Is.AtLeast(0.25));
    }

    private static IEnumerable<long> Day(Random random, int count, Func<double> wait)
    {
        // Waits of a day depend on each other.
        double busy = random.Next(2) == 0 ? wait() : 0;
        return Enumerable.Range(0, count).Select(place => (long)(place < count / 4 && busy > 0 ? busy : wait()));
    }

    private static double Exponential(Random random) => -Second * Math.Log(1 - random.NextDouble());

    /// <summary>Two designs, with what a comparison keeps of them.</summary>
    private sealed class Pair
    {
        private readonly (QuantileSums Sums, WaitSections Sections) _first = (new(), new());
        private readonly (QuantileSums Sums, WaitSections Sections) _second = (new(), new());
        private int _days;

        public void Add(long[] first, long[] second)
        {
            _days++;
            Add(_first, first);
            Add(_second, second);
        }

        public Estimate First(double share) => _first.Sums.Quantile(share);

        public Estimate Second(double share) => _second.Sums.Quantile(share);

        public Difference Difference(double share, int looks = 1) =>
            QuantileDifference.Of(_first.Sections.Of(First(share))!, _second.Sections.Of(Second(share))!, _days, looks);

        private static void Add((QuantileSums Sums, WaitSections Sections) design, long[] microseconds)
        {
            WaitHistogram waits = new();
            foreach (long wait in microseconds)
            {
                waits.Record(new SimSpan(wait));
            }

            design.Sums.Add(waits);
            design.Sections.Add(waits);
        }
    }
}
