using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>The queues: who waits, in the order of joining, as lists through the rows of the contacts.</summary>
internal sealed class QueueTable
{
    private const int Nobody = -1;

    private readonly QueueRow[] _rows;
    private Link[] _links = new Link[64];

    public QueueTable(ImmutableArray<QueuePlan> queues) =>
        _rows = [
            .. queues.Select(queue => new QueueRow
            {
                First = Nobody,
                Last = Nobody,
                Places = queue.WaitingPlaces ?? int.MaxValue,
                Priority = queue.Priority,
            }),
        ];

    public int Count => _rows.Length;

    /// <summary>How many wait in a queue.</summary>
    public int Waiting(QueueId queue) => _rows[queue.Row].Waiting;

    /// <summary>Whether no waiting place is left.</summary>
    public bool IsFull(QueueId queue) => _rows[queue.Row].Waiting >= _rows[queue.Row].Places;

    /// <summary>The queue's priority; 1 is served first.</summary>
    public int Priority(QueueId queue) => _rows[queue.Row].Priority;

    /// <summary>Who has waited longest; none where nobody waits.</summary>
    public ContactId First(QueueId queue) => new(_rows[queue.Row].First);

    /// <summary>A contact joins the end of a queue.</summary>
    public void Append(QueueId queue, ContactId contact)
    {
        if (contact.Row >= _links.Length)
        {
            Grow(contact.Row);
        }

        ref QueueRow row = ref _rows[queue.Row];
        _links[contact.Row] = new Link { Previous = row.Last, Next = Nobody };
        if (row.Last == Nobody)
        {
            row.First = contact.Row;
        }
        else
        {
            _links[row.Last].Next = contact.Row;
        }

        row.Last = contact.Row;
        row.Waiting++;
    }

    /// <summary>A contact leaves its queue, from whatever place.</summary>
    public void Remove(QueueId queue, ContactId contact)
    {
        ref QueueRow row = ref _rows[queue.Row];
        Link link = _links[contact.Row];
        Debug.Assert(
            link.Previous != Nobody || row.First == contact.Row,
            "only who waits in a queue is removed from it"
        );
        if (link.Previous == Nobody)
        {
            row.First = link.Next;
        }
        else
        {
            _links[link.Previous].Next = link.Next;
        }

        if (link.Next == Nobody)
        {
            row.Last = link.Previous;
        }
        else
        {
            _links[link.Next].Previous = link.Previous;
        }

        row.Waiting--;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int row) => Array.Resize(ref _links, Math.Max(2 * _links.Length, row + 1));

    private struct QueueRow
    {
        public int First;
        public int Last;
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
