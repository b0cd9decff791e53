namespace CallSim.Engine.Timers;

/// <summary>An event and when it is due.</summary>
/// <param name="Time">When it is due.</param>
/// <param name="Tag">What happens.</param>
internal readonly record struct Due(SimTime Time, EventTag Tag);
