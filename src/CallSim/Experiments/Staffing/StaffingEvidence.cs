using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>What is known of a goal under a staffing.</summary>
public enum StaffingVerdict
{
    /// <summary>It is met: the whole 95 % interval lies on the good side of the bound, or on it.</summary>
    Met,

    /// <summary>
    /// The value lies on the good side, and so little comes there that more could not be proven if all went well: a night with a call a week.
    /// </summary>
    TooRare,

    /// <summary>There is nothing to judge: no contact came there in any replication, or no agent of the group worked.</summary>
    Nothing,

    /// <summary>The 95 % interval spans the bound, with as many replications as were allowed.</summary>
    Undecided,

    /// <summary>It is missed: the whole 95 % interval lies beyond the bound, or contacts came and none was answered.</summary>
    Missed,
}

/// <summary>A goal in an interval, or over the day, with what came of it.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Interval">The interval, from 0; null for the whole run.</param>
/// <param name="Estimate">The metric's value with its 95 % interval, and the replications that have one.</param>
/// <param name="Verdict">Whether the goal was met.</param>
public sealed record StaffingEvidence(Goal Goal, int? Interval, Estimate Estimate, StaffingVerdict Verdict)
{
    /// <summary>Whether the goal counts as met: proven, or too rare to be proven, or without anything to judge.</summary>
    public bool IsMet => Verdict is StaffingVerdict.Met or StaffingVerdict.TooRare or StaffingVerdict.Nothing;
}
