namespace CallSim.Statistics;

/// <summary>What the numerator and the denominator of a ratio are: it decides how the ratio can spread.</summary>
internal enum RatioKind
{
    /// <summary>A quantity that is no count, for each of something: a mean time, an average over time.</summary>
    Mean,

    /// <summary>Events for each of something: contacts a replication, legs a contact.</summary>
    Rate,

    /// <summary>A part of a quantity that is no count: of the agents' time.</summary>
    Share,

    /// <summary>A part of so many trials: of the contacts.</summary>
    ShareOfTrials,
}
