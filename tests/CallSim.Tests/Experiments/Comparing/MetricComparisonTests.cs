using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Tests.Experiments;

/// <summary>Verdicts follow the intervals, at their ends too.</summary>
public sealed class MetricComparisonTests
{
    // An interval that ends at 0 has a chance of 5 %, which comes out on either side of it by rounding.
    [TestCase(0.04999999999999999, DifferenceVerdict.NotToldApart)]
    [TestCase(0.05, DifferenceVerdict.NotToldApart)]
    [TestCase(0.05000000000000003, DifferenceVerdict.NotToldApart)]
    [TestCase(0.04999, DifferenceVerdict.Better)]
    public void Verdict_OfAnIntervalThatEndsAtZero_IsNotToldApart(double p, DifferenceVerdict expected)
    {
        Metric metric = MetricCatalogue.Of(StaffingPlans.Day()).First(one => one.Name == "wait_s");
        Estimate estimate = new(20, 2, 10);
        MetricComparison judged = MetricComparison.Of(
            metric,
            Scope.All,
            [
                new DesignFigure("base", estimate),
                new DesignFigure("more", estimate) { Difference = new Difference(-6, -12, 0, p, 10) },
            ]
        );
        Assert.That(judged.Designs[1].Verdict, Is.EqualTo(expected));
    }
}
