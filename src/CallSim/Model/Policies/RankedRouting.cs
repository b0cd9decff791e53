using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>
/// The standard policy. An agent takes, of the contacts they may serve, the first by queue priority, joining time, order of
/// the queues; a contact gets its agent by the rank of the queue's route, longest idle, row.
/// </summary>
internal sealed class RankedRouting : IRouting
{
    private readonly Step[][] _routes;
    private readonly QueueId[][] _queuesOfGroup;
    private readonly QueueId[] _queuesByPriority;

    public RankedRouting(CentreLayout layout)
    {
        _routes = [.. layout.Routes.Select(route => route.SelectMany(StepsOf).ToArray())];
        _queuesOfGroup = [.. layout.QueuesOfGroup.Select(queues => queues.ToArray())];
        _queuesByPriority =
        [
            .. Enumerable
                .Range(0, layout.Plan.Queues.Length)
                .OrderBy(queue => layout.Plan.Queues[queue].Priority)
                .Select(queue => new QueueId(queue)),
        ];
    }

    public GroupId GroupFor(QueueId queue, AgentTable agents)
    {
        GroupId best = GroupId.None;
        foreach (Step step in _routes[queue.Row])
        {
            if (agents.Idle(step.Group) > 0 && (best.IsNone || IsIdleLonger(step.Group, best, agents)))
            {
                best = step.Group;
            }

            if (step.EndsRank && !best.IsNone)
            {
                break;
            }
        }

        return best;
    }

    public QueueId QueueFor(GroupId group, QueueTable queues, ContactTable contacts)
    {
        QueueId best = QueueId.None;
        foreach (QueueId queue in _queuesOfGroup[group.Row])
        {
            if (!queues.IsEmpty(queue) && (best.IsNone || GoesBefore(queue, best, queues, contacts)))
            {
                best = queue;
            }
        }

        return best;
    }

    public QueueId NextToMatch(QueueTable queues, ContactTable contacts, AgentTable agents)
    {
        QueueId best = QueueId.None;
        foreach (QueueId queue in _queuesByPriority)
        {
            bool canBeServed = !queues.IsEmpty(queue) && !GroupFor(queue, agents).IsNone;
            if (canBeServed && (best.IsNone || GoesBefore(queue, best, queues, contacts)))
            {
                best = queue;
            }
        }

        return best;
    }

    private static bool IsIdleLonger(GroupId group, GroupId other, AgentTable agents)
    {
        AgentId agent = agents.LongestIdle(group);
        AgentId rival = agents.LongestIdle(other);
        SimTime since = agents[agent].Since;
        SimTime rivalSince = agents[rival].Since;
        return since < rivalSince || (since == rivalSince && agent.Row < rival.Row);
    }

    // The queues come in the order of priority, then of the plan: a later one goes first only by joining time.
    private static bool GoesBefore(QueueId later, QueueId earlier, QueueTable queues, ContactTable contacts) =>
        queues.Priority(later) == queues.Priority(earlier)
        && contacts[queues.First(later)].Joined < contacts[queues.First(earlier)].Joined;

    private static IEnumerable<Step> StepsOf(ImmutableArray<GroupId> rank) =>
        rank.Select((group, place) => new Step(group, EndsRank: place == rank.Length - 1));

    /// <summary>A group on a route, and whether it is the last of its rank.</summary>
    private readonly record struct Step(GroupId Group, bool EndsRank);
}
