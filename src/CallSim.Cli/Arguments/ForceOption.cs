using System.CommandLine;

namespace CallSim.Cli.Arguments;

/// <summary>The option of every command that writes a file of the user's choice: may it take the place of another?</summary>
internal static class ForceOption
{
    public static Option<bool> Make() => Of("Let what is written take the place of what is there.");

    /// <summary>The option of a command whose files give way to those of the next time.</summary>
    /// <param name="own">What gives way without it.</param>
    public static Option<bool> Make(string own) =>
        Of($"Let what is written take the place of what is there; without it only of {own}.");

    private static Option<bool> Of(string description) => new("--force") { Description = description };
}
