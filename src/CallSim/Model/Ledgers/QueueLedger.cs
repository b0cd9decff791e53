using CallSim.Engine.Measures;

namespace CallSim.Model;

/// <summary>The counters of a queue.</summary>
internal static class QueueCounter
{
    /// <summary>The contact-microseconds spent waiting.</summary>
    public const int Waiting = 0;

    /// <summary>The most who waited at once.</summary>
    public const int Peak = 1;
    public const int Width = 2;
}

/// <summary>How many waited, by queue and interval; the last column is all queues together.</summary>
internal sealed class QueueLedger(int rows, int queues)
{
    private readonly Level[] _levels = new Level[queues];
    private long _waiting;
    private long _peak;

    public CounterTable Cells { get; } = new(rows, queues + 1, QueueCounter.Width);

    public void Enters(QueueId queue, SimTime now)
    {
        ref Level level = ref _levels[queue.Row];
        level.Waiting.Enter(now);
        level.Peak = Math.Max(level.Peak, level.Waiting.Level);
        _waiting++;
        _peak = Math.Max(_peak, _waiting);
    }

    public void Leaves(QueueId queue, SimTime now)
    {
        _levels[queue.Row].Waiting.Leave(now);
        _waiting--;
    }

    /// <summary>Books the time since the last turn.</summary>
    public void Turn(int row, SimTime now)
    {
        Span<long> all = Cells[row, queues];
        for (int queue = 0; queue < queues; queue++)
        {
            ref Level level = ref _levels[queue];
            long waited = level.Waiting.TakeUntil(now);
            Book(Cells[row, queue], waited, level.Peak);
            all[QueueCounter.Waiting] += waited;
            level.Peak = level.Waiting.Level;
        }

        Book(all, waited: 0, _peak);
        _peak = _waiting;
    }

    public void Clear()
    {
        Cells.Clear();
        Array.Clear(_levels);
        _waiting = 0;
        _peak = 0;
    }

    private static void Book(Span<long> cell, long waited, long peak)
    {
        cell[QueueCounter.Waiting] += waited;
        cell[QueueCounter.Peak] = Math.Max(cell[QueueCounter.Peak], peak);
    }

    private struct Level
    {
        public TimeIntegral Waiting;
        public long Peak;
    }
}
