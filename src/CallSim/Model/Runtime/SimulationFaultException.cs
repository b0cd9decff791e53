using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A fault of the simulator: a law of the model was broken. The message says where, so that it can be repeated.</summary>
public sealed class SimulationFaultException : Exception
{
    internal SimulationFaultException(ulong seed, int replication, SimTime at, Exception fault)
        : base(
            $"A fault of the simulator with seed {seed}, in replication {replication}, at {at}: {fault.Message}",
            fault
        )
    {
        Seed = seed;
        Replication = replication;
        At = at;
    }

    /// <summary>The seed of the run.</summary>
    public ulong Seed { get; }

    /// <summary>The replication, from 0.</summary>
    public int Replication { get; }

    /// <summary>The simulated time, counted from the start of the warm-up.</summary>
    public SimTime At { get; }
}

/// <summary>The simulated clock stands still: more than a million events at one instant.</summary>
public sealed class StandstillException : Exception
{
    internal StandstillException(ulong seed, int replication, SimTime at, ImmutableArray<string> events)
        : base(
            $"More than 1,000,000 events happened at {at} without the clock moving (seed {seed}, replication {replication}): "
                + $"{string.Join(", ", events)}. Look for spans of 0s that follow each other."
        ) => Events = events;

    /// <summary>The kinds of events that kept happening, the most frequent first.</summary>
    public ImmutableArray<string> Events { get; }
}
