using CallSim.Engine.Measures;

namespace CallSim.Model;

/// <summary>How long each thing that outages can hit was wholly down, by interval.</summary>
internal sealed class AvailabilityLedger(int rows, int things)
{
    private readonly TimeIntegral[] _down = new TimeIntegral[things];

    private CounterTable Cells { get; } = new(rows, things, width: 1);

    /// <summary>The microseconds of an interval in which a thing was wholly down.</summary>
    public long Down(int row, ThingId thing) => Cells[row, thing.Row][0];

    /// <summary>A thing is wholly down from now on, or is not.</summary>
    public void Set(ThingId thing, bool isDown, SimTime now) => _down[thing.Row].Set(isDown ? 1 : 0, now);

    /// <summary>Books the time since the last turn.</summary>
    public void Turn(int row, SimTime now)
    {
        for (int thing = 0; thing < _down.Length; thing++)
        {
            Cells[row, thing][0] += _down[thing].TakeUntil(now);
        }
    }

    public void Clear()
    {
        Cells.Clear();
        Array.Clear(_down);
    }
}
