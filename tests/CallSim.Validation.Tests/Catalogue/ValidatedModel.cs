namespace CallSim.Validation.Tests;

/// <summary>A model whose exact figures are known: one definition for the test and for the page.</summary>
/// <param name="Name">Its name on the page and in the list of tests.</param>
/// <param name="What">What it is, for an operations researcher.</param>
/// <param name="Source">Where the exact values come from.</param>
/// <param name="Examine">Simulates it and compares; throws where a condition beside the figures does not hold.</param>
internal sealed record ValidatedModel(string Name, string What, string Source, Action<Findings> Examine)
{
    private readonly Lazy<Findings> _findings = new(() =>
    {
        Findings findings = new();
        Examine(findings);
        return findings;
    });

    /// <summary>What it showed; simulated once in a process, whoever asks.</summary>
    public Findings Findings => _findings.Value;

    public override string ToString() => Name;
}
