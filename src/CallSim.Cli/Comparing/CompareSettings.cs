using System.Collections.Immutable;
using CallSim.Cli.Arguments;
using CallSim.Experiments;
using CallSim.Scenarios;

namespace CallSim.Cli.Comparing;

/// <summary>What <c>callsim compare</c> was asked to do.</summary>
internal sealed record CompareSettings
{
    /// <summary>The scenario files: several designs, or one with its variants.</summary>
    public required ImmutableArray<string> Scenarios { get; init; }

    /// <summary>What to change in each of them first.</summary>
    public ScenarioEdits Edits { get; init; } = new();

    /// <summary>The variants of the one scenario, in this order; null for all of them.</summary>
    public ImmutableArray<string>? Variants { get; init; }

    /// <summary>The name of the design that the others are compared with; null for the first.</summary>
    public string? Baseline { get; init; }

    /// <summary>Replications, seed and threads, where the command line says something about them.</summary>
    public RunOptions Options { get; init; } = new();

    /// <summary>The metrics of the table; null for the headline metrics.</summary>
    public ImmutableArray<string>? Metrics { get; init; }

    /// <summary>The scopes of the table, as files write them.</summary>
    public ImmutableArray<string> Scopes { get; init; } = ["all"];

    /// <summary>What to go on for, as <c>METRIC</c> or <c>METRIC@SCOPE</c>; empty for nothing.</summary>
    public ImmutableArray<string> UntilDecided { get; init; } = [];

    /// <summary>The most replications; null for the default.</summary>
    public int? AtMost { get; init; }

    /// <summary>A difference that does not matter; null for none.</summary>
    public Margin? Indifference { get; init; }

    /// <summary>The file for the rows of <c>compare.csv</c>; null for none.</summary>
    public string? Out { get; init; }

    /// <summary>Whether that file may take the place of another.</summary>
    public bool Force { get; init; }

    /// <summary>How results are printed.</summary>
    public OutputFormat Format { get; init; }

    /// <summary>Whether only results and errors are printed.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether colours are unwanted.</summary>
    public bool NoColour { get; init; }
}
