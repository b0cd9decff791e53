using System.Collections.Immutable;

namespace CallSim.Architecture.Tests;

/// <summary>A project and what it may know: the table of projects, which a new project or package has to change.</summary>
/// <param name="Name">The project, its folder in <c>src/</c> and its assembly.</param>
/// <param name="Projects">The projects it may reference: only ones above it.</param>
/// <param name="Packages">The packages it references, all of them.</param>
internal sealed record Floor(string Name, ImmutableArray<string> Projects, ImmutableArray<string> Packages)
{
    /// <summary>All floors, lowest first.</summary>
    public static readonly ImmutableArray<Floor> All =
    [
        new("CallSim.Engine", [], []),
        new("CallSim", ["CallSim.Engine"], ["MathNet.Numerics"]),
        new("CallSim.Tables", ["CallSim.Engine", "CallSim"], ["CsvHelper"]),
        new("CallSim.Scenarios", ["CallSim.Engine", "CallSim", "CallSim.Tables"], ["YamlDotNet"]),
        new(
            "CallSim.Cli",
            ["CallSim.Engine", "CallSim", "CallSim.Tables", "CallSim.Scenarios"],
            ["Spectre.Console", "System.CommandLine"]
        ),
    ];
}
