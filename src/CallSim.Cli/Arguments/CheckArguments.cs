using System.CommandLine;
using CallSim.Cli.Checking;

namespace CallSim.Cli.Arguments;

/// <summary>The arguments of <c>callsim check</c>.</summary>
internal sealed class CheckArguments
{
    private readonly Argument<string[]> _scenarios = new("SCENARIO")
    {
        Description = "The scenario files.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly EditArguments _edits = new();
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print errors only." };

    public void AddTo(Command command)
    {
        _scenarios.Validators.Add(ParseErrors.RefuseOptions);
        command.Add(_scenarios);
        _edits.AddTo(command);
        command.Add(_quiet);
    }

    public CheckSettings Read(ParseResult parse) =>
        new()
        {
            Scenarios = [.. parse.GetRequiredValue(_scenarios)],
            Edits = _edits.Read(parse),
            IsQuiet = parse.GetValue(_quiet),
        };
}
