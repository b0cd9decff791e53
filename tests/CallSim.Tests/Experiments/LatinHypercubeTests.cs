using System.Collections.Immutable;
using CallSim.Experiments;

namespace CallSim.Tests.Experiments;

public sealed class LatinHypercubeTests
{
    private static readonly ImmutableArray<string> s_two = ["agents.desk.count", "contacts.enquiry.talk.times"];

    [TestCase(1, 1)]
    [TestCase(2, 5)]
    [TestCase(3, 2)]
    [TestCase(50, 3)]
    [TestCase(1009, 8)]
    public void Strata_OfEachAxis_AreEachHitOnce(int points, int axes)
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            LatinHypercube cube = new(seed, points, [.. Enumerable.Range(0, axes).Select(axis => $"axis{axis}")]);
            for (int axis = 0; axis < axes; axis++)
            {
                IEnumerable<int> strata = Enumerable.Range(0, points).Select(point => cube.StratumOf(point, axis));
                Assert.That(strata.Order(), Is.EqualTo(Enumerable.Range(0, points)));
            }
        }
    }

    // 24 ways in which four strata of one axis can meet four of another, each as likely: 23 degrees of freedom.
    [Test]
    public void Strata_OfTwoAxes_MeetInEachWayEquallyOften()
    {
        const int draws = 4800;
        Dictionary<string, int> ways = [];
        for (ulong seed = 1; seed <= draws; seed++)
        {
            LatinHypercube cube = new(seed, 4, s_two);
            string way = string.Concat(
                Enumerable
                    .Range(0, 4)
                    .OrderBy(point => cube.StratumOf(point, 0))
                    .Select(point => cube.StratumOf(point, 1))
            );
            ways[way] = ways.GetValueOrDefault(way) + 1;
        }

        Assert.That(ways, Has.Count.EqualTo(24));
        // The quantile of 99.9 %.
        Assert.That(ChiSquare(ways.Values, draws), Is.LessThan(49.73));
    }

    [Test]
    public void Strata_OfAnAxis_DependOnNoOtherAxis()
    {
        LatinHypercube both = new(7, 50, s_two);
        LatinHypercube second = new(7, 50, [s_two[1]]);
        for (int point = 0; point < 50; point++)
        {
            Assert.That(both.StratumOf(point, 1), Is.EqualTo(second.StratumOf(point, 0)));
            Assert.That(both.PlaceInStratumOf(point, 1, 9999), Is.EqualTo(second.PlaceInStratumOf(point, 0, 9999)));
            Assert.That(both.EvenPlaceOf(point, 1, 7), Is.EqualTo(second.EvenPlaceOf(point, 0, 7)));
        }
    }

    [Test]
    public void PlaceInStratum_OfAnyNumberOfValues_LiesInIt()
    {
        foreach (long values in (long[])[37, 38, 100, 3701, 1_000_000_000_000])
        {
            LatinHypercube cube = new(3, 37, s_two);
            for (int point = 0; point < cube.Points; point++)
            {
                long place = cube.PlaceInStratumOf(point, 1, values);
                Assert.That(place, Is.InRange(0, values - 1));
                Assert.That((int)((Int128)place * 37 / values), Is.EqualTo(cube.StratumOf(point, 1)));
            }
        }
    }

    [Test]
    public void PlaceInStratum_OverSeeds_IsEachValueEquallyOften()
    {
        const int draws = 5000;
        int[] found = new int[10];
        for (ulong seed = 1; seed <= draws; seed++)
        {
            LatinHypercube cube = new(seed, 2, s_two);
            found[cube.PlaceInStratumOf(0, 0, 20) % 10]++;
        }

        // 9 degrees of freedom, 99.9 %.
        Assert.That(ChiSquare(found, draws), Is.LessThan(27.88));
    }

    [TestCase(1, 5)]
    [TestCase(5, 1)]
    [TestCase(5, 2)]
    [TestCase(50, 21)]
    [TestCase(50, 50)]
    [TestCase(50, 75)]
    [TestCase(50, 1_000_000)]
    public void EvenPlace_OfFewValues_IsEachEquallyOftenUpToOne(int points, int values)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            LatinHypercube cube = new(seed, points, s_two);
            int[] found = new int[values];
            long[] inOrder = new long[points];
            for (int point = 0; point < points; point++)
            {
                long place = cube.EvenPlaceOf(point, 1, values);
                found[place]++;
                inOrder[cube.StratumOf(point, 1)] = place;
            }

            Assert.That(found.Min(), Is.EqualTo(points / values));
            Assert.That(found.Max(), Is.EqualTo((points + values - 1) / values));
            Assert.That(inOrder, Is.Ordered);
        }
    }

    [Test]
    public void EvenPlace_OverSeeds_IsEachValueEquallyOften()
    {
        const int draws = 5000;
        int[] found = new int[5];
        for (ulong seed = 1; seed <= draws; seed++)
        {
            found[new LatinHypercube(seed, 3, s_two).EvenPlaceOf(0, 0, 5)]++;
        }

        // 4 degrees of freedom, 99.9 %.
        Assert.That(ChiSquare(found, draws), Is.LessThan(18.47));
    }

    // Of sums over a Latin hypercube: an additive function has a mean whose error falls with n^-3/2, of single draws with n^-1/2
    // (Stein 1987). Exactly: the distance of the mean of u + v from 1 is below 1/n on every axis.
    [Test]
    public void Mean_OfWhatAddsUp_IsNearlyExact()
    {
        const int points = 100;
        const long values = 1_000_000_000;
        for (ulong seed = 1; seed <= 20; seed++)
        {
            LatinHypercube cube = new(seed, points, s_two);
            double mean = Enumerable
                .Range(0, points)
                .Average(point =>
                    (cube.PlaceInStratumOf(point, 0, values) + cube.PlaceInStratumOf(point, 1, values)) / (double)values
                );
            Assert.That(mean, Is.EqualTo(1).Within(2 * 0.5 / points));
        }
    }

    [Test]
    public void Constructor_OfTooFewOrTooManyPoints_Refuses()
    {
        Assert.That(() => new LatinHypercube(1, 0, s_two), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(
            () => new LatinHypercube(1, LatinHypercube.MostPoints + 1, s_two),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
        LatinHypercube cube = new(1, 3, s_two);
        Assert.That(() => cube.PlaceInStratumOf(0, 0, 2), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => cube.EvenPlaceOf(0, 0, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => cube.EvenPlaceOf(0, 0, 1L << 44), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static double ChiSquare(ICollection<int> found, int draws)
    {
        double expected = (double)draws / found.Count;
        return found.Sum(count => (count - expected) * (count - expected) / expected);
    }
}
