namespace CallSim.Experiments;

/// <summary>Which of two designs is better, by one metric.</summary>
public enum DifferenceVerdict
{
    /// <summary>This one is better than the baseline.</summary>
    Better,

    /// <summary>The baseline is better.</summary>
    Worse,

    /// <summary>They differ, and the metric has no better way.</summary>
    Differs,

    /// <summary>The difference may be chance: it was not found with 95 %, after Holm's correction.</summary>
    NotToldApart,

    /// <summary>There is a difference, but nothing says how certain it is: fewer than ten replications, or the metric has no interval.</summary>
    NoInterval,

    /// <summary>One of the two has no value.</summary>
    NoValue,
}
