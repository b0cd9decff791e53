using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary>What was searched for the fewest agents, and what was found.</summary>
/// <param name="Plan">The plan as it was given.</param>
/// <param name="Result">The staffing found, with its proof.</param>
/// <param name="Run">A run of the staffing found, for the load of each interval; null where <see cref="StaffingResult.Loads"/> has it.</param>
public sealed record StaffSearch(CentrePlan Plan, StaffingResult Result, RunResult? Run)
{
    /// <summary>Whether the load is simulated, and not worked out by its integral.</summary>
    public bool IsLoadSimulated => Result.Loads.IsEmpty;

    /// <summary>
    /// The load offered in an interval, in erlangs: the mean number of contacts being handled if none waited; where that is simulated,
    /// contacts × mean handle time ÷ time, null where nobody was answered.
    /// </summary>
    /// <param name="interval">The interval, from 0.</param>
    public double? LoadOf(int interval) =>
        IsLoadSimulated ? Run?.Interval("offered_erlangs", Scope.All, interval).Value : Result.Loads[interval];

    /// <summary>Whether there is a staffing: nothing is out of reach, or the best effort was asked for.</summary>
    public bool HasStaffing => Result.OutOfReach.IsEmpty || Result.IsBestEffort;

    /// <summary>How many targets are not met in an interval; where they are over the day, how many are not met over the day.</summary>
    /// <param name="interval">The interval, from 0.</param>
    public int MissedIn(int interval) =>
        Result.Evidence.Count(one => !one.IsMet && (one.Interval is null || one.Interval == interval));

    /// <summary>What is known of a target that is out of reach; null for one that some staffing meets.</summary>
    /// <param name="evidence">The target in its interval.</param>
    public StaffingOutOfReach? OutOfReachOf(StaffingEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Result.OutOfReach.FirstOrDefault(one =>
            one.Best.Interval == evidence.Interval && one.Best.Goal == evidence.Goal
        );
    }

    /// <summary>
    /// The name of an interval, as interval files have it: with its date where the plan has one, else the clock time alone. Without a date a
    /// run is at most a day long here, so that no two are alike.
    /// </summary>
    /// <param name="interval">The interval, from 0.</param>
    public string LabelOf(int interval) => Plan.Time.LabelOf(interval).Split(' ')[^1];

    /// <summary>The name of the interval of a goal; <c>day</c> for the whole run.</summary>
    internal string LabelOf(StaffingEvidence evidence) => evidence.Interval is { } interval ? LabelOf(interval) : "day";
}
