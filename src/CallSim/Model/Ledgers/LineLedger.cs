using CallSim.Engine.Measures;

namespace CallSim.Model;

/// <summary>The counters of a line group. Attempts = carried + overflowed + blocked; times are in microseconds.</summary>
internal static class LineCounter
{
    /// <summary>Calls that tried the group.</summary>
    public const int Attempts = 0;

    /// <summary>Calls that it took.</summary>
    public const int Carried = 1;

    /// <summary>Calls that it refused, and a group listed later took.</summary>
    public const int Overflowed = 2;

    /// <summary>Calls that it refused, and all others too.</summary>
    public const int Blocked = 3;

    /// <summary>The channel-microseconds taken.</summary>
    public const int Busy = 4;

    /// <summary>The most channels taken at once.</summary>
    public const int Peak = 5;

    /// <summary>The time during which no channel was free, though the group was not down.</summary>
    public const int AllBusy = 6;

    /// <summary>The time during which an outage left no channel.</summary>
    public const int Down = 7;
    public const int Width = 8;
}

/// <summary>What the line groups carried and refused, by the interval in which it happened.</summary>
internal sealed class LineLedger(int rows, int lines)
{
    private readonly TimeIntegral[] _busy = new TimeIntegral[lines];
    private readonly TimeIntegral[] _allBusy = new TimeIntegral[lines];
    private readonly TimeIntegral[] _down = new TimeIntegral[lines];
    private readonly long[] _peaks = new long[lines];

    public CounterTable Cells { get; } = new(rows, lines, LineCounter.Width);

    /// <summary>One more of a counter of calls.</summary>
    public void Count(int row, LineId line, int counter) => Cells[row, line.Row][counter]++;

    /// <summary>The state of a group has changed.</summary>
    public void Changes(LineId line, LineTable table, SimTime now)
    {
        int busy = table.Busy(line);
        bool isDown = table.IsDown(line);
        _busy[line.Row].Set(busy, now);
        _allBusy[line.Row].Set(!isDown && table.IsFull(line) ? 1 : 0, now);
        _down[line.Row].Set(isDown ? 1 : 0, now);
        _peaks[line.Row] = Math.Max(_peaks[line.Row], busy);
    }

    /// <summary>Books the time since the last turn.</summary>
    public void Turn(int row, SimTime now)
    {
        for (int line = 0; line < _busy.Length; line++)
        {
            Span<long> cell = Cells[row, line];
            cell[LineCounter.Busy] += _busy[line].TakeUntil(now);
            cell[LineCounter.AllBusy] += _allBusy[line].TakeUntil(now);
            cell[LineCounter.Down] += _down[line].TakeUntil(now);
            cell[LineCounter.Peak] = Math.Max(cell[LineCounter.Peak], _peaks[line]);
            _peaks[line] = _busy[line].Level;
        }
    }

    public void Clear()
    {
        Cells.Clear();
        Array.Clear(_busy);
        Array.Clear(_allBusy);
        Array.Clear(_down);
        Array.Clear(_peaks);
    }
}
