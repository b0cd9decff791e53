using System.Collections.Immutable;

namespace CallSim.Engine.Timers;

/// <summary>More than a million events happened without the clock moving.</summary>
/// <param name="at">Where the clock stands.</param>
/// <param name="kinds">The kinds of the last events, the most frequent first.</param>
internal sealed class ClockStuckException(SimTime at, ImmutableArray<byte> kinds)
    : Exception($"More than 1,000,000 events happened at {at} without the clock moving.")
{
    /// <summary>Where the clock stands.</summary>
    public SimTime At { get; } = at;

    /// <summary>The kinds of the last thousand events, the most frequent first.</summary>
    public ImmutableArray<byte> Kinds { get; } = kinds;
}
