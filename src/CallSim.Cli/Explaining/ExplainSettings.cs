using CallSim.Cli.Arguments;

namespace CallSim.Cli.Explaining;

/// <summary>What <c>callsim explain</c> is asked for.</summary>
/// <param name="Folder">The folder of results.</param>
/// <param name="Format">How to print.</param>
/// <param name="IsQuiet">Whether targets that were kept everywhere are left out.</param>
internal sealed record ExplainSettings(string Folder, OutputFormat Format, bool IsQuiet);
