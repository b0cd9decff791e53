using System.Collections.Immutable;
using CallSim.Cli.Arguments;
using CallSim.Experiments;
using CallSim.Scenarios;

namespace CallSim.Cli.Benchmarking;

/// <summary>What <c>callsim bench</c> was asked to do.</summary>
internal sealed record BenchSettings
{
    /// <summary>The scenario files, at least one.</summary>
    public required ImmutableArray<string> Scenarios { get; init; }

    /// <summary>What to change in each of them first.</summary>
    public ScenarioEdits Edits { get; init; } = new();

    /// <summary>Replications, seed and threads, where the command line says something about them.</summary>
    public RunOptions Options { get; init; } = new();

    /// <summary>The runs that are measured for each scenario, at least 1; one more warms up.</summary>
    public int Runs { get; init; } = BenchArguments.DefaultRuns;

    /// <summary>The least processor time of the warm-up: enough for the compiler to replace its first code by its best. Default: 2.5 s.</summary>
    public TimeSpan WarmUpTime { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>The least processor time of a run; a shorter one tells more of what else the machine does. Default: 0.5 s.</summary>
    public TimeSpan RunTime { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The threads of each run, at least 1.</summary>
    public int Threads => Options.Threads ?? 1;

    /// <summary>The file for the figures; null for none.</summary>
    public string? Out { get; init; }

    /// <summary>Whether it may take the place of a file without figures.</summary>
    public bool Force { get; init; }

    /// <summary>The file of figures to compare with; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The loss that is allowed, as a share of the baseline's cost, from 0 to 1.</summary>
    public double Allow { get; init; } = BenchArguments.DefaultAllow;

    /// <summary>How the figures are printed: as a table or as JSON.</summary>
    public OutputFormat Format { get; init; }

    /// <summary>Whether only figures and errors are printed.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether colours are unwanted.</summary>
    public bool NoColour { get; init; }
}
