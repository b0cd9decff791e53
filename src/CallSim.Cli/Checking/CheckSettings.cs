using System.Collections.Immutable;
using CallSim.Cli.Arguments;
using CallSim.Experiments;
using CallSim.Scenarios;

namespace CallSim.Cli.Checking;

/// <summary>What <c>callsim check</c> was asked to do.</summary>
internal sealed record CheckSettings
{
    /// <summary>The scenario files, at least one.</summary>
    public required ImmutableArray<string> Scenarios { get; init; }

    /// <summary>What to change in each of them first.</summary>
    public ScenarioEdits Edits { get; init; } = new();

    /// <summary>How to hold the scenarios to their targets; null where they are but read.</summary>
    public GateSettings? Gate { get; init; }

    /// <summary>Whether only errors are printed, and targets that fail.</summary>
    public bool IsQuiet { get; init; }
}

/// <summary>How <c>callsim check --targets</c> holds scenarios to their targets.</summary>
internal sealed record GateSettings
{
    /// <summary>Replications, seed and threads, where the command line says something about them.</summary>
    public RunOptions Options { get; init; } = new();

    /// <summary>Whether a target must be proven met; else only one that is proven missed fails.</summary>
    public bool IsStrict { get; init; }

    /// <summary>How results are printed: a table or JSON.</summary>
    public OutputFormat Format { get; init; }

    /// <summary>The file for the verdicts as JUnit XML; null for none.</summary>
    public string? Junit { get; init; }

    /// <summary>Whether it may take the place of a file that is no such report.</summary>
    public bool Force { get; init; }

    /// <summary>Whether colours are unwanted.</summary>
    public bool NoColour { get; init; }
}
