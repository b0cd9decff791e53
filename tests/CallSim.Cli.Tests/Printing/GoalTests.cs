using CallSim.Cli.Printing;
using CallSim.Statistics;

namespace CallSim.Cli.Tests.Printing;

public sealed class GoalTests
{
    [TestCase(0.85, 0.02, nameof(Verdict.Met))]
    [TestCase(0.81, 0.02, nameof(Verdict.NotCertain))]
    [TestCase(0.79, 0.02, nameof(Verdict.NotCertain))]
    [TestCase(0.75, 0.02, nameof(Verdict.Missed))]
    [TestCase(0.80, null, nameof(Verdict.Met))]
    [TestCase(0.79, null, nameof(Verdict.Missed))]
    public void Goal_OfAtLeast80_IsJudgedByTheWholeInterval(double value, double? halfWidth, string verdict)
    {
        Goal goal = new("service_level", 0.8, IsLeast: true);
        Assert.That(goal.Judge(new Estimate(value, halfWidth, 100)).ToString(), Is.EqualTo(verdict));
        Goal mirrored = new("abandon_share", 0.2, IsLeast: false);
        Assert.That(mirrored.Judge(new Estimate(1 - value, halfWidth, 100)).ToString(), Is.EqualTo(verdict));
    }

    [TestCase(0.99, 9)]
    [TestCase(null, 100)]
    public void Goal_WithoutCertainty_IsNotJudged(double? value, int replications) =>
        Assert.That(
            new Goal("occupancy", 0.8, IsLeast: true).Judge(new Estimate(value, null, replications)),
            Is.EqualTo(Verdict.NotCertain)
        );
}
