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
/// a sum of lanes. The lane of a type's legs that nobody answered comes first, then one for each group of the queue.
/// </summary>
internal sealed class LaneMap
{
    private readonly int[] _firstOfType;
    private readonly int[][] _placeOfGroup;

    public LaneMap(
        ImmutableArray<QueueId> queueOfType,
        ImmutableArray<ImmutableArray<GroupId>> groupsOfQueue,
        int groups
    )
    {
        _placeOfGroup = [.. groupsOfQueue.Select(inQueue => PlacesIn(inQueue, groups))];
        _firstOfType = new int[queueOfType.Length];
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

    /// <summary>A group's place among those of a queue, from 0: so far behind the first are the lanes of its answered legs.</summary>
    public int PlaceOf(GroupId group, QueueId queue) => _placeOfGroup[queue.Row][group.Row];

    private static int[] PlacesIn(ImmutableArray<GroupId> groupsOfQueue, int groups) =>
        [.. Enumerable.Range(0, groups).Select(group => groupsOfQueue.IndexOf(new GroupId(group)))];
}
