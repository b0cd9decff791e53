using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>
/// A plan with its names turned into rows and its laws into samplers: what all replications share. Immutable.
/// </summary>
internal sealed class CentreLayout
{
    public CentreLayout(CentrePlan plan)
    {
        PlanException.ThrowIfAny(plan.Mistakes);
        Plan = plan;
        QueueOfType = [.. plan.ContactTypes.Select(type => QueueNamed(type.To.Name))];
        Types = [.. plan.ContactTypes.Select(type => new ContactTraits(type))];
        Routes = [.. plan.Queues.Select(RouteOf)];
        ImmutableArray<ImmutableArray<GroupId>> groupsOfQueue =
        [
            .. Routes.Select(route => route.SelectMany(rank => rank).ToImmutableArray()),
        ];
        QueuesOfGroup = [.. plan.AgentGroups.Select((_, group) => QueuesServedBy(new GroupId(group), groupsOfQueue))];
        Lanes = new LaneMap(QueueOfType, groupsOfQueue, plan.AgentGroups.Length);
        End =
            SimTime.Zero
            + plan.Time.WarmUp
            + plan.Time.Length
            + (plan.Time.Close == CloseRule.Drain ? plan.Time.DrainAtMost : SimSpan.Zero);
    }

    public CentrePlan Plan { get; }

    /// <summary>The instant at which a replication ends at the latest.</summary>
    public SimTime End { get; }

    public ImmutableArray<ContactTraits> Types { get; }

    public ImmutableArray<QueueId> QueueOfType { get; }

    /// <summary>For each queue its groups by rank, the best rank first; groups of one rank are equals.</summary>
    public ImmutableArray<ImmutableArray<ImmutableArray<GroupId>>> Routes { get; }

    /// <summary>For each group the queues it serves, by priority, then in the order of the plan.</summary>
    public ImmutableArray<ImmutableArray<QueueId>> QueuesOfGroup { get; }

    public LaneMap Lanes { get; }

    private QueueId QueueNamed(string name) => new(IndexOf(Plan.Queues, queue => queue.Name == name));

    private GroupId GroupNamed(string name) => new(IndexOf(Plan.AgentGroups, group => group.Name == name));

    private ImmutableArray<ImmutableArray<GroupId>> RouteOf(QueuePlan queue) =>
        queue.Route.Length > 0
            ? [.. queue.Route.Select(rank => rank.Select(GroupNamed).ToImmutableArray())]
            :
            [
                [.. Plan.AgentGroups.Where(group => group.Has(queue.Skill)).Select(group => GroupNamed(group.Name))],
            ];

    private ImmutableArray<QueueId> QueuesServedBy(
        GroupId group,
        ImmutableArray<ImmutableArray<GroupId>> groupsOfQueue
    ) =>
        [
            .. Enumerable
                .Range(0, groupsOfQueue.Length)
                .Where(queue => groupsOfQueue[queue].Contains(group))
                .OrderBy(queue => Plan.Queues[queue].Priority)
                .Select(queue => new QueueId(queue)),
        ];

    private static int IndexOf<T>(ImmutableArray<T> items, Func<T, bool> wanted)
    {
        for (int index = 0; index < items.Length; index++)
        {
            if (wanted(items[index]))
            {
                return index;
            }
        }

        throw new InvalidOperationException("A checked plan has every name it refers to.");
    }
}
