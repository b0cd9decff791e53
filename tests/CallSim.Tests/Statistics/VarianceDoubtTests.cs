using CallSim.Statistics;
using MathNet.Numerics.Distributions;

namespace CallSim.Tests.Statistics;

public sealed class VarianceDoubtTests
{
    [Test]
    public void Of_DegreesOfFreedom_IsTheUpperBoundOfAStandardDeviation(
        [Values(5, 9, 20, 49, 100, 1000, 50_000)] double freedom
    ) =>
        Assert.That(
            VarianceDoubt.Of(freedom),
            Is.EqualTo(Math.Sqrt(freedom / ChiSquared.InvCDF(freedom, 0.05))).Within(1).Percent
        );

    [Test]
    public void Of_AnEstimate_IsThatOfItsReplicationsAndEvents()
    {
        // 0.04 / 0.01: sixteen events; 25 replications.
        Estimate share = new(0.96, 0.02, 25) { StandardError = 0.01 };
        Assert.That(VarianceDoubt.Of(share, isShare: true), Is.EqualTo(VarianceDoubt.Of(9.6)).Within(1e-9));
        Estimate time = new(4, 2, 25) { StandardError = 1 };
        Assert.That(
            VarianceDoubt.Of(time, isShare: false),
            Is.EqualTo(VarianceDoubt.Of(share, isShare: true)).Within(1e-9)
        );
        Estimate percentile = new(4, 2, 25);
        Assert.That(VarianceDoubt.Of(percentile, isShare: false), Is.EqualTo(VarianceDoubt.Of(24)));
    }

    [TestCase(0.0)]
    [TestCase(1.0)]
    public void Of_WhatIsAtItsBound_IsFinite(double value)
    {
        Estimate atBound = new(value, 0.1, 25) { StandardError = 0.01 };
        Assert.That(VarianceDoubt.Of(atBound, isShare: true), Is.InRange(2, 10));
    }
}
