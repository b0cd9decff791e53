using CallSim.Statistics;

namespace CallSim.Tests.Statistics;

/// <summary>Ratios of sums and their intervals, against numbers computed by hand.</summary>
public sealed class RatioSumsTests
{
    private const double StudentOf9 = 2.2621571628;

    [Test]
    public void Estimate_WithAllDenominatorsOne_IsTheStudentIntervalOfAMean()
    {
        // Of 1 to 10: mean 5.5, variance 82.5/9.
        Estimate estimate = Of(Enumerable.Range(1, 10).Select(x => ((long)x, 1L)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimate.Value, Is.EqualTo(5.5));
            Assert.That(estimate.HalfWidth, Is.EqualTo(StudentOf9 * Math.Sqrt(82.5 / 9 / 10)).Within(1e-9));
            Assert.That(estimate.Replications, Is.EqualTo(10));
        }
    }

    [Test]
    public void Estimate_OfUnequalDenominators_IsThatOfTheDeltaMethod()
    {
        // Both sums are 24, the ratio is 1, the residuals are 0, 1, -1, 1, -1, each twice: variance 10/9 · 8/24².
        (long, long)[] pairs = [(1, 1), (3, 2), (2, 3), (4, 3), (2, 3), (1, 1), (3, 2), (2, 3), (4, 3), (2, 3)];
        Estimate estimate = Of(pairs);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimate.Value, Is.EqualTo(1));
            Assert.That(estimate.HalfWidth, Is.EqualTo(0.2810186).Within(1e-6));
        }
    }

    [Test]
    public void Estimate_OfARatioThatIsNotOne_IsThatOfTheDeltaMethod()
    {
        // Sums 30 and 60, the ratio is 1/2, the residuals are ±1/2: variance 10/9 · 2.5/60².
        (long, long)[] pairs = [(2, 5), (3, 5), (2, 5), (3, 5), (2, 5), (3, 5), (4, 7), (3, 7), (4, 7), (4, 9)];
        Estimate estimate = Of(pairs);
        Assert.That(estimate.Value, Is.EqualTo(0.5));
        Assert.That(estimate.HalfWidth, Is.EqualTo(0.0628377).Within(1e-6));
    }

    [Test]
    public void Estimate_InAnotherUnit_ScalesValueAndInterval()
    {
        RatioSums sums = Sums(Enumerable.Range(1, 10).Select(x => ((long)x, 1L)));
        Estimate plain = sums.Estimate(1);
        Estimate scaled = sums.Estimate(1e-6);
        Assert.That(scaled.Value, Is.EqualTo(plain.Value * 1e-6));
        Assert.That(scaled.HalfWidth, Is.EqualTo(plain.HalfWidth * 1e-6));
    }

    [TestCase(10, 2.262)]
    [TestCase(20, 2.093)]
    [TestCase(30, 2.045)]
    [TestCase(100, 1.984)]
    [TestCase(1000, 1.962)]
    public void HalfWidth_OfManyReplications_UsesTheQuantileOfTheTable(int replications, double student)
    {
        // Half zeros and half twos: mean 1, variance n/(n − 1).
        Estimate estimate = Of(Enumerable.Range(0, replications).Select(i => (i % 2 * 2L, 1L)));
        Assert.That(estimate.HalfWidth * Math.Sqrt(replications - 1), Is.EqualTo(student).Within(0.0005));
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
        Assert.That(estimate.HalfWidth / exact, Is.EqualTo(1).Within(1e-9));
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
            random =>
            {
                int offered = random.Next(50, 151);
                return (Enumerable.Range(0, offered).Count(_ => random.NextDouble() < 0.7), offered);
            }
        );

    // With 4,000 samples a coverage of exactly 95 % leaves four binomial standard errors, ±1.4 points, once in 16,000 seeds.
    private static void AssertCoverage(double truth, int replications, Func<Random, (long, long)> draw)
    {
        const int samples = 4000;
        Random random = new(1);
        int covered = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            Estimate estimate = Of(Enumerable.Range(0, replications).Select(_ => draw(random)));
            covered += Math.Abs(estimate.Value!.Value - truth) <= estimate.HalfWidth ? 1 : 0;
        }

        double coverage = (double)covered / samples;
        TestContext.Out.WriteLine($"coverage {coverage}");
        Assert.That(coverage, Is.EqualTo(0.95).Within(4 * Math.Sqrt(0.95 * 0.05 / samples)));
    }

    // Box and Muller 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static Estimate Of(IEnumerable<(long X, long Y)> pairs) => Sums(pairs).Estimate(1);

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
