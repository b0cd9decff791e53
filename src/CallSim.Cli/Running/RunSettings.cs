using CallSim.Cli.Arguments;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Cli.Running;

/// <summary>What <c>callsim run</c> was asked to do.</summary>
internal sealed record RunSettings
{
    /// <summary>The scenario file.</summary>
    public required string Scenario { get; init; }

    /// <summary>What to change in it first.</summary>
    public ScenarioEdits Edits { get; init; } = new();

    /// <summary>The folder for the result files; null for none.</summary>
    public string? Out { get; init; }

    /// <summary>Whether the files may take the place of others than those of an earlier run.</summary>
    public bool Force { get; init; }

    /// <summary>Replications, seed and threads, where the command line says something about them.</summary>
    public RunOptions Options { get; init; } = new();

    /// <summary>The file of observed figures; null for none.</summary>
    public string? Actual { get; init; }

    /// <summary>What the observed figures are about.</summary>
    public Scope ActualScope { get; init; } = Scope.All;

    /// <summary>The path of the factor to calibrate; null for none.</summary>
    public string? Calibrate { get; init; }

    /// <summary>The file for the contacts, one row a leg; null for none.</summary>
    public string? Contacts { get; init; }

    /// <summary>The customer whose story is told instead of a run; null for a run.</summary>
    public int? Trace { get; init; }

    /// <summary>How results are printed.</summary>
    public OutputFormat Format { get; init; }

    /// <summary>Whether only results and errors are printed.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether colours are unwanted.</summary>
    public bool NoColour { get; init; }
}
