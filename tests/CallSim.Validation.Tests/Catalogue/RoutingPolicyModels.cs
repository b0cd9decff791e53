using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Tests.Docs;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>The routing policy of docs/guides/extend.md, handed in as users do, against a Markov chain of its rule.</summary>
internal static class RoutingPolicyModels
{
    private static readonly RunOptions s_options = new()
    {
        Policies = PolicyCatalogue.Standard.With(LongestQueueFirst.Policy),
    };

    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "A policy of the user's own (longest queue first)",
                "0.9 calls a minute of the first class go to four generalists, 0.8 of the second to two specialists or the generalists: to the group with the larger share of idle agents, the generalists at a tie. A free generalist helps where more are waiting, the first class at a tie. Calls of 4 minutes and a patience of 5 minutes, both exponential.",
                "Markov chain of the numbers busy and waiting, solved in the test.",
                LongestQueue
            ),
        ];

    private static void LongestQueue(Findings found)
    {
        LongestQueueChain exact = new();
        CentrePlan plan = Plan();
        RunResult result = found.Run(plan with { Routing = "longest_queue" }, s_options);
        Agrees(found, result, "first", exact.Queue.First, exact.Abandons.First);
        Agrees(found, result, "second", exact.Queue.Second, exact.Abandons.Second);
        found.ShareAgrees(
            "occupancy, generalists",
            result["occupancy", Scope.Group("generalists")],
            exact.Occupancy.Generalists
        );
        found.ShareAgrees(
            "occupancy, specialists",
            result["occupancy", Scope.Group("specialists")],
            exact.Occupancy.Specialists
        );

        Estimate ranked = Simulation.Run(plan)["abandon_share", Scope.Queue("second")];
        double difference = Math.Abs(ranked.Value!.Value - exact.Abandons.Second);
        Assert.That(difference, Is.GreaterThan(10 * ranked.HalfWidth!.Value), "the standard rule would not pass");
    }

    private static void Agrees(Findings found, RunResult result, string name, double queue, double abandons)
    {
        Scope scope = Scope.Queue(name);
        found.MeanAgrees($"mean queue, {name}", result["queue_mean", scope], queue);
        found.ShareAgrees($"abandoned, {name}", result["abandon_share", scope], abandons, tolerance: 0.0025);
    }

    private static CentrePlan Plan()
    {
        Law talk = Law.Exponential(SimSpan.FromMinutes(1 / LongestQueueChain.HandleRate));
        Law patience = Law.Exponential(SimSpan.FromMinutes(1 / LongestQueueChain.PatienceRate));
        CentrePlan plan = new CentreBuilder("longest queue first")
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
        return plan with
        {
            Run = new RunPlan { Replications = 80, Seed = 14 },
        };
    }
}
