using System.Globalization;

namespace CallSim.Engine;

/// <summary>
/// A point in simulated time: whole microseconds since the simulation began (the start of its warm-up). Two instants
/// cannot be added, only subtracted.
/// </summary>
/// <param name="Microseconds">Microseconds since the simulation began, at least 0.</param>
public readonly record struct SimTime(long Microseconds) : IComparable<SimTime>
{
    /// <summary>The instant at which the simulation begins.</summary>
    public static readonly SimTime Zero;

    /// <summary>The instant that lies a span later.</summary>
    public static SimTime operator +(SimTime time, SimSpan span) => new(time.Microseconds + span.Microseconds);

    /// <summary>The instant that lies a span earlier.</summary>
    public static SimTime operator -(SimTime time, SimSpan span) => new(time.Microseconds - span.Microseconds);

    /// <summary>The time from the right instant to the left one.</summary>
    public static SimSpan operator -(SimTime left, SimTime right) => new(left.Microseconds - right.Microseconds);

    /// <summary>Whether the left instant is earlier.</summary>
    public static bool operator <(SimTime left, SimTime right) => left.Microseconds < right.Microseconds;

    /// <summary>Whether the left instant is later.</summary>
    public static bool operator >(SimTime left, SimTime right) => left.Microseconds > right.Microseconds;

    /// <summary>Whether the left instant is not later.</summary>
    public static bool operator <=(SimTime left, SimTime right) => left.Microseconds <= right.Microseconds;

    /// <summary>Whether the left instant is not earlier.</summary>
    public static bool operator >=(SimTime left, SimTime right) => left.Microseconds >= right.Microseconds;

    /// <inheritdoc/>
    public int CompareTo(SimTime other) => Microseconds.CompareTo(other.Microseconds);

    /// <summary>Seconds since the simulation began, for messages.</summary>
    public override string ToString() => (Microseconds / 1e6).ToString("0.######", CultureInfo.InvariantCulture) + " s";
}
