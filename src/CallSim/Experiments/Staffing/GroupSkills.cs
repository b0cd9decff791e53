using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>Which of the groups that are looked for serve which queues, and so can do something for which goal.</summary>
internal sealed class GroupSkills
{
    private readonly CentreLayout _layout;
    private readonly ImmutableArray<GroupId> _groups;
    private readonly bool[,] _serves;

    /// <param name="layout">Who serves whom.</param>
    /// <param name="groups">The groups that are looked for.</param>
    public GroupSkills(CentreLayout layout, ImmutableArray<GroupId> groups)
    {
        (_layout, _groups) = (layout, groups);
        _serves = new bool[groups.Length, layout.Plan.Queues.Length];
        for (int place = 0; place < groups.Length; place++)
        {
            foreach (QueueId queue in layout.QueuesOfGroup[groups[place].Row])
            {
                _serves[place, queue.Row] = true;
            }
        }
    }

    /// <summary>Whether a group can serve a queue.</summary>
    /// <param name="group">The place of the group.</param>
    /// <param name="queue">The queue's row.</param>
    public bool Serves(int group, int queue) => _serves[group, queue];

    /// <summary>How many queues a group can serve.</summary>
    /// <param name="group">The place of the group.</param>
    public int QueuesOf(int group) => _layout.QueuesOfGroup[_groups[group].Row].Length;

    /// <summary>Whether two groups have a queue in common.</summary>
    public bool ShareWork(int one, int other)
    {
        for (int queue = 0; queue < _serves.GetLength(1); queue++)
        {
            if (_serves[one, queue] && _serves[other, queue])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The groups that can do something for a goal, those of its own first: their places.</summary>
    public ImmutableArray<int> GroupsBehind(Goal goal)
    {
        IEnumerable<int> all = Enumerable.Range(0, _groups.Length);
        switch (goal.Scope.Kind)
        {
            case ScopeKind.Group:
                int self = _groups.IndexOf(_layout.GroupNamed(goal.Scope.Name));
                return self < 0 ? [] : [self, .. all.Where(group => group != self && ShareWork(self, group))];
            case ScopeKind.Queue:
            case ScopeKind.Contact:
                ImmutableArray<int> queues = QueuesBehind(goal);
                return [.. all.Where(group => queues.Any(row => _serves[group, row]))];
            default:
                return [.. all];
        }
    }

    /// <summary>The rows of the queues that a goal is about.</summary>
    public ImmutableArray<int> QueuesBehind(Goal goal)
    {
        IEnumerable<int> all = Enumerable.Range(0, _layout.Plan.Queues.Length);
        switch (goal.Scope.Kind)
        {
            case ScopeKind.Queue:
                return [_layout.QueueNamed(goal.Scope.Name).Row];
            case ScopeKind.Contact:
                return
                [
                    .. _layout
                        .Lanes.Lanes.Where(lane => TypeOf(lane).Name == goal.Scope.Name)
                        .Select(lane => lane.Queue.Row)
                        .Distinct(),
                ];
            case ScopeKind.Group:
                int self = _groups.IndexOf(_layout.GroupNamed(goal.Scope.Name));
                return self < 0 ? [] : [.. all.Where(queue => _serves[self, queue])];
            default:
                return [.. all];
        }
    }

    private ContactTypePlan TypeOf(Lane lane) => _layout.Plan.ContactTypes[lane.Type.Row];
}
