using System.CommandLine;
using System.CommandLine.Parsing;

namespace CallSim.Cli.Arguments;

/// <summary>Options that name a file or a folder to write; an empty name is refused.</summary>
internal static class PathOption
{
    public static Option<string?> File(string name, string description) => Make(name, "FILE", "file", description);

    public static Option<string?> Folder(string name, string description) => Make(name, "DIR", "folder", description);

    private static Option<string?> Make(string name, string helpName, string kind, string description) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = argument => Parse(argument, name, kind),
        };

    private static string? Parse(ArgumentResult argument, string name, string kind)
    {
        string path = argument.Tokens[0].Value;
        if (string.IsNullOrWhiteSpace(path))
        {
            argument.AddError($"{name} needs the name of a {kind}");
        }

        return path;
    }
}
