using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

public sealed class CalibrationTests
{
    private static readonly RunOptions s_options = new() { Replications = 20 };

    [TestCase(0.3)]
    [TestCase(0.8137)]
    [TestCase(1.5)]
    public void Calibration_OfAGoalMadeAtAFactor_FindsTheFactor(double factor)
    {
        CalibrationGoal shape = new(Scope.All, [0, 2], 0);
        double share = shape.ShareOf(Simulation.Run(PlanAt(factor), s_options));
        CalibrationResult result = Calibration.Run(PlanAt, shape with { AbandonShare = share }, s_options);
        // A hair more staff loses a call more here and there: some neighbouring factors have the same share.
        Assert.That(result.Factor, Is.EqualTo(factor).Within(0.01));
        Assert.That(result.Steps[^1].AbandonShare, Is.EqualTo(share).Within(0.002));
        Assert.That(result.Steps, Has.Length.InRange(16, 17));
    }

    [Test]
    public void Calibration_OfAFactorThatRaisesAbandonment_FindsItToo()
    {
        CentrePlan Busier(double factor) => Plan(arrivals: 100 * factor, agents: 6);
        CalibrationGoal shape = new(Scope.Contact("enquiry"), [1, 3], 0);
        double share = shape.ShareOf(Simulation.Run(Busier(1.2), s_options));
        CalibrationResult result = Calibration.Run(Busier, shape with { AbandonShare = share }, s_options);
        Assert.That(result.Factor, Is.EqualTo(1.2).Within(0.01));
    }

    [Test]
    public void Calibration_OfAGoalOutOfReach_FindsNothingAndSaysWhatIsInReach()
    {
        CalibrationResult result = Calibration.Run(PlanAt, new(Scope.All, [0], 0.999), s_options);
        Assert.That(result.Factor, Is.Null);
        Assert.That(result.Steps.Select(step => step.Factor), Is.EqualTo((double[])[0.2, 2]));
    }

    [Test]
    public void Calibration_Cancelled_Stops()
    {
        using CancellationTokenSource source = new();
        Assert.That(
            () => Calibration.Run(PlanAt, new(Scope.All, [0], 0.1), s_options, _ => source.Cancel(), source.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );
    }

    [TestCase(37)]
    [TestCase(0)]
    [TestCase(100)]
    public void Bisection_OfAStraightLine_FindsTheNearestNumber(int answer)
    {
        Assert.That(Bisection.Nearest(at => at, 0, 100, answer + (answer < 100 ? 0.3 : -0.3)), Is.EqualTo(answer));
        Assert.That(Bisection.Nearest(at => -at, 0, 100, -answer), Is.EqualTo(answer));
    }

    private static CentrePlan PlanAt(double factor) => Plan(arrivals: 100, agents: 6 * factor);

    private static CentrePlan Plan(double arrivals, double agents) =>
        new CentreBuilder("calibrated")
            .Time(SimSpan.FromHours(2))
            .Contacts(
                "enquiry",
                arrivals,
                Law.Exponential(SimSpan.FromMinutes(3)),
                Law.Exponential(SimSpan.FromMinutes(4))
            )
            .Agents("desk", agents)
            .Build();
}
