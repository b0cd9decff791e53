namespace CallSim.Experiments;

/// <summary>Whether a goal was met.</summary>
public enum Verdict
{
    /// <summary>It was: the whole confidence interval lies on the good side of the bound, or on it.</summary>
    Met,

    /// <summary>
    /// It was not: the whole confidence interval lies beyond the bound, or the same value beyond it was found in ten replications or more,
    /// or contacts came and the metric has no value, since none of them was answered.
    /// </summary>
    Missed,

    /// <summary>
    /// The confidence interval spans the bound, or there is none: fewer than ten replications have a value, or all have the same on
    /// the good side of the bound, a wait of 0 for one, which says nothing of what is rare.
    /// </summary>
    NotCertain,

    /// <summary>There is nothing to judge: no contact came there in any replication, or no agent of the group worked.</summary>
    NoValue,
}
