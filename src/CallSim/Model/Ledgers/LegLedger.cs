using CallSim.Engine.Measures;

namespace CallSim.Model;

/// <summary>
/// What became of the legs: outcomes, waits, and the agents' work on them, by lane and by the interval in which the leg
/// joined its queue. Waits of contacts from the warm-up are not in the histograms.
/// </summary>
internal sealed class LegLedger
{
    private readonly int _lanes;
    private readonly SimSpan _short;
    private readonly SimSpan[] _within;
    private readonly LegCell[] _cells;
    private readonly long[] _inTime;
    private readonly WaitHistogram[] _waits;
    private readonly SimSpan[] _longest;

    public LegLedger(int rows, int lanes, TargetsPlan targets)
    {
        Rows = rows;
        _lanes = lanes;
        _short = targets.ShortAbandon;
        _within = [.. targets.Within];
        _cells = new LegCell[rows * lanes];
        _inTime = new long[_cells.Length * _within.Length];
        _waits = [.. Enumerable.Range(0, lanes).Select(_ => new WaitHistogram())];
        _longest = new SimSpan[lanes];
    }

    public int Rows { get; }

    public int Lanes => _lanes;

    /// <summary>The counters of an interval and lane.</summary>
    public ref readonly LegCell this[int row, int lane] => ref _cells[(row * _lanes) + lane];

    /// <summary>Answered (in a lane of a group) or abandoned, balked included (in a lane of nobody), within a threshold.</summary>
    /// <param name="row">The ledger row.</param>
    /// <param name="lane">The lane.</param>
    /// <param name="threshold">The threshold's place in the plan.</param>
    public long InTime(int row, int lane, int threshold) =>
        _inTime[(((row * _lanes) + lane) * _within.Length) + threshold];

    /// <summary>The waits of a lane: of the answered, or of the abandoned and balked.</summary>
    public WaitHistogram Waits(int lane) => _waits[lane];

    /// <summary>The longest wait of a lane.</summary>
    public SimSpan Longest(int lane) => _longest[lane];

    /// <summary>A leg joins its queue; it is booked under nobody until an agent answers.</summary>
    public LegBooking Offered(int row, LaneId unanswered)
    {
        LegBooking leg = new((row * _lanes) + unanswered.Column, unanswered.Column);
        _cells[leg.Cell].Offered++;
        return leg;
    }

    /// <summary>An agent answers; from now on the leg is booked under their group.</summary>
    /// <param name="leg">The leg, booked under nobody.</param>
    /// <param name="group">The group's place among those of the queue, from 0.</param>
    /// <param name="wait">How long it waited.</param>
    public LegBooking Answered(LegBooking leg, int group, SimSpan wait)
    {
        LegBooking answered = new(leg.Cell + 1 + group, leg.Lane + 1 + group);
        ref LegCell cell = ref _cells[answered.Cell];
        cell.Answered++;
        Waited(ref cell, answered, wait);
        return answered;
    }

    public void Abandoned(LegBooking leg, int rowOfLeaving, SimSpan wait)
    {
        ref LegCell cell = ref _cells[leg.Cell];
        cell.Abandoned++;
        cell.AbandonedShort += wait <= _short ? 1 : 0;
        Waited(ref cell, leg, wait);
        if (IsMeasured(leg))
        {
            _cells[(rowOfLeaving * _lanes) + leg.Lane].AbandonedHere++;
        }
    }

    public void Balked(LegBooking leg)
    {
        ref LegCell cell = ref _cells[leg.Cell];
        cell.Balked++;
        cell.AbandonedShort++;
        Waited(ref cell, leg, SimSpan.Zero);
    }

    public void QueueFull(LegBooking leg) => _cells[leg.Cell].QueueFull++;

    public void Unfinished(LegBooking leg, SimSpan wait)
    {
        ref LegCell cell = ref _cells[leg.Cell];
        cell.Unfinished++;
        cell.UnfinishedWait += wait.Microseconds;
    }

    public void Dropped(LegBooking leg, SimSpan wait)
    {
        ref LegCell cell = ref _cells[leg.Cell];
        cell.Dropped++;
        cell.UnfinishedWait += wait.Microseconds;
    }

    public void Talked(LegBooking leg, SimSpan talk) => _cells[leg.Cell].Talk += talk.Microseconds;

    public void Held(LegBooking leg, SimSpan hold) => _cells[leg.Cell].Hold += hold.Microseconds;

    public void WrappedUp(LegBooking leg, SimSpan wrapUp) => _cells[leg.Cell].WrapUp += wrapUp.Microseconds;

    public void Clear()
    {
        Array.Clear(_cells);
        Array.Clear(_inTime);
        Array.Clear(_longest);
        foreach (WaitHistogram waits in _waits)
        {
            waits.Clear();
        }
    }

    // The warm-up's cells come first.
    private bool IsMeasured(LegBooking leg) => leg.Cell >= _lanes;

    private void Waited(ref LegCell cell, LegBooking leg, SimSpan wait)
    {
        cell.Waited += wait > SimSpan.Zero ? 1 : 0;
        cell.Wait += wait.Microseconds;
        int counter = leg.Cell * _within.Length;
        foreach (SimSpan within in _within)
        {
            _inTime[counter++] += wait <= within ? 1 : 0;
        }

        if (IsMeasured(leg))
        {
            _waits[leg.Lane].Record(wait);
            ref SimSpan longest = ref _longest[leg.Lane];
            if (wait > longest)
            {
                longest = wait;
            }
        }
    }
}
