namespace CallSim.Experiments;

/// <summary>Why a run ended.</summary>
public enum StoppingReason
{
    /// <summary>The replications that were asked for are done.</summary>
    Complete,

    /// <summary>Everything that was to be precise is.</summary>
    Precise,

    /// <summary>The most replications that were allowed are done, and something is less precise than it was to be.</summary>
    Cap,

    /// <summary>It was cancelled.</summary>
    Interrupted,
}
