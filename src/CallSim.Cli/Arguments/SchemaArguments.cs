using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Cli.Checking;
using CallSim.Scenarios;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Arguments;

/// <summary>The arguments of <c>callsim schema</c>.</summary>
internal sealed class SchemaArguments
{
    private static readonly Dictionary<string, Func<string>> s_schemas = new(StringComparer.Ordinal)
    {
        ["scenario"] = LanguageSchema.ToJson,
        ["targets"] = GateSchema.ToJson,
    };

    private readonly Argument<string?> _of = new("DOCUMENT")
    {
        Description = "What it is of: scenario or targets. Default: scenario.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public void AddTo(Command command)
    {
        _of.Validators.Add(ParseErrors.RefuseOptions);
        _of.Validators.Add(Check);
        command.Add(_of);
    }

    /// <summary>The schema that was asked for, as JSON text.</summary>
    public string Read(ParseResult parse) => s_schemas[parse.GetValue(_of) ?? "scenario"]();

    private static void Check(ArgumentResult argument)
    {
        foreach (Token token in argument.Tokens.Where(token => !s_schemas.ContainsKey(token.Value)))
        {
            argument.AddError($"there is no schema '{token.Value}'; {NearestName.Hint(token.Value, s_schemas.Keys)}");
        }
    }
}
