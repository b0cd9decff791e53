using System.Collections.Immutable;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Cli.Sweeping;

/// <summary>What <c>callsim sweep</c> was asked to do.</summary>
internal sealed record SweepSettings
{
    /// <summary>The scenario file.</summary>
    public required string Scenario { get; init; }

    /// <summary>The paths that are varied, at least one.</summary>
    public required ImmutableArray<SweepAxis> Axes { get; init; }

    /// <summary>How many points a Latin hypercube of them has; null for a grid.</summary>
    public int? LatinPoints { get; init; }

    /// <summary>What to change in the scenario before each point's own changes.</summary>
    public ScenarioEdits Edits { get; init; } = new();

    /// <summary>Replications or precision, seed and threads, the same at every point.</summary>
    public RunOptions Options { get; init; } = new();

    /// <summary>The metrics; empty for those of the table of a run.</summary>
    public ImmutableArray<string> Metrics { get; init; } = [];

    /// <summary>What they are about.</summary>
    public Scope Scope { get; init; } = Scope.All;

    /// <summary>The metric of the heat map; null for none.</summary>
    public string? Map { get; init; }

    /// <summary>The file for the table; null for none.</summary>
    public string? Out { get; init; }

    /// <summary>Whether what is there may be replaced.</summary>
    public bool Force { get; init; }

    /// <summary>Whether a long sweep is wanted, whatever it costs.</summary>
    public bool Yes { get; init; }

    /// <summary>Whether only results and errors are printed.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether colours are unwanted.</summary>
    public bool NoColour { get; init; }
}
