using CallSim.Model;

namespace CallSim.Tests.Docs;

/// <summary>A free agent helps where most are waiting; a contact goes to the group with the largest share of idle agents.</summary>
public sealed class LongestQueueFirst(RoutingView view) : IRouting
{
    public static RoutingPolicy Policy { get; } =
        new("longest_queue", "A free agent helps where most are waiting.", view => new LongestQueueFirst(view));

    public GroupId GroupFor(QueueId queue)
    {
        GroupId best = GroupId.None;
        double bestShare = 0;
        foreach (var rank in view.RouteOf(queue))
        {
            foreach (GroupId group in rank)
            {
                double share = view.OnDuty(group) == 0 ? 0 : (double)view.Idle(group) / view.OnDuty(group);
                (best, bestShare) = share > bestShare ? (group, share) : (best, bestShare);
            }
        }

        return best;
    }

    public QueueId QueueFor(GroupId group)
    {
        QueueId best = QueueId.None;
        foreach (QueueId queue in view.QueuesOf(group))
        {
            best = view.Waiting(queue) > (best.IsNone ? 0 : view.Waiting(best)) ? queue : best;
        }

        return best;
    }

    public RoutingMatch NextMatch() => view.AgentsChoose(this);
}
