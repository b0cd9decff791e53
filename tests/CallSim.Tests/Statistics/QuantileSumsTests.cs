using CallSim.Engine;
using CallSim.Engine.Measures;
using CallSim.Statistics;

namespace CallSim.Tests.Statistics;

/// <summary>Quantiles of waits over several replications, and their intervals.</summary>
public sealed class QuantileSumsTests
{
    [TestCase(0.5)]
    [TestCase(0.9)]
    public void Interval_OfAQuantileOfExponentialWaits_CoversTheTruthAsOftenAsItSays(double share)
    {
        // Waits of a day share a factor, so that they depend on each other: half of them are exponential and half twice as long.
        const int samples = 2000;
        double truth = QuantileOfTheMixture(share);
        Random random = new(11);
        int covered = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            Estimate estimate = Of(Enumerable.Range(0, 30).Select(_ => Day(random))).Quantile(share);
            covered += estimate.Low <= truth && truth <= estimate.High ? 1 : 0;
        }

        double coverage = (double)covered / samples;
        TestContext.Out.WriteLine($"coverage {coverage}");
        Assert.That(coverage, Is.EqualTo(0.95).Within(4 * Math.Sqrt(0.95 * 0.05 / samples)));
    }

    [Test]
    public void Interval_OfIndependentWaits_IsThatOfOrderStatistics()
    {
        // For one wait a replication the share up to a wait is binomial: Wilson's interval, here in ranks of 10,000.
        const int n = 10_000;
        Estimate median = Of(Enumerable.Range(1, n).Select(rank => Waits(rank))).Quantile(0.5);
        double half = 1.96 * Math.Sqrt(n) / 2;
        Assert.That(median.Low, Is.EqualTo((5000 - half) / 1e6).Within(1).Percent);
        Assert.That(median.High, Is.EqualTo((5000 + half) / 1e6).Within(1).Percent);
    }

    [Test]
    public void Quantile_ThatHardlyAnybodyWaits_IsZeroWithCertainty()
    {
        Estimate median = Of(Enumerable.Range(0, 50).Select(_ => Waits(0, 0, 0, 0, 0, 0, 0, 0, 0, 5_000_000)))
            .Quantile(0.5);
        Assert.That(median, Is.EqualTo(new Estimate(0, 0, 50)));
    }

    [Test]
    public void Quantile_BeyondWhatTheWaitsCanTell_HasNoInterval()
    {
        // Of 100 waits none tells where the 99 % quantile ends.
        QuantileSums sums = Of(Enumerable.Range(0, 10).Select(_ => Waits([.. Enumerable.Range(1, 10)])));
        Assert.That(sums.Quantile(0.99).HalfWidth, Is.Null);
        Assert.That(sums.Quantile(0.5).HalfWidth, Is.Not.Null);
    }

    [Test]
    public void Quantile_OfFewerThanTenReplicationsWithWaits_HasNoInterval()
    {
        IEnumerable<WaitHistogram> waits = Enumerable.Range(0, 9).Select(_ => Waits(1, 2, 3));
        Estimate estimate = Of(waits.Concat(Enumerable.Repeat(Waits(), 5))).Quantile(0.5);
        Assert.That(estimate, Is.EqualTo(new Estimate(2e-6, null, 9)));
    }

    [Test]
    public void Quantile_WithoutAnyWait_HasNoValue() =>
        Assert.That(Of([Waits(), Waits()]).Quantile(0.5), Is.EqualTo(new Estimate(null, null, 0)));

    [Test]
    public void Quantiles_OfReplicationsInAnotherOrder_AreTheSameToTheBit()
    {
        Random random = new(5);
        WaitHistogram[] days = [.. Enumerable.Range(0, 40).Select(_ => Day(random))];
        QuantileSums inOrder = Of(days);
        random.Shuffle(days);
        QuantileSums shuffled = Of(days);
        foreach (double share in (double[])[0.01, 0.5, 0.8, 0.95, 0.99])
        {
            Assert.That(shuffled.Quantile(share), Is.EqualTo(inOrder.Quantile(share)));
        }
    }

    private static WaitHistogram Day(Random random)
    {
        double mean = random.Next(2) == 0 ? 1 : 2;
        long[] waits =
        [
            .. Enumerable.Range(0, 20).Select(_ => (long)(-mean * 1e6 * Math.Log(1 - random.NextDouble()))),
        ];
        return Waits(waits);
    }

    private static double QuantileOfTheMixture(double share)
    {
        double low = 0;
        double high = 50;
        while (high - low > 1e-9)
        {
            double middle = (low + high) / 2;
            bool isBeyond = 1 - ((Math.Exp(-middle) + Math.Exp(-middle / 2)) / 2) > share;
            (low, high) = isBeyond ? (low, middle) : (middle, high);
        }

        return low;
    }

    private static QuantileSums Of(IEnumerable<WaitHistogram> replications)
    {
        QuantileSums sums = new();
        foreach (WaitHistogram waits in replications)
        {
            sums.Add(waits);
        }

        return sums;
    }

    private static WaitHistogram Waits(params int[] microseconds) =>
        Waits([.. microseconds.Select(wait => (long)wait)]);

    private static WaitHistogram Waits(long[] microseconds)
    {
        WaitHistogram waits = new();
        foreach (long wait in microseconds)
        {
            waits.Record(new SimSpan(wait));
        }

        return waits;
    }
}
