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
    public void Interval_WithTheValueInItsMiddle_IsItsHalfWidth(double? halfWidth, MetricUnit unit, string text) =>
        Assert.That(Figure.Interval(new Estimate(0.5, halfWidth, 100), unit), Is.EqualTo(text));

    [TestCase(0, 0, 0.0018, MetricUnit.Share, "0.0 to 0.2 %", "0.0 % (0.0 to 0.2)")]
    [TestCase(0.0002, 0.0001, 0.0006, MetricUnit.Share, "0.01 to 0.06 %", "0.02 % (0.01 to 0.06)")]
    [TestCase(1, 0.9984, 1, MetricUnit.Share, "99.8 to 100.0 %", "100.0 % (99.8 to 100.0)")]
    [TestCase(0.8, 0.779, 0.815, MetricUnit.Share, "± 1.8 pp", "80.0 % ± 1.8")]
    [TestCase(0, 0, 0.0008, MetricUnit.Share, "", "0.0 %")]
    [TestCase(0, 0, 0, MetricUnit.Seconds, "", "0.0 s")]
    [TestCase(4, 1, 12, MetricUnit.Seconds, "1.0 to 12.0 s", "4.0 s (1.0 to 12.0)")]
    public void Interval_ThatIsLopsided_IsItsEnds(
        double value,
        double low,
        double high,
        MetricUnit unit,
        string alone,
        string inACell
    )
    {
        Estimate estimate = new(value, (high - low) / 2, 100) { Low = low, High = high };
        Assert.That(Figure.Interval(estimate, unit), Is.EqualTo(alone));
        Assert.That(Figure.WithInterval(estimate, unit), Is.EqualTo(inACell));
    }

    [TestCase(70.5, 55.78, 88.99, 60, "70.5 s", "55.8 to 89.0 s")]
    [TestCase(4.5, 4.41, 4.7, 4.4, "4.50 s", "4.41 to 4.70 s")]
    [TestCase(4.5, 4.4003, 4.7, 4.4, "4.5000 s", "4.4003 to 4.7000 s")]
    [TestCase(4.5, 4.4, 4.7, 4.4, "4.5 s", "4.4 to 4.7 s")]
    [TestCase(4.5, null, null, 4.4, "4.5 s", "none")]
    [TestCase(null, null, null, 4.4, "–", "none")]
    public void Range_OfAGoal_TellsItsEndsFromTheGoal(
        double? value,
        double? low,
        double? high,
        double bound,
        string shown,
        string range
    )
    {
        Goal goal = new("asa_s", Scope.All, MetricUnit.Seconds, bound, IsLeast: false);
        Estimate estimate = new(value, (high - low) / 2, 100) { Low = low, High = high };
        Assert.That(Figure.BesideBound(value, estimate, goal), Is.EqualTo(shown));
        Assert.That(Figure.Range(estimate, goal), Is.EqualTo(range));
    }
}
