using System.CommandLine;

namespace CallSim.Cli.Arguments;

/// <summary>The option of every command that writes a file of the user's choice: may it take the place of another?</summary>
internal static class ForceOption
{
    public static Option<bool> Make() =>
        new("--force") { Description = "Let what is written take the place of what is there." };
}
