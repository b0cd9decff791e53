namespace CallSim.Experiments;

/// <summary>How designs are compared.</summary>
public sealed record ComparisonOptions
{
    /// <summary>
    /// How each design is run. Replications and seed are those of the plans by default, which then must agree. Progress counts the
    /// replications of all designs. Contacts are written by no comparison.
    /// </summary>
    public RunOptions Run { get; init; } = new();

    /// <summary>The name of the design that the others are compared with. Default: the first.</summary>
    public string? Baseline { get; init; }

    /// <summary>What to go on for beyond the replications asked for; null for nothing.</summary>
    public UntilDecided? UntilDecided { get; init; }
}
