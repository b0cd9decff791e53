namespace CallSim.Scenarios;

/// <summary>What came of reading a scenario.</summary>
public sealed record ScenarioReading
{
    /// <summary>The plan; null when there are errors.</summary>
    public CentrePlan? Plan { get; init; }

    /// <summary>Everything found, sorted by place: the scenario's first, then those of its files and edits.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The names of the scenario's variants, in order; empty where they could not be read.</summary>
    public required ImmutableArray<string> Variants { get; init; }

    /// <summary>The paths of the files that the scenario refers to and that were found; without that of the scenario.</summary>
    internal ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Whether all that is wrong is that the chosen variant is not there, which is a mistake of who chose it.</summary>
    internal bool LacksOnlyVariant { get; init; }

    /// <summary>Whether something keeps the scenario from being simulated.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
