using System.Collections.Immutable;
using CallSim.Engine.Measures;

namespace CallSim.Model;

/// <summary>
/// What became of the legs: outcomes, waits, and the agents' work on them, by lane and by the interval in which the leg
/// joined its queue. Waits of contacts from the warm-up are not in the histograms.
/// </summary>
internal sealed class LegLedger
{
    private readonly ImmutableArray<SimSpan> _within;
    private readonly SimSpan _short;
    private readonly long[] _longest;

    public LegLedger(int rows, int lanes, TargetsPlan targets)
    {
        _within = targets.Within;
        _short = targets.ShortAbandon;
        _longest = new long[lanes];
        Cells = new CounterTable(rows, lanes, LegCounter.Width(_within.Length));
        Waits = [.. Enumerable.Range(0, lanes).Select(_ => new WaitHistogram())];
    }

    public CounterTable Cells { get; }

    /// <summary>For each lane the waits of its legs: answered, or abandoned and balked.</summary>
    public ImmutableArray<WaitHistogram> Waits { get; }

    /// <summary>The longest wait of a lane.</summary>
    public SimSpan Longest(int lane) => new(_longest[lane]);

    public void Offered(int row, LaneId unanswered) => Cells[row, unanswered.Column][LegCounter.Offered]++;

    public void Answered(int row, LaneId lane, SimSpan wait)
    {
        Span<long> cell = Cells[row, lane.Column];
        cell[LegCounter.Answered]++;
        Waited(cell, row, lane, wait);
    }

    public void Abandoned(int row, int rowOfLeaving, LaneId unanswered, SimSpan wait)
    {
        Span<long> cell = Cells[row, unanswered.Column];
        cell[LegCounter.Abandoned]++;
        cell[LegCounter.AbandonedShort] += wait <= _short ? 1 : 0;
        Waited(cell, row, unanswered, wait);
        if (row != IntervalClock.WarmUpRow)
        {
            Cells[rowOfLeaving, unanswered.Column][LegCounter.AbandonedHere]++;
        }
    }

    public void Balked(int row, LaneId unanswered)
    {
        Span<long> cell = Cells[row, unanswered.Column];
        cell[LegCounter.Balked]++;
        cell[LegCounter.AbandonedShort]++;
        Waited(cell, row, unanswered, SimSpan.Zero);
    }

    public void QueueFull(int row, LaneId unanswered) => Cells[row, unanswered.Column][LegCounter.QueueFull]++;

    public void Unfinished(int row, LaneId unanswered, SimSpan wait)
    {
        Span<long> cell = Cells[row, unanswered.Column];
        cell[LegCounter.Unfinished]++;
        cell[LegCounter.UnfinishedWait] += wait.Microseconds;
    }

    public void Talked(int row, LaneId lane, SimSpan talk) =>
        Cells[row, lane.Column][LegCounter.Talk] += talk.Microseconds;

    public void Held(int row, LaneId lane, SimSpan hold) =>
        Cells[row, lane.Column][LegCounter.Hold] += hold.Microseconds;

    public void WrappedUp(int row, LaneId lane, SimSpan wrapUp) =>
        Cells[row, lane.Column][LegCounter.WrapUp] += wrapUp.Microseconds;

    public void Clear()
    {
        Cells.Clear();
        Array.Clear(_longest);
        foreach (WaitHistogram waits in Waits)
        {
            waits.Clear();
        }
    }

    private void Waited(Span<long> cell, int row, LaneId lane, SimSpan wait)
    {
        cell[LegCounter.Waited] += wait > SimSpan.Zero ? 1 : 0;
        cell[LegCounter.Wait] += wait.Microseconds;
        for (int threshold = 0; threshold < _within.Length; threshold++)
        {
            cell[LegCounter.In(threshold)] += wait <= _within[threshold] ? 1 : 0;
        }

        if (row != IntervalClock.WarmUpRow)
        {
            Waits[lane.Column].Record(wait);
            _longest[lane.Column] = Math.Max(_longest[lane.Column], wait.Microseconds);
        }
    }
}
