using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

public sealed class ReplicationOrderTests
{
    private const int Replications = 12;

    private static readonly CentrePlan s_plan = new CentreBuilder("order")
        .Time(SimSpan.FromHours(2))
        .Contacts("sales", 60, Law.Exponential(SimSpan.FromMinutes(3)), Law.Exponential(SimSpan.FromMinutes(2)))
        .Contacts("service", 40, Law.Exponential(SimSpan.FromMinutes(4)))
        .Agents("junior", 3.5, "sales")
        .Agents("senior", 3)
        .Busyness(new DayFactorPlan(DayFactorFamily.Gamma, 0.1))
        .Build();

    private static IEnumerable<ImmutableArray<int>> Orders =>
        [
            [.. Enumerable.Range(0, Replications).Reverse()],
            [.. Enumerable.Range(0, Replications).Select(place => place * 5 % Replications)],
        ];

    [TestCaseSource(nameof(Orders))]
    public void Run_InAnotherOrder_HasTheSameResultsToTheBit(ImmutableArray<int> order)
    {
        RunResult usual = Simulation.Run(s_plan, new RunOptions { Replications = Replications, Threads = 1 });
        foreach (int threads in (int[])[1, 3])
        {
            RunOptions options = new()
            {
                Replications = Replications,
                Threads = threads,
                Order = order,
            };
            Assert.That(RunValues.Of(Simulation.Run(s_plan, options)), Is.EqualTo(RunValues.Of(usual)));
        }
    }
}
