using System.Collections.Immutable;
using CallSim.Scenarios;

namespace CallSim.Cli.Checking;

/// <summary>What <c>callsim check</c> was asked to do.</summary>
internal sealed record CheckSettings
{
    /// <summary>The scenario files, at least one.</summary>
    public required ImmutableArray<string> Scenarios { get; init; }

    /// <summary>What to change in each of them first.</summary>
    public ScenarioEdits Edits { get; init; } = new();

    /// <summary>Whether only errors are printed.</summary>
    public bool IsQuiet { get; init; }
}
