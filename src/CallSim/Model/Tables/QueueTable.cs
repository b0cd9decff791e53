using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>The queues: who waits, in the order of joining.</summary>
/// <remarks>
/// Each queue is a ring of links through a head of its own: joining and leaving, from whatever place, need no branch for an
/// empty queue or for its ends. The heads come first in the array of links, then the contacts by row.
/// </remarks>
internal sealed class QueueTable
{
    private readonly QueueRow[] _rows;
    private Link[] _links;

    public QueueTable(ImmutableArray<QueuePlan> queues)
    {
        _rows =
        [
            .. queues.Select(queue => new QueueRow
            {
                Places = queue.WaitingPlaces ?? int.MaxValue,
                Priority = queue.Priority,
            }),
        ];
        _links = new Link[_rows.Length + 64];
        for (int head = 0; head < _rows.Length; head++)
        {
            _links[head] = new Link { Previous = head, Next = head };
        }
    }

    /// <summary>Whether no waiting place is left.</summary>
    public bool IsFull(QueueId queue) => _rows[queue.Row].Waiting >= _rows[queue.Row].Places;

    /// <summary>The queue's priority; 1 is served first.</summary>
    public int Priority(QueueId queue) => _rows[queue.Row].Priority;

    /// <summary>How many wait.</summary>
    public int Waiting(QueueId queue) => _rows[queue.Row].Waiting;

    /// <summary>Whether nobody waits.</summary>
    public bool IsEmpty(QueueId queue) => _rows[queue.Row].Waiting == 0;

    /// <summary>Who has waited longest. Somebody waits.</summary>
    public ContactId First(QueueId queue) => new(_links[queue.Row].Next - _rows.Length);

    /// <summary>A contact joins the end of a queue.</summary>
    public void Append(QueueId queue, ContactId contact)
    {
        int link = _rows.Length + contact.Row;
        if (link >= _links.Length)
        {
            Grow(link);
        }

        int last = _links[queue.Row].Previous;
        _links[link] = new Link { Previous = last, Next = queue.Row };
        _links[last].Next = link;
        _links[queue.Row].Previous = link;
        _rows[queue.Row].Waiting++;
    }

    /// <summary>A contact leaves its queue, from whatever place.</summary>
    public void Remove(QueueId queue, ContactId contact)
    {
        Link link = _links[_rows.Length + contact.Row];
        _links[link.Previous].Next = link.Next;
        _links[link.Next].Previous = link.Previous;
        _rows[queue.Row].Waiting--;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int link) => Array.Resize(ref _links, Math.Max(2 * _links.Length, link + 1));

    private struct QueueRow
    {
        public int Waiting;
        public int Places;
        public int Priority;
    }

    private struct Link
    {
        public int Previous;
        public int Next;
    }
}
