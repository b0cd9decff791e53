using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>
/// The standard policy. An agent takes, of the contacts they may serve, the first by queue priority, joining time, order of
/// the queues; a contact gets its agent by the rank of the queue's route, longest idle, row.
/// </summary>
internal sealed class RankedRouting : IRouting
{
    private readonly RoutingView _view;
    private readonly AgentTable _agents;
    private readonly QueueTable _queues;
    private readonly Step[][] _routes;
    private readonly QueueId[][] _queuesOfGroup;

    public RankedRouting(RoutingView view)
    {
        _view = view;
        // The tables themselves: this policy decides in nearly every run.
        _agents = view.Agents;
        _queues = view.Queues;
        _routes = [.. view.Layout.Routes.Select(route => route.SelectMany(StepsOf).ToArray())];
        _queuesOfGroup = [.. view.Layout.QueuesOfGroup.Select(queues => queues.ToArray())];
    }

    /// <summary>Its entry in the catalogue.</summary>
    public static RoutingPolicy Policy { get; } =
        new(
            "ranked",
            "An agent takes, of those who wait, the first by priority, joining time, order of the queues; a contact gets its agent by the queue's route, then longest idle.",
            view => new RankedRouting(view)
        )
        {
            IsChecked = false,
        };

    public GroupId GroupFor(QueueId queue)
    {
        GroupId best = GroupId.None;
        foreach (Step step in _routes[queue.Row])
        {
            if (_agents.Idle(step.Group) > 0 && (best.IsNone || _view.IsIdleLonger(step.Group, best)))
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

    public QueueId QueueFor(GroupId group)
    {
        QueueId best = QueueId.None;
        foreach (QueueId queue in _queuesOfGroup[group.Row])
        {
            if (!_queues.IsEmpty(queue) && (best.IsNone || _view.GoesBefore(queue, best)))
            {
                best = queue;
            }
        }

        return best;
    }

    public RoutingMatch NextMatch() => _view.ContactsChoose(this);

    private static IEnumerable<Step> StepsOf(ImmutableArray<GroupId> rank) =>
        rank.Select((group, place) => new Step(group, EndsRank: place == rank.Length - 1));

    /// <summary>A group on a route, and whether it is the last of its rank.</summary>
    private readonly record struct Step(GroupId Group, bool EndsRank);
}
