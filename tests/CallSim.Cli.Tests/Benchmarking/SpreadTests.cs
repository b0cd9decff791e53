using CallSim.Cli.Benchmarking;

namespace CallSim.Cli.Tests.Benchmarking;

public sealed class SpreadTests
{
    [TestCase(new[] { 3.0 }, 3, 3, 3)]
    [TestCase(new[] { 4.0, 1 }, 2.5, 1, 4)]
    [TestCase(new[] { 9.0, 1, 4 }, 4, 1, 9)]
    [TestCase(new[] { 9.0, 1, 4, 5 }, 4.5, 1, 9)]
    public void Spread_OfFigures_IsMedianLeastAndGreatest(double[] figures, double median, double min, double max) =>
        Assert.That(Spread.Of(figures), Is.EqualTo(new Spread(median, min, max)));
}
