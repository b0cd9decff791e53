using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

/// <summary>Small centres to look for staffings of.</summary>
internal static class StaffingPlans
{
    /// <summary>Few replications.</summary>
    public static readonly StaffingOptions Quick = new()
    {
        Replications = 100,
        ReplicationsAtMost = 400,
        Threads = 2,
    };

    /// <summary>A queue, a group, three half hours alike.</summary>
    public static CentrePlan Single(double perHour, double level) =>
        new CentreBuilder("single")
            .Time(Time(3))
            .Contacts(Type("sales", [perHour, perHour, perHour]))
            .Agents("desk", 1)
            .Targets(new TargetsPlan { Goals = new GoalsPlan { ServiceLevelAtLeast = level } })
            .Build();

    /// <summary>Two queues, two groups that share one of them, six half hours with a peak.</summary>
    public static CentrePlan Day() =>
        new CentreBuilder("day")
            .Time(Time(6))
            .Contacts(Type("sales", [20, 40, 60, 50, 30, 10]))
            .Contacts(Type("service", [10, 15, 20, 30, 30, 20]))
            .Agents(
                new AgentGroupPlan
                {
                    Name = "one",
                    Count = 1,
                    Skills = ["sales"],
                    Cost = new AgentCostPlan(20, 25),
                }
            )
            .Agents(
                new AgentGroupPlan
                {
                    Name = "both",
                    Count = 1,
                    Skills = ["sales", "service"],
                    Cost = new AgentCostPlan(22, 30),
                }
            )
            .Goals(Scope.Queue("sales"), new GoalsPlan { ServiceLevelAtLeast = 0.8 })
            .Goals(Scope.Queue("service"), new GoalsPlan { AbandonmentAtMost = 0.06 })
            .Build();

    private static TimePlan Time(int intervals) =>
        new()
        {
            Length = SimSpan.FromMinutes(30 * intervals),
            Interval = SimSpan.FromMinutes(30),
            WarmUp = SimSpan.FromMinutes(30),
        };

    /// <summary>Calls to a queue of the same name, of four minutes, from callers who wait three.</summary>
    public static ContactTypePlan Type(string name, ImmutableArray<double> perHour) =>
        new()
        {
            Name = name,
            To = Destination.Queue(name),
            ArrivalsPerHour = new IntervalSeries<double>(perHour),
            Talk = Law.Exponential(SimSpan.FromMinutes(4)),
            Patience = new IntervalSeries<Law>(Law.Exponential(SimSpan.FromMinutes(3))),
        };
}
