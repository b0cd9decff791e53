using System.Runtime.CompilerServices;

namespace CallSim.Engine.Measures;

/// <summary>
/// The integral of a whole-number level over time, such as agents busy or contacts waiting: level × microseconds, exact.
/// The default value is level 0 at instant zero.
/// </summary>
/// <remarks>
/// The integral is Σ (leave - enter) over all units that entered, so a change adds or subtracts the instant and needs no
/// field for the last change. The sum of instants may wrap around 2^64; the integral, a difference, is right all the same
/// while it is itself below 2^63.
/// </remarks>
internal struct TimeIntegral
{
    private long _sum;

    /// <summary>The level now; negative where more left than entered.</summary>
    public long Level { get; private set; }

    /// <summary>Raises the level by one.</summary>
    /// <param name="now">The instant of the change, not before the last take.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter(SimTime now)
    {
        Level++;
        _sum -= now.Microseconds;
    }

    /// <summary>Lowers the level by one.</summary>
    /// <param name="now">The instant of the change, not before the last take.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave(SimTime now)
    {
        Level--;
        _sum += now.Microseconds;
    }

    /// <summary>Changes the level to a given one.</summary>
    /// <param name="level">The new level.</param>
    /// <param name="now">The instant of the change, not before the last take.</param>
    public void Set(long level, SimTime now)
    {
        _sum -= (level - Level) * now.Microseconds;
        Level = level;
    }

    /// <summary>Level × microseconds from the last take (or instant zero) until now; the next take begins here.</summary>
    /// <param name="now">The instant, not before the last change.</param>
    public long TakeUntil(SimTime now)
    {
        long passed = Level * now.Microseconds;
        long taken = _sum + passed;
        _sum = -passed;
        return taken;
    }
}
