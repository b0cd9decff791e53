namespace CallSim.Experiments;

/// <summary>What one agent less of a group in one interval would do.</summary>
/// <param name="Group">The name of the group.</param>
/// <param name="Interval">The interval in which one is taken away, from 0.</param>
/// <param name="Loses">
/// The first goal that would not be proven any more, with its value and bounds: where some are missed the earliest of those, else
/// the earliest that is undecided. Null where all would be met: the agent stays since a check on other random numbers missed a goal.
/// </param>
public sealed record StaffingPrice(string Group, int Interval, StaffingEvidence? Loses);
