using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>What a lane stands for.</summary>
/// <param name="Type">The contact type.</param>
/// <param name="Queue">The queue.</param>
/// <param name="Group">The group that answered; none for legs that were not answered.</param>
/// <param name="IsLater">Whether the leg came after another of its contact: by a transfer, or back in a queue.</param>
internal readonly record struct Lane(ContactTypeId Type, QueueId Queue, GroupId Group, bool IsLater);

/// <summary>
/// The columns of the leg ledger: every combination of contact type, queue, first or later leg, and answering group that can
/// occur. A leg is booked once, under one lane; what a scope shows (all, a contact type, a queue, a group, a queue answered
/// by a group) is a sum of lanes. The lane of the legs that nobody answered comes first, then one for each group of the
/// queue.
/// </summary>
internal sealed class LaneMap
{
    private readonly int _queues;
    private readonly int[] _first;
    private readonly int[][] _placeOfGroup;

    public LaneMap(QueueReach reach, ImmutableArray<ImmutableArray<GroupId>> groupsOfQueue, int groups)
    {
        _queues = groupsOfQueue.Length;
        _placeOfGroup = [.. groupsOfQueue.Select(inQueue => PlacesIn(inQueue, groups))];
        _first = new int[2 * reach.Types * _queues];
        Array.Fill(_first, -1);
        var lanes = ImmutableArray.CreateBuilder<Lane>();
        for (int type = 0; type < reach.Types; type++)
        {
            for (int queue = 0; queue < _queues; queue++)
            {
                Add(reach.AsFirst(new(type), new(queue)), new(new(type), new(queue), GroupId.None, IsLater: false));
                Add(reach.AsLater(new(type), new(queue)), new(new(type), new(queue), GroupId.None, IsLater: true));
            }
        }

        Lanes = lanes.ToImmutable();
        return;

        void Add(bool canOccur, Lane unanswered)
        {
            if (!canOccur)
            {
                return;
            }

            _first[Index(unanswered.Type, unanswered.Queue, unanswered.IsLater)] = lanes.Count;
            lanes.Add(unanswered);
            lanes.AddRange(groupsOfQueue[unanswered.Queue.Row].Select(group => unanswered with { Group = group }));
        }
    }

    /// <summary>What each lane stands for.</summary>
    public ImmutableArray<Lane> Lanes { get; }

    /// <summary>The lane of the legs of a contact type in a queue that nobody has answered.</summary>
    public LaneId Unanswered(ContactTypeId type, QueueId queue, bool isLater) =>
        new(_first[Index(type, queue, isLater)]);

    /// <summary>A group's place among those of a queue, from 0: so far behind the first are the lanes of its answered legs.</summary>
    public int PlaceOf(GroupId group, QueueId queue) => _placeOfGroup[queue.Row][group.Row];

    private int Index(ContactTypeId type, QueueId queue, bool isLater) =>
        (((type.Row * _queues) + queue.Row) << 1) + (isLater ? 1 : 0);

    private static int[] PlacesIn(ImmutableArray<GroupId> groupsOfQueue, int groups) =>
        [.. Enumerable.Range(0, groups).Select(group => groupsOfQueue.IndexOf(new GroupId(group)))];
}
