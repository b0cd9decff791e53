using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Docs;

/// <summary>The example of docs/guides/ci.md, compiled and run. A test of the command line compares the texts.</summary>
public sealed class GateGuideTests
{
    [Test]
    public void Library_TargetsMissed_AreNamed()
    {
        RunOptions options = new() { Replications = 100, Threads = 1 };
        using StringWriter output = new();
        Say(options, output);
        // Erlang A with 4 erlangs, 4 agents and patience of 3 minutes: 20.9 % abandon, and the mean wait is 37.5 s.
        Assert.That(output.ToString(), Does.Match("^abandon_share of all is 0\\.2[01]\\d, wanted at most 5 %\r?\n$"));
    }

    private static void Say(RunOptions options, TextWriter output)
    {
        CentrePlan plan = new CentreBuilder("A day with promises")
            .Time(SimSpan.FromHours(8), warmUp: SimSpan.FromHours(1))
            .Contacts(
                "sales",
                perHour: 60,
                Law.Exponential(SimSpan.FromMinutes(4)),
                Law.Exponential(SimSpan.FromMinutes(3))
            )
            .Agents("desk", count: 4)
            .Targets(new() { Goals = new() { AbandonmentAtMost = 0.05 } })
            .Goals(Scope.Queue("sales"), new() { AsaAtMost = SimSpan.FromSeconds(60) })
            .Build();
        foreach (
            GoalVerdict found in Simulation.Run(plan, options).Verdicts().Where(found => found.Fails(isStrict: false))
        )
        {
            output.WriteLine(
                $"{found.Goal.Metric} of {found.Goal.Scope} is {found.Estimate.Value:F3}, wanted {found.Goal}"
            );
        }
    }
}
