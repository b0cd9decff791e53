using CallSim.Statistics;
using MathNet.Numerics.Distributions;

namespace CallSim.Tests.Statistics;

/// <summary>Ratios of sums and their intervals, against numbers computed by hand.</summary>
public sealed class RatioSumsTests
{
    private const double StudentOf9 = 2.2621571628;

    [Test]
    public void Estimate_WithAllDenominatorsOne_IsTheMean()
    {
        // Of 1 to 10: mean 5.5, variance 82.5/9.
        Estimate estimate = Of(Enumerable.Range(1, 10).Select(x => ((long)x, 1L)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimate.Value, Is.EqualTo(5.5));
            Assert.That(estimate.Replications, Is.EqualTo(10));
            EndsSolve(estimate, variance: 82.5 / 9 / 10, unlike: 1, r => r);
        }
    }

    [Test]
    public void Estimate_OfUnequalDenominators_HasTheVarianceOfTheDeltaMethod()
    {
        // Both sums are 24, the ratio is 1, the residuals are 0, 1, -1, 1, -1, each twice: variance 10/9 · 8/24².
        (long, long)[] pairs = [(1, 1), (3, 2), (2, 3), (4, 3), (2, 3), (1, 1), (3, 2), (2, 3), (4, 3), (2, 3)];
        Estimate estimate = Of(pairs);
        Assert.That(estimate.Value, Is.EqualTo(1));
        EndsSolve(estimate, variance: 10.0 / 9 * 8 / (24 * 24), unlike: 1, r => r);
    }

    [Test]
    public void Share_OfSomethingThatIsNoCount_LeansAwayFromBothBounds()
    {
        // Sums 30 and 60, the ratio is 1/2, the residuals are ±1/2: variance 10/9 · 2.5/60².
        (long, long)[] pairs = [(2, 5), (3, 5), (2, 5), (3, 5), (2, 5), (3, 5), (4, 7), (3, 7), (4, 7), (4, 9)];
        Estimate half = Sums(pairs).Estimate(RatioKind.Share);
        Assert.That(half.Value, Is.EqualTo(0.5));
        Assert.That(half.High, Is.EqualTo(1 - half.Low!.Value).Within(1e-12), "at one half it leans nowhere");
        EndsSolve(half, variance: 10.0 / 9 * 2.5 / (60 * 60), unlike: 1, r => r * (1 - r));
    }

    [Test]
    public void ShareOfTrials_InBunches_HasTheFewerDegreesOfFreedomTheMoreTheyBunch()
    {
        // Events 0, 4, 0, 4 … of 40 trials each: 5 %, variance 10/9 · 40/400², which is 2.339 of that of single events.
        const double variance = 10.0 / 9 * 40 / (400.0 * 400);
        const double bunch = variance / (0.05 * 0.95 / 400);
        Estimate estimate = Sums(Enumerable.Range(0, 10).Select(i => (i % 2 * 4L, 40L)), RatioKind.ShareOfTrials);
        Assert.That(estimate.Value, Is.EqualTo(0.05));
        EndsSolve(estimate, variance, unlike: 1 - (1 / bunch), r => r * (1 - r));
    }

    [TestCase(nameof(RatioKind.Rate))]
    [TestCase(nameof(RatioKind.ShareOfTrials))]
    public void Events_SeenOneByOne_CountAsIfOneMoreCameInABunchOfTwo(string named)
    {
        RatioKind kind = Enum.Parse<RatioKind>(named);
        // One event in each of 10 replications of 1,000 trials but two in the second and none in the first.
        (long, long)[] pairs =
        [
            .. Enumerable
                .Range(0, 10)
                .Select(i =>
                    (
                        i == 0 ? 0
                        : i == 1 ? 2L
                        : 1L,
                        1000L
                    )
                ),
        ];
        double spread = kind == RatioKind.Rate ? 0.001 : 0.001 * 0.999;
        const double variance = 10.0 / 9 * 2 / (10_000.0 * 10_000);
        double bunch = variance / (spread / 10_000);
        double used = ((10 * bunch) + 2) / 11 * spread / 10_000;
        Estimate estimate = Sums(pairs, kind);
        // Events more even than by chance leave the degrees of freedom alone.
        EndsSolve(estimate, used, unlike: 0, r => kind == RatioKind.Rate ? r : r * (1 - r));
    }

    [Test]
    public void ShareOfTrials_WithoutAnyEvent_HasAnUpperEndAlone()
    {
        // Wilson's bound for none of 5,000 (1.96² / (n + 1.96²)), as if events came in pairs.
        const double pairs = 5000 / 2.0;
        Estimate none = Sums(Enumerable.Repeat((0L, 500L), 10), RatioKind.ShareOfTrials);
        Estimate all = Sums(Enumerable.Repeat((500L, 500L), 10), RatioKind.ShareOfTrials);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(none.Low, Is.Zero);
            Assert.That(none.High, Is.EqualTo(3.8414588 / (pairs + 3.8414588)).Within(1e-9));
            Assert.That(all.Low, Is.EqualTo(1 - none.High!.Value).Within(1e-12));
            Assert.That(all.High, Is.EqualTo(1));
        }
    }

    [Test]
    public void Rate_WithoutAnyEvent_HasAnUpperEndAlone()
    {
        Estimate none = Sums(Enumerable.Repeat((0L, 1L), 50), RatioKind.Rate);
        Assert.That(none.Low, Is.Zero);
        Assert.That(none.High, Is.EqualTo(2 * 3.8414588 / 50).Within(1e-7));
    }

    [TestCase(nameof(RatioKind.Mean))]
    [TestCase(nameof(RatioKind.Share))]
    public void WhatIsNoCount_WithoutAnything_HasNoInterval(string kind) =>
        Assert.That(
            Sums(Enumerable.Repeat((0L, 60L), 50), Enum.Parse<RatioKind>(kind)),
            Is.EqualTo(new Estimate(0, null, 50))
        );

    [Test]
    public void Interval_OfAnyShare_StaysWithinItsBoundsAndHoldsItsValue(
        [Values(
            nameof(RatioKind.Mean),
            nameof(RatioKind.Rate),
            nameof(RatioKind.Share),
            nameof(RatioKind.ShareOfTrials)
        )]
            string named
    )
    {
        RatioKind kind = Enum.Parse<RatioKind>(named);
        Random random = new(7);
        for (int times = 0; times < 2000; times++)
        {
            double chance = Math.Pow(random.NextDouble(), 8);
            chance = times % 2 == 0 ? chance : 1 - chance;
            int trials = random.Next(1, 60);
            Estimate estimate = Sums(
                Enumerable
                    .Range(0, random.Next(10, 40))
                    .Select(_ =>
                        ((long)Enumerable.Range(0, trials).Count(_ => random.NextDouble() < chance), (long)trials)
                    ),
                kind
            );
            if (estimate.HalfWidth is null)
            {
                continue;
            }

            Assert.That(estimate.Low, Is.InRange(0.0, estimate.Value!.Value));
            Assert.That(estimate.High, Is.GreaterThanOrEqualTo(estimate.Value.Value));
            Assert.That(estimate.High - estimate.Low, Is.EqualTo(2 * estimate.HalfWidth).Within(1e-9));
            Assert.That(estimate.High, kind is RatioKind.Share or RatioKind.ShareOfTrials ? Is.AtMost(1) : Is.Not.NaN);
        }
    }

    [Test]
    public void Interval_OfADifferenceBelowZero_IsTheSymmetricalOneOfStudent()
    {
        Estimate estimate = Of(Enumerable.Range(1, 10).Select(x => (-(long)x, 1L)));
        Assert.That(estimate.HalfWidth, Is.EqualTo(StudentOf9 * Math.Sqrt(82.5 / 9 / 10)).Within(1e-6));
        Assert.That(estimate.Low, Is.EqualTo(-5.5 - estimate.HalfWidth));
    }

    [Test]
    public void Share_ThatExceedsOneInSum_IsNotHeldBelowIt()
    {
        Estimate estimate = Sums(Enumerable.Range(0, 10).Select(i => (100 + (i % 2 * 4L), 100L)), RatioKind.Share);
        Assert.That(estimate.Low, Is.GreaterThan(1));
        Assert.That(estimate.High, Is.GreaterThan(estimate.Value!.Value));
    }

    [Test]
    public void Estimate_InAnotherUnit_ScalesValueAndInterval()
    {
        RatioSums sums = Sums(Enumerable.Range(1, 10).Select(x => ((long)x, 1L)));
        Estimate plain = sums.Estimate(RatioKind.Mean);
        Estimate scaled = sums.Estimate(RatioKind.Mean, 1e-6);
        Assert.That(scaled.Value, Is.EqualTo(plain.Value * 1e-6));
        Assert.That(scaled.HalfWidth, Is.EqualTo(plain.HalfWidth * 1e-6));
        Assert.That(scaled.Low, Is.EqualTo(plain.Low * 1e-6));
        Assert.That(scaled.High, Is.EqualTo(plain.High * 1e-6));
    }

    [TestCase(1, 12.7062)]
    [TestCase(9, 2.262157)]
    [TestCase(29, 2.045230)]
    [TestCase(99, 1.984217)]
    [TestCase(999, 1.962341)]
    [TestCase(1e12, 1.959964)]
    public void StudentQuantile_OfWholeDegrees_IsThatOfTheTable(double degreesOfFreedom, double student) =>
        Assert.That(StudentQuantile.TwoSided95(degreesOfFreedom), Is.EqualTo(student).Within(5e-5).Percent);

    [Test]
    public void StudentQuantile_BetweenItsPlaces_IsInterpolatedWell()
    {
        for (double degrees = 1; degrees < 2000; degrees *= 1.037)
        {
            double exact = StudentT.InvCDF(0, 1, degrees, 0.975);
            Assert.That(StudentQuantile.TwoSided95(degrees), Is.EqualTo(exact).Within(1e-4).Percent, $"{degrees}");
        }
    }

    [Test]
    public void HalfWidth_OfHugeValuesThatCancel_IsExact()
    {
        // Residuals of ±1 beside values of 10^15: squared in doubles they would drown.
        const long huge = 1_000_000_000_000_000;
        Estimate estimate = Of(
            Enumerable.Range(0, 10).Select(i => (huge + (7 * i) + (i % 2 * 2) - 1, huge + (7L * i)))
        );
        double sum = (10.0 * huge) + (7 * 45);
        double exact = StudentOf9 * Math.Sqrt(10.0 / 9 * 10) / sum;
        Assert.That(estimate.Value, Is.EqualTo(1));
        Assert.That(estimate.HalfWidth / exact, Is.EqualTo(1).Within(1e-6));
    }

    [Test]
    public void Estimate_OfReplicationsInAnotherOrder_IsTheSameToTheBit()
    {
        Random random = new(20260302);
        (long, long)[] pairs =
        [
            .. Enumerable.Range(0, 500).Select(_ => (random.NextInt64(1L << 50), random.NextInt64(1L << 50))),
        ];
        Estimate inOrder = Of(pairs);
        for (int times = 0; times < 20; times++)
        {
            random.Shuffle(pairs);
            Assert.That(Of(pairs), Is.EqualTo(inOrder));
        }
    }

    [Test]
    public void HalfWidth_OfFewerThanTenReplications_IsNotGiven()
    {
        (long, long)[] pairs = [.. Enumerable.Range(1, 10).Select(x => ((long)x, 1L))];
        Assert.That(Of(pairs[..9]), Is.EqualTo(new Estimate(5, null, 9)));
        Assert.That(Of(pairs).HalfWidth, Is.Not.Null);
    }

    [Test]
    public void HalfWidth_OfReplicationsWithOneRatio_IsNotGiven()
    {
        Estimate estimate = Of(Enumerable.Range(1, 50).Select(y => (3L * y, 7L * y)));
        Assert.That(estimate, Is.EqualTo(new Estimate(3.0 / 7, null, 50)));
    }

    [Test]
    public void Estimate_OfReplicationsWithoutDenominator_LeavesThemOut()
    {
        (long, long)[] pairs = [.. Enumerable.Range(1, 10).Select(x => ((long)x, 1L))];
        Estimate without = Of(pairs);
        Estimate with = Of(pairs.Concat(Enumerable.Repeat((0L, 0L), 5)));
        Assert.That(with, Is.EqualTo(without));
    }

    [Test]
    public void Estimate_WithoutAnyDenominator_HasNoValue() =>
        Assert.That(Of([(0, 0), (0, 0)]), Is.EqualTo(new Estimate(null, null, 0)));

    [Test]
    public void Interval_OfASmoothRatio_CoversTheTruthAsOftenAsItSays() =>
        AssertCoverage(
            truth: 0.8,
            replications: 30,
            RatioKind.Mean,
            random =>
            {
                double y = 1000 + (100 * Normal(random));
                return ((long)Math.Round((0.8 * y) + (60 * Normal(random))), (long)Math.Round(y));
            }
        );

    [Test]
    public void Interval_OfAShareOfARandomNumber_CoversTheTruthAsOftenAsItSays() =>
        AssertCoverage(
            truth: 0.7,
            replications: 100,
            RatioKind.ShareOfTrials,
            random =>
            {
                int offered = random.Next(50, 151);
                return (Enumerable.Range(0, offered).Count(_ => random.NextDouble() < 0.7), offered);
            }
        );

    // With 4,000 samples a coverage of exactly 95 % leaves four binomial standard errors, ±1.4 points, once in 16,000 seeds.
    private static void AssertCoverage(double truth, int replications, RatioKind kind, Func<Random, (long, long)> draw)
    {
        const int samples = 4000;
        Random random = new(1);
        int covered = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            Estimate estimate = Sums(Enumerable.Range(0, replications).Select(_ => draw(random)), kind);
            covered += estimate.Low <= truth && truth <= estimate.High ? 1 : 0;
        }

        double coverage = (double)covered / samples;
        TestContext.Out.WriteLine($"coverage {coverage}");
        Assert.That(coverage, Is.EqualTo(0.95).Within(4 * Math.Sqrt(0.95 * 0.05 / samples)));
    }

    // Box and Muller 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static Estimate Of(IEnumerable<(long X, long Y)> pairs) => Sums(pairs, RatioKind.Mean);

    private static Estimate Sums(IEnumerable<(long X, long Y)> pairs, RatioKind kind) => Sums(pairs).Estimate(kind);

    // Both ends are the ratios r with (R − r)² = t² · variance · spread(r) / spread(R), by degrees of freedom as documented.
    private static void EndsSolve(Estimate estimate, double variance, double unlike, Func<double, double> spread)
    {
        double value = estimate.Value!.Value;
        double events = Math.Pow(spread(0.75) < 0.75 ? Math.Min(value, 1 - value) : value, 2) / variance;
        double freedom = 1 / ((1.0 / (estimate.Replications - 1)) + (unlike / events));
        double student = StudentT.InvCDF(0, 1, freedom, 0.975);
        foreach (double end in (double[])[estimate.Low!.Value, estimate.High!.Value])
        {
            double distance = Math.Sqrt(student * student * variance * spread(end) / spread(value));
            Assert.That(Math.Abs(value - end), Is.EqualTo(distance).Within(1e-4).Percent);
        }
    }

    private static RatioSums Sums(IEnumerable<(long X, long Y)> pairs)
    {
        RatioSums sums = default;
        foreach ((long x, long y) in pairs)
        {
            sums.Add(x, y);
        }

        return sums;
    }
}
