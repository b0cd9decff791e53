using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Tests.Docs;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>The routing policy of docs/guides/extend.md, handed in as users do, against a Markov chain of its rule.</summary>
[Category("Truth")]
[NonParallelizable]
public sealed class RoutingPolicyTests
{
    private static readonly RunOptions s_options = new()
    {
        Replications = 80,
        Seed = 14,
        Policies = PolicyCatalogue.Standard.With(LongestQueueFirst.Policy),
    };

    [Test]
    public void LongestQueueFirst_InTheLongRun_HasTheExactFiguresOfItsRule()
    {
        LongestQueueChain exact = new();
        CentrePlan plan = Plan();
        RunResult result = Simulation.Run(plan with { Routing = "longest_queue" }, s_options);
        using (Assert.EnterMultipleScope())
        {
            Agrees(result, "first", exact.Queue.First, exact.Abandons.First);
            Agrees(result, "second", exact.Queue.Second, exact.Abandons.Second);
            Theory.ShareAgrees(
                "occupancy, generalists",
                result["occupancy", Scope.Group("generalists")],
                exact.Occupancy.Generalists
            );
            Theory.ShareAgrees(
                "occupancy, specialists",
                result["occupancy", Scope.Group("specialists")],
                exact.Occupancy.Specialists
            );
        }

        Estimate ranked = Simulation.Run(plan, s_options)["abandon_share", Scope.Queue("second")];
        double difference = Math.Abs(ranked.Value!.Value - exact.Abandons.Second);
        Assert.That(difference, Is.GreaterThan(10 * ranked.HalfWidth!.Value), "the standard rule would not pass");
    }

    private static void Agrees(RunResult result, string name, double queue, double abandons)
    {
        Scope scope = Scope.Queue(name);
        Theory.MeanAgrees($"mean queue, {name}", result["queue_mean", scope], queue);
        Theory.ShareAgrees($"abandoned, {name}", result["abandon_share", scope], abandons, tolerance: 0.0025);
    }

    private static CentrePlan Plan()
    {
        Law talk = Law.Exponential(SimSpan.FromMinutes(1 / LongestQueueChain.HandleRate));
        Law patience = Law.Exponential(SimSpan.FromMinutes(1 / LongestQueueChain.PatienceRate));
        return new CentreBuilder("longest queue first")
            .Time(
                new TimePlan
                {
                    Length = SimSpan.FromDays(40),
                    Interval = SimSpan.FromDays(1),
                    WarmUp = SimSpan.FromHours(10),
                    // A drain without arrivals is no part of the long run.
                    Close = CloseRule.Cut,
                }
            )
            .Contacts("first", 60 * LongestQueueChain.FirstRate, talk, patience)
            .Contacts("second", 60 * LongestQueueChain.SecondRate, talk, patience)
            .Agents("generalists", LongestQueueChain.Generalists)
            .Agents("specialists", LongestQueueChain.Specialists, "second")
            .Build();
    }
}
