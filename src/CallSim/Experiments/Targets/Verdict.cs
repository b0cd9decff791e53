namespace CallSim.Experiments;

/// <summary>Whether a goal was met.</summary>
public enum Verdict
{
    /// <summary>It was: the whole confidence interval lies on the good side of the bound, or on it.</summary>
    Met,

    /// <summary>It was not: the whole confidence interval lies beyond the bound.</summary>
    Missed,

    /// <summary>The confidence interval spans the bound, or there are too few replications for one.</summary>
    NotCertain,

    /// <summary>There is nothing to judge: nobody asked for that queue, or nobody was answered, in any replication.</summary>
    NoValue,
}
