using CallSim.Statistics;
using MathNet.Numerics.Distributions;

namespace CallSim.Tests.Statistics;

/// <summary>Differences of ratios over the same replications, against numbers computed by hand and by the definition.</summary>
public sealed class PairSumsTests
{
    // The table of quantiles is good to a millionth.
    private const double StudentOf9 = 2.2621571628;

    [Test]
    public void Difference_OfMeans_IsThatOfThePairedTest()
    {
        // Differences 1 to 10: mean 5.5, variance 82.5/9, standard error √(82.5/90).
        Difference difference = Of(
            Enumerable.Range(1, 10).Select(i => ((7L * i, 1L), (8L * i, 1L))),
            out double standardError
        );
        double expected = Math.Sqrt(82.5 / 90);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(difference.Value, Is.EqualTo(5.5));
            Assert.That(standardError, Is.EqualTo(expected).Within(1e-14));
            Assert.That(difference.High - difference.Value, Is.EqualTo(StudentOf9 * expected).Within(3e-6));
            Assert.That(difference.Value - difference.Low, Is.EqualTo(StudentOf9 * expected).Within(3e-6));
            Assert.That(difference.P, Is.EqualTo(2 * StudentT.CDF(0, 1, 9, -5.5 / expected)).Within(1e-15));
            Assert.That(difference.Replications, Is.EqualTo(10));
        }
    }

    [Test]
    public void Difference_OfRatios_HasTheVarianceOfItsDefinition()
    {
        Random random = new(11);
        for (int times = 0; times < 200; times++)
        {
            int count = random.Next(10, 60);
            ((long X, long Y) First, (long X, long Y) Second)[] pairs =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(_ =>
                    {
                        long y = random.Next(1, 500);
                        long x = random.Next(0, 1000);
                        return ((x, y), (x + random.Next(0, 50), y + random.Next(0, 9)));
                    }),
            ];
            Difference difference = Of(pairs, out double standardError);
            (double r1, double r2) = (
                Ratio(pairs.Select(pair => pair.First)),
                Ratio(pairs.Select(pair => pair.Second))
            );
            (double y1, double y2) = (pairs.Average(pair => pair.First.Y), pairs.Average(pair => pair.Second.Y));
            double squares = pairs.Sum(pair =>
                Math.Pow(((pair.Second.X - (r2 * pair.Second.Y)) / y2) - ((pair.First.X - (r1 * pair.First.Y)) / y1), 2)
            );
            Assert.That(difference.Value, Is.EqualTo(r2 - r1).Within(1e-12));
            Assert.That(standardError, Is.EqualTo(Math.Sqrt(squares / (count - 1) / count)).Within(1e-9));
        }
    }

    [Test]
    public void Difference_OfIdenticalDesigns_IsExactlyZero()
    {
        Random random = new(5);
        PairSums sums = new();
        for (int replication = 0; replication < 1000; replication++)
        {
            (long, long) both = (random.NextInt64(1L << 45), random.NextInt64(1L << 45));
            sums.Add(both, both);
        }

        Assert.That(
            sums.Of(1e-6, looks: 1),
            Is.EqualTo(new Difference(0, 0, 0, 1, 1000) { StandardError = 0, IsIdentical = true })
        );
    }

    [Test]
    public void Difference_ThatIsTheSameInEachReplication_IsCertainButForTheirAgreeing()
    {
        // Each replication has one unit of paid time more: ten heads in a row, or ten tails, come by chance in 2 of 1024.
        Difference difference = Of(Enumerable.Repeat(((400L, 1L), (408L, 1L)), 10), out _);
        Assert.That(
            difference,
            Is.EqualTo(new Difference(8, 8, 8, 2.0 / 1024, 10) { StandardError = 0, IsIdentical = false })
        );
    }

    [Test]
    public void Difference_OfFewReplications_HasNoInterval() =>
        Assert.That(
            Of(Enumerable.Range(1, 9).Select(i => ((1L * i, 1L), (2L * i, 1L))), out _),
            Is.EqualTo(new Difference(5, null, null, null, 9))
        );

    [Test]
    public void Difference_WhereOneDesignHasADenominatorInFewReplications_HasNoInterval() =>
        Assert.That(
            Of(Enumerable.Range(0, 30).Select(i => ((1L, 2L), i < 9 ? (2L, 2L) : (0L, 0L))), out _),
            Is.EqualTo(new Difference(0.5, null, null, null, 30))
        );

    [Test]
    public void Difference_WhereOneDesignHasNoDenominator_HasNoValue() =>
        Assert.That(
            Of(Enumerable.Repeat(((1L, 2L), (0L, 0L)), 30), out _),
            Is.EqualTo(new Difference(null, null, null, null, 30))
        );

    [Test]
    public void Replication_WithoutDenominatorInOneDesign_StaysInThePairAndAddsNothingToThatOne()
    {
        // 20 replications of 1/2 and 2/2; where i is even the second has none. Both ratios are those of their own runs.
        Difference difference = Of(
            Enumerable.Range(0, 20).Select(i => (((long)(i % 4), 2L), i % 2 == 0 ? (7L, 0L) : ((long)(i % 4), 2L))),
            out _
        );
        // First: 0, 1, 2, 3 … of 2, together 30/40. Second: 1 and 3 of 2, together 20/20.
        Assert.That(difference.Value, Is.EqualTo(0.25).Within(1e-15));
        Assert.That(difference.Replications, Is.EqualTo(20));
    }

    [Test]
    public void Replication_WithoutDenominatorInBothDesigns_IsLeftOut()
    {
        PairSums with = new();
        PairSums without = new();
        for (int i = 1; i <= 20; i++)
        {
            with.Add((i, 3), (i + (i % 3), 3));
            with.Add((5, 0), (7, 0));
            without.Add((i, 3), (i + (i % 3), 3));
        }

        Assert.That(with.Of(1, 1), Is.EqualTo(without.Of(1, 1)));
    }

    [Test]
    public void Difference_FoundInFewReplications_HasTheDegreesOfFreedomOfThose()
    {
        // One event more in 4 replications of 100: z is 0.96 four times and −0.04 else, so t = 2.03; with 3 degrees of freedom no proof.
        Difference difference = Of(
            Enumerable.Range(0, 100).Select(i => ((0L, 50L), (i < 4 ? 1L : 0L, 50L))),
            out double standardError
        );
        double t = difference.Value!.Value / standardError;
        Assert.That(t, Is.EqualTo(2.031).Within(0.001));
        Assert.That(difference.P, Is.EqualTo(2 * StudentT.CDF(0, 1, 3, -t)).Within(1e-12));
        Assert.That(difference.Low, Is.Negative);
    }

    [Test]
    public void Looks_ShareTheFivePercent()
    {
        IEnumerable<((long, long), (long, long))> pairs = Enumerable.Range(1, 10).Select(i => ((0L, 1L), (i % 3L, 1L)));
        Difference once = Of(pairs, out double standardError);
        Difference often = Of(pairs, out _, looks: 5);
        Assert.That(often.Value, Is.EqualTo(once.Value));
        Assert.That(often.P, Is.EqualTo(5 * once.P!.Value).Within(1e-15));
        Assert.That(
            often.High - often.Value,
            Is.EqualTo(StudentT.InvCDF(0, 1, 6, 0.995) * standardError).Within(1e-9),
            "the replications with 1 or 2 differ, 7 of them"
        );
    }

    [Test]
    public void P_WhereThereIsNoDifference_IsUniform()
    {
        // Kolmogorov and Smirnov: the largest distance to the diagonal exceeds 1.95/√n in one of a thousand.
        const int experiments = 5000;
        double[] found =
        [
            .. Enumerable
                .Range(0, experiments)
                .Select(experiment => Of(NoDifference(new Random(experiment), 30), out _).P!.Value)
                .Order(),
        ];
        double distance = found
            .Select(
                (p, place) =>
                    Math.Max(Math.Abs(p - ((double)place / experiments)), Math.Abs(p - ((place + 1.0) / experiments)))
            )
            .Max();
        Assert.That(distance, Is.LessThan(1.95 / Math.Sqrt(experiments)));
    }

    [Test]
    public void Verdict_AtAnyOfFiveLooks_ErrsInFivePercentAtMost()
    {
        int[] looks = [10, 20, 40, 80, 160];
        const int experiments = 3000;
        int plain = 0;
        int shared = 0;
        for (int experiment = 0; experiment < experiments; experiment++)
        {
            PairSums sums = new();
            int done = 0;
            List<(double Plain, double Shared)> found = [];
            foreach (var (first, second) in NoDifference(new Random(-experiment - 1), looks[^1]))
            {
                sums.Add(first, second);
                if (looks.Contains(++done))
                {
                    found.Add((sums.Of(1, 1).P!.Value, sums.Of(1, looks.Length).P!.Value));
                }
            }

            plain += found.Any(look => look.Plain <= 0.05) ? 1 : 0;
            shared += found.Any(look => look.Shared <= 0.05) ? 1 : 0;
        }

        TestContext.Out.WriteLine($"{plain} and {shared} of {experiments}");
        Assert.That(
            (double)plain / experiments,
            Is.GreaterThan(0.1),
            "without sharing, looking again and again finds something"
        );
        Assert.That((double)shared / experiments, Is.InRange(0.015, 0.05));
    }

    /// <summary>Two designs with customers in common, whose ratios have the same mean.</summary>
    private static IEnumerable<((long X, long Y) First, (long X, long Y) Second)> NoDifference(
        Random random,
        int count
    ) =>
        Enumerable
            .Range(0, count)
            .Select(_ =>
            {
                long y = Poisson.Sample(random, 200);
                long common = Poisson.Sample(random, 0.2 * y);
                return ((common + Poisson.Sample(random, 0.1 * y), y), (common + Poisson.Sample(random, 0.1 * y), y));
            });

    private static double Ratio(IEnumerable<(long X, long Y)> sides) =>
        sides.Aggregate((X: 0.0, Y: 0.0), (sum, side) => (sum.X + side.X, sum.Y + side.Y), sum => sum.X / sum.Y);

    private static Difference Of(
        IEnumerable<((long X, long Y) First, (long X, long Y) Second)> pairs,
        out double standardError,
        int looks = 1
    )
    {
        PairSums sums = new();
        foreach (var (first, second) in pairs)
        {
            sums.Add(first, second);
        }

        Difference difference = sums.Of(1, looks);
        standardError = difference.StandardError ?? double.NaN;
        return difference;
    }
}
