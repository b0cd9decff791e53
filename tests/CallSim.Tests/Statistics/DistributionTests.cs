using CallSim.Statistics;

namespace CallSim.Tests.Statistics;

/// <summary>How values of replications spread, against hand calculation.</summary>
public sealed class DistributionTests
{
    [Test]
    public void Of_ValuesInAnyOrder_InterpolatesTheirQuantiles()
    {
        // Type 7: the quantile p lies at place p · (n − 1) of the sorted values: 0.15, 1.5 and 2.85 here.
        Distribution distribution = Distribution.Of([40, 10, 30, 20])!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(distribution.Mean, Is.EqualTo(25).Within(1e-12));
            Assert.That(distribution.StandardDeviation, Is.EqualTo(Math.Sqrt(500.0 / 3)).Within(1e-12));
            Assert.That(distribution.Min, Is.EqualTo(10));
            Assert.That(distribution.P05, Is.EqualTo(11.5).Within(1e-12));
            Assert.That(distribution.P50, Is.EqualTo(25).Within(1e-12));
            Assert.That(distribution.P95, Is.EqualTo(38.5).Within(1e-12));
            Assert.That(distribution.Max, Is.EqualTo(40));
            Assert.That(distribution.Count, Is.EqualTo(4));
        }
    }

    [Test]
    public void Of_AHundredAndOneValues_HasQuantilesOnValues()
    {
        Distribution distribution = Distribution.Of(Enumerable.Range(0, 101).Select(value => (double)value))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(distribution.P05, Is.EqualTo(5).Within(1e-12));
            Assert.That(distribution.P50, Is.EqualTo(50).Within(1e-12));
            Assert.That(distribution.P95, Is.EqualTo(95).Within(1e-12));
        }
    }

    [Test]
    public void Of_OneValue_IsThatValueWithoutSpread() =>
        Assert.That(Distribution.Of([3.5]), Is.EqualTo(new Distribution(3.5, null, 3.5, 3.5, 3.5, 3.5, 3.5, 1)));

    [Test]
    public void Of_EqualValues_HasNoSpread()
    {
        Distribution distribution = Distribution.Of([2, 2, 2])!;
        Assert.That(distribution.StandardDeviation, Is.Zero);
        Assert.That(distribution.P95, Is.EqualTo(2));
    }

    [Test]
    public void Of_NoValues_IsNothing() => Assert.That(Distribution.Of([]), Is.Null);
}
