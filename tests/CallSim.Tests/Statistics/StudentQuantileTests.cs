using CallSim.Statistics;

namespace CallSim.Tests.Statistics;

/// <summary>Quantiles of Student's t, against the printed tables.</summary>
public sealed class StudentQuantileTests
{
    [TestCase(1, 12.7062)]
    [TestCase(2, 4.3027)]
    [TestCase(5, 2.5706)]
    [TestCase(9, 2.2622)]
    [TestCase(29, 2.0452)]
    [TestCase(60, 2.0003)]
    [TestCase(99, 1.9842)]
    [TestCase(120, 1.9799)]
    [TestCase(1000, 1.9623)]
    [TestCase(1_000_000, 1.9600)]
    public void TwoSided95_OfDegreesOfFreedom_IsThatOfTheTable(int degrees, double quantile) =>
        Assert.That(StudentQuantile.TwoSided95(degrees), Is.EqualTo(quantile).Within(0.00006));
}
