namespace CallSim.Engine.Timers;

/// <summary>More timers are armed at once than a simulation of this length can tell apart.</summary>
/// <param name="timers">The timers that would have to be told apart.</param>
/// <param name="end">The end of the simulation.</param>
public sealed class TimerCapacityException(int timers, SimTime end)
    : Exception(
        $"{timers:N0} timers at once are too many for a simulation of {end}: the time does not fit beside the timer's number. "
            + "Simulate a shorter time, or fewer contacts at once."
    );
