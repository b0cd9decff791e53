namespace CallSim.Model;

/// <summary>
/// Stands between a policy that somebody has written and the distributor: an answer that cannot be carried out stops the run and
/// names the policy before it has changed anything.
/// </summary>
internal sealed class CheckedRouting : IRouting
{
    private readonly RoutingPolicy _policy;
    private readonly IRouting _routing;
    private readonly RoutingView _view;
    private readonly ulong _seed;
    private readonly int _replication;
    private readonly bool[,] _serves;

    public CheckedRouting(
        RoutingPolicy policy,
        Func<RoutingView, IRouting> make,
        RoutingView view,
        ulong seed,
        int replication
    )
    {
        _policy = policy;
        _view = view;
        _seed = seed;
        _replication = replication;
        _serves = new bool[view.Plan.AgentGroups.Length, view.Plan.Queues.Length];
        for (int group = 0; group < view.Plan.AgentGroups.Length; group++)
        {
            foreach (QueueId queue in view.QueuesOf(new(group)))
            {
                _serves[group, queue.Row] = true;
            }
        }

        try
        {
            _routing = make(view) ?? throw new InvalidOperationException("Its maker returned null.");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw Failed("could not be made", failure);
        }
    }

    public GroupId GroupFor(QueueId queue)
    {
        GroupId group;
        try
        {
            group = _routing.GroupFor(queue);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw Failed($"failed when a contact joined queue '{NameOf(queue)}'", failure);
        }

        if (!group.IsNone)
        {
            CheckGroup(group, queue);
        }

        return group;
    }

    public QueueId QueueFor(GroupId group)
    {
        QueueId queue;
        try
        {
            queue = _routing.QueueFor(group);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw Failed($"failed when an agent of group '{NameOf(group)}' became free", failure);
        }

        if (!queue.IsNone)
        {
            CheckQueue(queue);
            CheckRoute(group, queue);
        }

        return queue;
    }

    public RoutingMatch NextMatch()
    {
        RoutingMatch match;
        try
        {
            match = _routing.NextMatch();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw Failed("failed when it was asked for the next match", failure);
        }

        if (!match.IsNone)
        {
            CheckQueue(match.Queue);
            CheckGroup(match.Group, match.Queue);
        }

        return match;
    }

    private void CheckQueue(QueueId queue)
    {
        if ((uint)queue.Row >= (uint)_view.Plan.Queues.Length)
        {
            throw Failed($"chose row {queue.Row} of the queues, which the plan does not have");
        }

        if (_view.Waiting(queue) == 0)
        {
            throw Failed($"chose queue '{NameOf(queue)}', where nobody waits");
        }
    }

    private void CheckGroup(GroupId group, QueueId queue)
    {
        if ((uint)group.Row >= (uint)_view.Plan.AgentGroups.Length)
        {
            throw Failed($"chose row {group.Row} of the agent groups, which the plan does not have");
        }

        CheckRoute(group, queue);
        if (_view.Idle(group) == 0)
        {
            throw Failed($"chose group '{NameOf(group)}' for queue '{NameOf(queue)}', where nobody is idle");
        }
    }

    private void CheckRoute(GroupId group, QueueId queue)
    {
        if (!_serves[group.Row, queue.Row])
        {
            throw Failed(
                $"brought group '{NameOf(group)}' and queue '{NameOf(queue)}' together, which it does not serve"
            );
        }
    }

    private string NameOf(QueueId queue) => _view.Plan.Queues[queue.Row].Name;

    private string NameOf(GroupId group) => _view.Plan.AgentGroups[group.Row].Name;

    private PolicyException Failed(string what, Exception? cause = null) =>
        new(_policy.Name, cause is null ? what : $"{what}: {cause.Message}", _seed, _replication, _view.Now, cause);
}
