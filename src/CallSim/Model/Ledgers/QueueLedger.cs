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
    private readonly TimeIntegral[] _waiting = new TimeIntegral[queues + 1];
    private readonly long[] _peaks = new long[queues + 1];

    public CounterTable Cells { get; } = new(rows, queues + 1, QueueCounter.Width);

    public void Enters(QueueId queue, SimTime now)
    {
        Enters(queue.Row, now);
        Enters(queues, now);
    }

    public void Leaves(QueueId queue, SimTime now)
    {
        _waiting[queue.Row].Leave(now);
        _waiting[queues].Leave(now);
    }

    /// <summary>Books the time since the last turn.</summary>
    public void Turn(int row, SimTime now)
    {
        for (int column = 0; column < _waiting.Length; column++)
        {
            Span<long> cell = Cells[row, column];
            cell[QueueCounter.Waiting] += _waiting[column].TakeUntil(now);
            cell[QueueCounter.Peak] = Math.Max(cell[QueueCounter.Peak], _peaks[column]);
            _peaks[column] = _waiting[column].Level;
        }
    }

    public void Clear()
    {
        Cells.Clear();
        Array.Clear(_waiting);
        Array.Clear(_peaks);
    }

    private void Enters(int column, SimTime now)
    {
        _waiting[column].Enter(now);
        _peaks[column] = Math.Max(_peaks[column], _waiting[column].Level);
    }
}
