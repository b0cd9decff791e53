namespace CallSim.Experiments;

/// <summary>A goal that no staffing within the bounds meets, in an interval or over the day.</summary>
/// <param name="Best">What comes of it with as many agents as are allowed everywhere: missed, or not proven to be met.</param>
/// <param name="SpillsFrom">
/// The interval before, from 0, whose callers are the trouble: the goal would be met if nobody had called in the intervals until then that
/// are out of reach by themselves. Null where the interval itself is out of reach, and for a goal over the day.
/// </param>
public sealed record StaffingOutOfReach(StaffingEvidence Best, int? SpillsFrom);
