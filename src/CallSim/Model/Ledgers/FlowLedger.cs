using CallSim.Engine.Measures;

namespace CallSim.Model;

/// <summary>The counters of a step: what became of those who entered it. Times are in microseconds.</summary>
internal static class StepCounter
{
    public const int Entered = 0;

    /// <summary>Hung up in it.</summary>
    public const int HungUp = 1;

    /// <summary>Pressed the key to a human at its start.</summary>
    public const int HumanKey = 2;

    /// <summary>Pressed a wrong key; may happen several times in one stay.</summary>
    public const int WrongKey = 3;

    /// <summary>Pressed nothing; may happen several times in one stay.</summary>
    public const int NoInput = 4;

    /// <summary>Cut off in it by an outage.</summary>
    public const int Dropped = 5;

    /// <summary>Still in it at the end.</summary>
    public const int Unfinished = 6;

    /// <summary>Ended in it because the machine had done what was wanted.</summary>
    public const int Contained = 7;

    /// <summary>The time spent in it.</summary>
    public const int Time = 8;
    public const int Width = 9;
}

/// <summary>The counters of a flow.</summary>
internal static class FlowCounter
{
    /// <summary>Callers who entered it.</summary>
    public const int Entered = 0;
    public const int HungUp = 1;
    public const int Contained = 2;

    /// <summary>The caller-microseconds spent in it; by the interval in which they passed, unlike all else.</summary>
    public const int InFlow = 3;

    /// <summary>The most callers in it at once; by the interval in which it was.</summary>
    public const int Peak = 4;
    public const int Width = 5;
}

/// <summary>
/// What became of callers in the call flows, by the interval in which their contact arrived; contacts of the warm-up are in
/// its row. Ways out are counted over the whole run, the warm-up's contacts left out.
/// </summary>
internal sealed class FlowLedger(int rows, FlowGraph graph)
{
    private readonly TimeIntegral[] _inFlow = new TimeIntegral[graph.Flows.Length];
    private readonly long[] _peaks = new long[graph.Flows.Length];
    private readonly long[] _edges = new long[graph.Edges.Length];

    /// <summary>By step; see <see cref="StepCounter"/>.</summary>
    public CounterTable Steps { get; } = new(rows, graph.Steps.Length, StepCounter.Width);

    /// <summary>By flow; see <see cref="FlowCounter"/>.</summary>
    public CounterTable Flows { get; } = new(rows, graph.Flows.Length, FlowCounter.Width);

    /// <summary>How many went out by a way.</summary>
    public long LeftBy(EdgeId edge) => _edges[edge.Row];

    public void Enters(int row, FlowId flow, SimTime now)
    {
        Flows[row, flow.Row][FlowCounter.Entered]++;
        _inFlow[flow.Row].Enter(now);
        _peaks[flow.Row] = Math.Max(_peaks[flow.Row], _inFlow[flow.Row].Level);
    }

    public void Leaves(FlowId flow, SimTime now) => _inFlow[flow.Row].Leave(now);

    /// <summary>One more of a counter of a step.</summary>
    public void Count(int row, StepId step, int counter) => Steps[row, step.Row][counter]++;

    /// <summary>One more of a counter of a flow.</summary>
    public void Count(int row, FlowId flow, int counter) => Flows[row, flow.Row][counter]++;

    /// <summary>A caller has spent time in a step.</summary>
    public void Spent(int row, StepId step, SimSpan time) =>
        Steps[row, step.Row][StepCounter.Time] += time.Microseconds;

    /// <summary>A caller leaves a step by a way.</summary>
    public void Left(int row, EdgeId edge) => _edges[edge.Row] += row == IntervalClock.WarmUpRow ? 0 : 1;

    /// <summary>Books the time since the last turn.</summary>
    public void Turn(int row, SimTime now)
    {
        for (int flow = 0; flow < _inFlow.Length; flow++)
        {
            Span<long> cell = Flows[row, flow];
            cell[FlowCounter.InFlow] += _inFlow[flow].TakeUntil(now);
            cell[FlowCounter.Peak] = Math.Max(cell[FlowCounter.Peak], _peaks[flow]);
            _peaks[flow] = _inFlow[flow].Level;
        }
    }

    public void Clear()
    {
        Steps.Clear();
        Flows.Clear();
        Array.Clear(_edges);
        Array.Clear(_inFlow);
        Array.Clear(_peaks);
    }
}
