using System.CommandLine;

namespace CallSim.Cli.Arguments;

/// <summary>The option of every command that prints tables: no colours.</summary>
internal static class ColourOption
{
    public static Option<bool> Make() =>
        new("--no-colour") { Description = "Print without colours, as with NO_COLOR in the environment." };
}
