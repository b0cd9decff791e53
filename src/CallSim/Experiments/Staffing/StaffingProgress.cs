namespace CallSim.Experiments;

/// <summary>What a search for a staffing is doing.</summary>
public enum StaffingPhase
{
    /// <summary>With as many agents as there may be: what can be reached, and the load.</summary>
    Reach,

    /// <summary>Agents are added where a goal is missed.</summary>
    Adding,

    /// <summary>Agents are taken away while all goals are met.</summary>
    Removing,

    /// <summary>Several are taken away for one elsewhere, or a dear one for a cheaper one.</summary>
    Exchanging,

    /// <summary>The staffing found is run on a seed of its own.</summary>
    Checking,

    /// <summary>One agent less, each alone.</summary>
    Pricing,

    /// <summary>The fewest who meet the goals over the day alone.</summary>
    DayAlone,
}

/// <summary>How far a search for a staffing is.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Staffings">The staffings tried so far.</param>
/// <param name="Replications">The replications simulated so far.</param>
/// <param name="PaidHours">The paid hours of the best staffing so far.</param>
public readonly record struct StaffingProgress(StaffingPhase Phase, int Staffings, long Replications, double PaidHours);
