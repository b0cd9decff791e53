namespace CallSim.Engine.Timers;

/// <summary>Watches the last events before a simulation whose clock stands still is stopped, to name their kinds.</summary>
internal sealed class StuckClock(SimTime at)
{
    private const int Witnessed = 1000;

    private readonly SortedDictionary<byte, int> _kinds = [];
    private int _events;

    public void Witness(EventTag tag)
    {
        _kinds[tag.Kind] = _kinds.GetValueOrDefault(tag.Kind) + 1;
        if (++_events == Witnessed)
        {
            throw new ClockStuckException(
                at,
                [.. _kinds.OrderByDescending(kind => kind.Value).Select(kind => kind.Key)]
            );
        }
    }
}
