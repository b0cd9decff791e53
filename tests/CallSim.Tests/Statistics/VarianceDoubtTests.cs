using CallSim.Statistics;

namespace CallSim.Tests.Statistics;

public sealed class VarianceDoubtTests
{
    // The 1 % quantiles of χ² as tables print them.
    [TestCase(1, 0.000157)]
    [TestCase(5, 0.554)]
    [TestCase(10, 2.558)]
    [TestCase(30, 14.953)]
    [TestCase(100, 70.065)]
    public void Of_DegreesOfFreedom_IsTheUpperBoundOfAStandardDeviation(int freedom, double quantile) =>
        Assert.That(VarianceDoubt.Of(freedom), Is.EqualTo(Math.Sqrt(freedom / quantile)).Within(0.1).Percent);

    [Test]
    public void Of_AnEstimate_IsThatOfItsReplicationsAndEvents()
    {
        // 0.04 / 0.01: sixteen events; 25 replications.
        Estimate share = new(0.96, 0.02, 25) { StandardError = 0.01 };
        Assert.That(VarianceDoubt.Of(share, isShare: true), Is.EqualTo(VarianceDoubt.Of(9.6)).Within(1e-9));
        Estimate time = new(4, 2, 25) { StandardError = 1 };
        Assert.That(VarianceDoubt.Of(time, isShare: false), Is.EqualTo(VarianceDoubt.Of(9.6)).Within(1e-9));
        Estimate percentile = new(4, 2, 25);
        Assert.That(VarianceDoubt.Of(percentile, isShare: false), Is.EqualTo(VarianceDoubt.Of(24)));
    }

    [TestCase(0.0)]
    [TestCase(1.0)]
    public void Of_WhatIsAtItsBound_IsLargeAndFinite(double value)
    {
        Estimate atBound = new(value, 0.1, 25) { StandardError = 0.01 };
        Assert.That(VarianceDoubt.Of(atBound, isShare: true), Is.InRange(50, 100));
    }
}
