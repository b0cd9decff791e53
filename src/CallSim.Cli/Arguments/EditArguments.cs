using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Scenarios;

namespace CallSim.Cli.Arguments;

/// <summary>The options that change a scenario before it is used, shared by the commands.</summary>
internal sealed class EditArguments
{
    private readonly Option<Edit[]> _set = new("--set")
    {
        Description = "Change a value of the scenario, as in agents.desk.count=24; may be given several times.",
        HelpName = "PATH=VALUE",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseEdits,
    };

    private readonly Option<string?> _variant = new("--variant")
    {
        Description = "Apply one of the scenario's variants first.",
        HelpName = "NAME",
    };

    private readonly Option<bool> _allowOutside = new("--allow-outside")
    {
        Description = "Let the scenario read files outside its folder.",
    };

    /// <summary>The option that applies a variant.</summary>
    public Option Variant => _variant;

    public void AddTo(Command command)
    {
        command.Add(_set);
        command.Add(_variant);
        command.Add(_allowOutside);
    }

    public ScenarioEdits Read(ParseResult parse) =>
        new()
        {
            Sets = [.. parse.GetValue(_set) ?? []],
            Variant = parse.GetValue(_variant),
            AllowOutside = parse.GetValue(_allowOutside),
        };

    private static Edit[] ParseEdits(ArgumentResult argument)
    {
        List<Edit> edits = [];
        foreach (Token token in argument.Tokens)
        {
            if (Edit.Parse(token.Value) is { } edit)
            {
                edits.Add(edit);
            }
            else
            {
                argument.AddError($"--set takes PATH=VALUE, as in agents.desk.count=24, found '{token.Value}'");
            }
        }

        return [.. edits];
    }
}
