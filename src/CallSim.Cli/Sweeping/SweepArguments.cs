using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Cli.Arguments;
using CallSim.Model;

namespace CallSim.Cli.Sweeping;

/// <summary>The arguments of <c>callsim sweep</c>.</summary>
internal sealed class SweepArguments
{
    private readonly Argument<string> _scenario = new("SCENARIO") { Description = "The scenario file." };

    private readonly DesignArguments _design = new();

    private readonly EditArguments _edits = new();

    private readonly ReplicationArguments _replications = new(withPrecision: true);

    private readonly Option<string?> _metrics = new("--metrics")
    {
        Description = "The metrics of the table, with commas between. Default: those of the table of a run.",
        HelpName = "METRIC,…",
    };

    private readonly Option<Scope?> _scope = new("--scope")
    {
        Description = "What the metrics are about: all, queue:NAME, group:NAME and so on. Default: all.",
        HelpName = "SCOPE",
        CustomParser = ParseScope,
    };

    private readonly Option<string?> _map = new("--map")
    {
        Description = "With two paths of a grid: print this metric as a heat map.",
        HelpName = "METRIC",
    };

    private readonly Option<string?> _out = PathOption.File(
        "--out",
        "Write the table to FILE as CSV, a row a point; FILE.partial keeps the points that are done, and the same command goes on from there."
    );

    private readonly Option<bool> _yes = new("--yes")
    {
        Description = $"Run more than {SweepCost.ManyPoints:N0} points, or longer than an hour.",
    };

    private readonly Option<bool> _force = ForceOption.Make();

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print results and errors only." };

    private readonly Option<bool> _noColour = ColourOption.Make();

    public void AddTo(Command command)
    {
        _scenario.Validators.Add(ParseErrors.RefuseOptions);
        command.Add(_scenario);
        _design.AddTo(command);
        _edits.AddTo(command);
        _replications.AddTo(command);
        command.Add(_metrics);
        command.Add(_scope);
        command.Add(_map);
        command.Add(_out);
        command.Add(_yes);
        command.Add(_force);
        command.Add(_quiet);
        command.Add(_noColour);
        command.Validators.Add(CheckVariants);
    }

    public SweepSettings Read(ParseResult parse) =>
        new()
        {
            Scenario = parse.GetRequiredValue(_scenario),
            Axes = _design.ReadAxes(parse),
            LatinPoints = _design.ReadLatinPoints(parse),
            Edits = _edits.Read(parse),
            Options = _replications.Read(parse),
            Metrics = Names(parse.GetValue(_metrics)),
            Scope = parse.GetValue(_scope) ?? Scope.All,
            Map = parse.GetValue(_map),
            Out = parse.GetValue(_out),
            Yes = parse.GetValue(_yes),
            Force = parse.GetValue(_force),
            IsQuiet = parse.GetValue(_quiet),
            NoColour = parse.GetValue(_noColour),
        };

    private void CheckVariants(CommandResult command)
    {
        if (command.GetResult(_edits.Variant) is not null && _design.VariesVariants(command))
        {
            command.AddError("--variant cannot stand beside --vary variant=…, which applies one at each point");
        }
    }

    private static ImmutableArray<string> Names(string? list) =>
        list is null ? [] : [.. list.Split(',').Select(name => name.Trim()).Distinct(StringComparer.Ordinal)];

    private static Scope? ParseScope(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        Scope? scope = Scope.Parse(text);
        if (scope is null)
        {
            argument.AddError($"--scope takes all, or KIND:NAME such as queue:sales, found '{text}'");
        }

        return scope;
    }
}
