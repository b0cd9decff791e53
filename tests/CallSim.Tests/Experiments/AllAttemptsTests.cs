using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

/// <summary>Volumes that hold redials and repeat calls already.</summary>
public sealed class AllAttemptsTests
{
    private static readonly Lazy<RunResult> s_onTwoThreads = new(() => Run(Overloaded(), threads: 2));

    [Test]
    public void AllAttempts_NobodyCallsAgain_AreFirstAttempts()
    {
        RunResult counted = Run(Calls() with { CountsAllAttempts = true }, threads: 1);
        RunResult plain = Run(Calls(), threads: 1);
        Assert.That(counted.Amplifications, Is.Empty);
        Assert.That(counted["offered"], Is.EqualTo(plain["offered"]));
    }

    [Test]
    public void AllAttempts_OnAnyNumberOfThreads_AreFoundTheSame()
    {
        RunResult one = Run(Overloaded(), threads: 1);
        RunResult two = s_onTwoThreads.Value;
        Assert.That(one.Amplifications, Has.Length.EqualTo(1));
        Assert.That(two.Amplifications, Is.EqualTo(one.Amplifications));
        Assert.That(two["offered"], Is.EqualTo(one["offered"]));
    }

    [Test]
    public void AllAttempts_OfTheFirstReplications_DoNotDependOnTheirNumber()
    {
        RunResult few = Run(Overloaded(), threads: 2, replications: 2);
        RunResult more = s_onTwoThreads.Value;
        Assert.That(few.Amplifications, Is.EqualTo(more.Amplifications));
        Assert.That(few.ValuesOf("offered", Scope.All), Is.EqualTo(more.ValuesOf("offered", Scope.All).Take(2)));
    }

    [Test]
    public void AllAttempts_OfACentreThatAnswersOneInThree_AreFoundAllTheSame()
    {
        // Nine in ten who hang up call again: the contacts change ten times as fast as the first attempts.
        RunResult result = s_onTwoThreads.Value;
        Amplification found = result.Amplifications[0];
        Assert.That(found.IsSettled);
        Assert.That(found.Factor, Is.GreaterThan(2));
        Assert.That(result.Plan.ContactTypes[0].ArrivalsPerHour.At(0), Is.EqualTo(360), "the plan is as it was");
        Assert.That(
            result["first_attempts"].Value,
            Is.EqualTo(3600 / found.Factor).Within(4 * Math.Sqrt(3600 / found.Factor / result.Replications))
        );
    }

    [Test]
    public void AllAttempts_OfALog_AreRefused()
    {
        ContactTypePlan log = Calls() with { CountsAllAttempts = true, ArrivalLog = [SimSpan.FromSeconds(1)] };
        Assert.That(() => Run(log, threads: 1), Throws.TypeOf<PlanException>().With.Message.Contains("log"));
    }

    // The volume was counted with 4 agents. With 12 nearly nobody calls again, and the calls must fall to the first attempts.
    [Test]
    public void AllAttempts_OfADesignThatDepartsFromAnother_AreThoseOfTheOther()
    {
        CentrePlan asCounted = Plan(Overloaded());
        CentrePlan more = Plan(Overloaded(), agents: 12);
        RunOptions options = new() { Replications = 20, Threads = 2 };

        ComparisonResult compared = Simulation.Compare(
            [new Design("as counted", asCounted), new Design("more", more)],
            new ComparisonOptions { Run = options }
        );

        double factor = Simulation.AmplificationsOf(asCounted, options).Single().Factor;
        CentrePlan firstAttempts = Plan(
            Overloaded() with
            {
                CountsAllAttempts = false,
                ArrivalsPerHour = Calls().ArrivalsPerHour.Select(perHour => perHour / factor),
            },
            agents: 12
        );
        MetricComparison offered = compared["offered"];
        Assert.That(factor, Is.GreaterThan(1.5));
        Assert.That(offered.Designs[1].Estimate, Is.EqualTo(Simulation.Run(firstAttempts, options)["offered"]));
        Assert.That(offered.Designs[1].Estimate.Value, Is.EqualTo(3600 / factor).Within(2).Percent);
    }

    [Test]
    public void AllAttempts_OfRedialsThatAWhatIfBrings_AreAllFirstAttempts()
    {
        CentrePlan nobodyAgain = Plan(Calls() with { CountsAllAttempts = true });
        RunOptions options = new() { Replications = 4 };

        RunResult again = Simulation.Run(
            Plan(Overloaded()),
            options with
            {
                Amplifications = Simulation.AmplificationsOf(nobodyAgain, options),
            }
        );

        Assert.That(again["customers"].Value, Is.EqualTo(3600).Within(3).Percent);
        Assert.That(again.Amplifications.Single(), Is.EqualTo(new Amplification("calls", 1, IsSettled: true)));
    }

    private static RunResult Run(ContactTypePlan type, int threads, int replications = 4) =>
        Simulation.Run(Plan(type), new RunOptions { Replications = replications, Threads = threads });

    private static CentrePlan Plan(ContactTypePlan type, int agents = 4) =>
        new CentreBuilder("all attempts").Time(SimSpan.FromHours(10)).Contacts(type).Agents("desk", agents).Build();

    private static ContactTypePlan Calls() =>
        new()
        {
            Name = "calls",
            To = Destination.Queue("calls"),
            ArrivalsPerHour = 360,
            Talk = Law.Exponential(SimSpan.FromMinutes(2)),
            Patience = Law.Exponential(SimSpan.FromMinutes(1)),
        };

    private static ContactTypePlan Overloaded() =>
        Calls() with
        {
            CountsAllAttempts = true,
            Redials = new RedialPlan { AfterAbandon = [0.9], Delay = Law.Exponential(SimSpan.FromMinutes(5)) },
        };
}
