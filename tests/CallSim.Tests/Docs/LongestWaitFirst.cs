using CallSim.Engine;
using CallSim.Model;

namespace CallSim.Tests.Docs;

/// <summary>A free agent takes who has waited longest, whatever the queue's priority.</summary>
internal sealed class LongestWaitFirst(CentreLayout layout) : IRouting
{
    private readonly RankedRouting _ranked = new(layout);

    public GroupId GroupFor(QueueId queue, AgentTable agents) => _ranked.GroupFor(queue, agents);

    public QueueId QueueFor(GroupId group, QueueTable queues, ContactTable contacts) =>
        OfLongestWait(layout.QueuesOfGroup[group.Row], queues, contacts);

    public QueueId NextToMatch(QueueTable queues, ContactTable contacts, AgentTable agents) =>
        OfLongestWait(
            Enumerable
                .Range(0, layout.Plan.Queues.Length)
                .Select(row => new QueueId(row))
                .Where(queue => !GroupFor(queue, agents).IsNone),
            queues,
            contacts
        );

    private static QueueId OfLongestWait(IEnumerable<QueueId> candidates, QueueTable queues, ContactTable contacts)
    {
        QueueId best = QueueId.None;
        foreach (QueueId queue in candidates)
        {
            bool waits = !queues.IsEmpty(queue);
            if (waits && (best.IsNone || Joined(queue) < Joined(best)))
            {
                best = queue;
            }
        }

        return best;

        SimTime Joined(QueueId queue) => contacts[queues.First(queue)].Joined;
    }
}
