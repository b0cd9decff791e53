using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>The fewest agents that were found to meet the goals of a plan, with the proof.</summary>
public sealed record StaffingResult
{
    /// <summary>The plan with these agents: every group without shifts has whole head counts, one for each interval.</summary>
    public required CentrePlan Plan { get; init; }

    /// <summary>Over what time the goals are met.</summary>
    public required StaffingEach Each { get; init; }

    /// <summary>
    /// Whether all goals are met on the check. Where not, either <see cref="OutOfReach"/> says what no staffing within the bounds meets, or some of
    /// <see cref="Evidence"/> is not met after the last check.
    /// </summary>
    public required bool IsReached { get; init; }

    /// <summary>
    /// Whether the staffing is an answer though goals are out of reach: where they are, it has the fewest agents who come as near to them as all that
    /// are allowed; see <see cref="StaffingOptions.BestEffort"/>. Where goals are out of reach and this is false, the staffing is the largest that was
    /// allowed.
    /// </summary>
    public required bool IsBestEffort { get; init; }

    /// <summary>The groups, in the order of the plan.</summary>
    public required ImmutableArray<StaffedGroup> Groups { get; init; }

    /// <summary>
    /// Every goal in every interval (or over the day, see <see cref="Each"/>), by interval, then in the order of <see cref="Goal.Of(CentrePlan)"/>: of the
    /// check alone, whose random numbers the staffing was not chosen on.
    /// </summary>
    public required ImmutableArray<StaffingEvidence> Evidence { get; init; }

    /// <summary>
    /// What is missed with as many agents as are allowed everywhere, with the best value that can be reached: empty where there is nothing.
    /// </summary>
    public required ImmutableArray<StaffingOutOfReach> OutOfReach { get; init; }

    /// <summary>
    /// What one agent less would miss, by interval, then by group, wherever a group has more than its fewest; where goals are out of reach, what it would
    /// make of them. Empty where nobody asked, or where there is no staffing that meets the other goals.
    /// </summary>
    public required ImmutableArray<StaffingPrice> Prices { get; init; }

    /// <summary>The goals over the day beside their worst intervals, of the check.</summary>
    public required ImmutableArray<StaffingDay> Days { get; init; }

    /// <summary>
    /// The staffing that meets the goals over the day alone; null where nobody asked, where <see cref="Each"/> is the day itself, or where goals are out of
    /// reach.
    /// </summary>
    public required DayAloneStaffing? DayAlone { get; init; }

    /// <summary>
    /// The load that the contacts bring, in erlangs, by interval: the mean number being handled if none waited, by its integral and without noise. Empty where
    /// call flows, numbers, redials, repeat calls, transfers, logs of arrivals, or agents who differ make it a matter of simulation.
    /// </summary>
    public required ImmutableArray<double> Loads { get; init; }

    /// <summary>The queues whose contacts no goal is about: nothing says how many agents they need.</summary>
    public required ImmutableArray<string> QueuesWithoutGoal { get; init; }

    /// <summary>The paid hours of all groups, overtime left out.</summary>
    public required double PaidHours { get; init; }

    /// <summary>What they cost; null where a group has no cost.</summary>
    public required double? Cost { get; init; }

    /// <summary>The seed that the staffing was chosen on.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The seed of the check.</summary>
    public required ulong CheckSeed { get; init; }

    /// <summary>The replications that every staffing was tried on first.</summary>
    public required int Replications { get; init; }

    /// <summary>The most replications that a staffing could get; twice as many where it stayed undecided whether one agent less would do.</summary>
    public required int ReplicationsAtMost { get; init; }

    /// <summary>The replications of the check, of which the evidence is.</summary>
    public required int CheckReplications { get; init; }

    /// <summary>How often the staffing was checked: once, and once more after each check that missed a goal.</summary>
    public required int Checks { get; init; }

    /// <summary>The staffings that were tried.</summary>
    public required int Staffings { get; init; }

    /// <summary>The replications that were simulated in all.</summary>
    public required long ReplicationsSimulated { get; init; }
}
