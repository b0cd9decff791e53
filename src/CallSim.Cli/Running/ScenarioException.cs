using System.Collections.Immutable;
using CallSim.Scenarios;

namespace CallSim.Cli.Running;

/// <summary>A scenario that was valid is not so with an edit of the command's.</summary>
internal sealed class ScenarioException(ImmutableArray<Diagnostic> diagnostics)
    : Exception("The scenario is not valid with the edit.")
{
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;
}
