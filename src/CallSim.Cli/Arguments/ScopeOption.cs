using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Model;

namespace CallSim.Cli.Arguments;

/// <summary>The option that says what observed figures are about.</summary>
internal static class ScopeOption
{
    public static Option<Scope?> Make() =>
        new("--actual-scope")
        {
            Description = "What the observed figures are about: all, queue:NAME or contact:NAME. Default: all.",
            HelpName = "SCOPE",
            CustomParser = Parse,
        };

    private static Scope? Parse(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        (string kind, string name) = text.Split(':', 2) is [var before, var after] ? (before, after) : (text, "");
        Scope? scope = (kind, name) switch
        {
            ("all", "") => Scope.All,
            ("queue", not "") => Scope.Queue(name),
            ("contact", not "") => Scope.Contact(name),
            _ => null,
        };
        if (scope is null)
        {
            argument.AddError($"--actual-scope takes all, queue:NAME or contact:NAME, found '{text}'");
        }

        return scope;
    }
}
