using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>What a lane stands for.</summary>
/// <param name="Type">The contact type.</param>
/// <param name="Queue">The queue.</param>
/// <param name="Group">The group that answered; none for legs that were not answered.</param>
internal readonly record struct Lane(ContactTypeId Type, QueueId Queue, GroupId Group);

/// <summary>
/// The columns of the leg ledger: every combination of contact type, queue and answering group that can occur. A leg is
/// booked once, under one lane; what a scope shows (all, a contact type, a queue, a group, a queue answered by a group) is
/// a sum of lanes.
/// </summary>
internal sealed class LaneMap
{
    private readonly int[] _firstOfType;
    private readonly int[] _stepOfGroup;
    private readonly int _groups;

    public LaneMap(
        ImmutableArray<QueueId> queueOfType,
        ImmutableArray<ImmutableArray<GroupId>> groupsOfQueue,
        int groups
    )
    {
        _groups = groups;
        _firstOfType = new int[queueOfType.Length];
        _stepOfGroup = new int[groupsOfQueue.Length * groups];
        for (int queue = 0; queue < groupsOfQueue.Length; queue++)
        {
            for (int place = 0; place < groupsOfQueue[queue].Length; place++)
            {
                _stepOfGroup[(queue * groups) + groupsOfQueue[queue][place].Row] = 1 + place;
            }
        }

        var lanes = ImmutableArray.CreateBuilder<Lane>();
        for (int type = 0; type < queueOfType.Length; type++)
        {
            QueueId queue = queueOfType[type];
            _firstOfType[type] = lanes.Count;
            lanes.Add(new Lane(new(type), queue, GroupId.None));
            lanes.AddRange(groupsOfQueue[queue.Row].Select(group => new Lane(new(type), queue, group)));
        }

        Lanes = lanes.ToImmutable();
    }

    /// <summary>What each lane stands for.</summary>
    public ImmutableArray<Lane> Lanes { get; }

    /// <summary>The lane of the legs of a contact type that nobody has answered.</summary>
    public LaneId Unanswered(ContactTypeId type) => new(_firstOfType[type.Row]);

    /// <summary>The lane of the legs that a group answers, from that of the leg while it was not answered.</summary>
    public LaneId Answered(LaneId unanswered, QueueId queue, GroupId group) =>
        new(unanswered.Column + _stepOfGroup[(queue.Row * _groups) + group.Row]);
}
