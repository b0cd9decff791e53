using CallSim.Cli.Printing;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Cli.Tests.Printing;

public sealed class FigureTests
{
    [TestCase(0.1234, MetricUnit.Share, "12.3 %")]
    [TestCase(41.24, MetricUnit.Seconds, "41.2 s")]
    [TestCase(2184.4, MetricUnit.Count, "2,184")]
    [TestCase(12.34, MetricUnit.Count, "12.3")]
    [TestCase(3.21, MetricUnit.Erlangs, "3.2 Erl")]
    [TestCase(null, MetricUnit.Share, "–")]
    public void Figure_OfAValue_HasItsUnit(double? value, MetricUnit unit, string text) =>
        Assert.That(Figure.Of(value, unit), Is.EqualTo(text));

    [TestCase(0.004, MetricUnit.Share, "± 0.4 pp")]
    [TestCase(0.0002, MetricUnit.Share, "± 0.02 pp")]
    [TestCase(1.26, MetricUnit.Seconds, "± 1.3 s")]
    [TestCase(null, MetricUnit.Seconds, "")]
    public void HalfWidth_OfAShare_IsInPoints(double? halfWidth, MetricUnit unit, string text) =>
        Assert.That(Figure.HalfWidth(new Estimate(0.5, halfWidth, 100), unit), Is.EqualTo(text));
}
