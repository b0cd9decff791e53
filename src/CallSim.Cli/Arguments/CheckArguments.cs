using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Cli.Checking;
using CallSim.Experiments;

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

    private readonly Option<bool> _targets = new("--targets")
    {
        Description =
            "Run the scenarios too, and fail where the 95 % interval of a metric lies wholly beyond its target: exit code 1.",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "With --targets: fail too where the interval does not lie wholly on the good side.",
    };

    private readonly ReplicationArguments _replications = new(withPrecision: true);

    private readonly Option<string?> _junit = PathOption.File(
        "--junit",
        "With --targets: write the verdicts to FILE as JUnit XML, a suite a scenario, a case a target."
    );

    private readonly Option<bool> _force = ForceOption.Make("an earlier report");

    private readonly Option<OutputFormat> _format = FormatOption.Make(
        "With --targets: how to print the verdicts: table or json. Default: table.",
        OutputFormat.Table,
        OutputFormat.Json
    );

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print errors and targets that fail only." };

    private readonly Option<bool> _noColour = ColourOption.Make();

    public void AddTo(Command command)
    {
        _scenarios.Validators.Add(ParseErrors.RefuseOptions);
        command.Add(_scenarios);
        _edits.AddTo(command);
        command.Add(_targets);
        command.Add(_strict);
        _replications.AddTo(command);
        command.Add(_junit);
        command.Add(_force);
        command.Add(_format);
        command.Add(_quiet);
        command.Add(_noColour);
        command.Validators.Add(CheckTogether);
    }

    public CheckSettings Read(ParseResult parse) =>
        new()
        {
            Scenarios = [.. parse.GetRequiredValue(_scenarios)],
            Edits = _edits.Read(parse),
            Gate = parse.GetValue(_targets) ? ReadGate(parse) : null,
            IsQuiet = parse.GetValue(_quiet),
        };

    private GateSettings ReadGate(ParseResult parse) =>
        new()
        {
            Options = _replications.Read(parse),
            IsStrict = parse.GetValue(_strict),
            Format = parse.GetValue(_format),
            Junit = parse.GetValue(_junit),
            Force = parse.GetValue(_force),
            NoColour = parse.GetValue(_noColour),
        };

    private void CheckTogether(CommandResult command)
    {
        if (command.GetResult(_force) is not null && command.GetResult(_junit) is null)
        {
            command.AddError("--force needs --junit FILE, the file to replace");
        }

        if (!command.GetValue(_targets))
        {
            Option[] ofTargets = [_strict, .. _replications.All, _junit, _format];
            foreach (Option option in ofTargets.Where(option => command.GetResult(option) is not null))
            {
                command.AddError($"{option.Name} needs --targets: without it scenarios are read, not run");
            }
        }
        else if (
            _replications.ReplicationsOf(command) is { } replications
            && replications < GoalVerdict.FewestReplications
        )
        {
            command.AddError(
                $"--targets needs at least {GoalVerdict.FewestReplications} replications to decide, found {replications}"
            );
        }
    }
}
