using System.Collections.Immutable;
using CallSim.Cli.Arguments;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Cli.Planning;

/// <summary>What is to be least.</summary>
internal enum LeastOf
{
    /// <summary>The cost, where all groups have one; else the paid hours.</summary>
    Either,

    /// <summary>The paid hours.</summary>
    Agents,

    /// <summary>The cost.</summary>
    Cost,
}

/// <summary>The bounds of a group, as the command line gives them.</summary>
/// <param name="Name">The group.</param>
/// <param name="Bounds">How few and how many.</param>
internal sealed record GroupBounds(string Name, StaffingBounds Bounds);

/// <summary>What <c>callsim staff</c> was asked to do.</summary>
internal sealed record StaffSettings
{
    /// <summary>The scenario file.</summary>
    public required string Scenario { get; init; }

    /// <summary>What to change in it first.</summary>
    public ScenarioEdits Edits { get; init; } = new();

    /// <summary>Over what time the targets are to be met.</summary>
    public StaffingEach Each { get; init; }

    /// <summary>The bounds of groups.</summary>
    public ImmutableArray<GroupBounds> Groups { get; init; } = [];

    /// <summary>Whether targets out of reach leave the others their answer.</summary>
    public bool BestEffort { get; init; }

    /// <summary>What is to be least.</summary>
    public LeastOf Minimise { get; init; }

    /// <summary>Replications, seed and threads, where the command line says something about them.</summary>
    public RunOptions Options { get; init; } = new();

    /// <summary>The folder for the files; null for none.</summary>
    public string? Out { get; init; }

    /// <summary>Whether files in it may be replaced.</summary>
    public bool Force { get; init; }

    /// <summary>How the staffing is printed.</summary>
    public OutputFormat Format { get; init; }

    /// <summary>Whether only results and errors are printed.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether colours are unwanted.</summary>
    public bool NoColour { get; init; }
}
