namespace CallSim.Engine.Timers;

/// <summary>
/// The rare changes of state (outages, shifts, head counts), ordered by time, then by their place in the order of
/// one instant, then by order in the plan. A binary heap; there are few, and none is cancelled.
/// </summary>
internal sealed class StateHeap
{
    private static readonly Due s_nothing = new(new(DueBoard.Latest), default);

    private readonly DueBoard _board;
    private readonly int _rank;
    private readonly PriorityQueue<EventTag, (SimTime Time, int Place, int Order)> _changes = new();
    private Due _earliest = s_nothing;

    /// <summary>An empty heap that keeps the word of a rank on a board.</summary>
    internal StateHeap(DueBoard board, int rank)
    {
        _board = board;
        _rank = rank;
    }

    /// <summary>The first change; where none is due, one later than any end of a simulation.</summary>
    public Due Earliest => _earliest;

    /// <summary>Adds a change.</summary>
    /// <param name="at">When it is due.</param>
    /// <param name="place">Its place among the changes of one instant; lower goes first.</param>
    /// <param name="order">Its order in the plan, which decides between equal places; no two are equal in all three.</param>
    /// <param name="tag">What happens.</param>
    public void Add(SimTime at, int place, int order, EventTag tag)
    {
        _changes.Enqueue(tag, (at, place, order));
        Refresh();
    }

    /// <summary>Takes the first change out. Every event of a change calls this before anything else.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public void RemoveEarliest()
    {
        _changes.Dequeue();
        Refresh();
    }

    // The loop reads the first change at every event, so it lies in a field of its own.
    private void Refresh()
    {
        _earliest = _changes.TryPeek(out EventTag tag, out var key) ? new(key.Time, tag) : s_nothing;
        _board.Post(_rank, Math.Min(_earliest.Time.Microseconds, DueBoard.Latest));
    }
}
