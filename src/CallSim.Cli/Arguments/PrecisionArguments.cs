using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Cli.Arguments;

/// <summary>The options that say how precise the results are to be, in place of a number of replications.</summary>
internal sealed class PrecisionArguments
{
    private static readonly PrecisionPlan s_usual = new() { Goals = [] };

    private readonly Option<ImmutableArray<PrecisionGoal>?> _precision = new("--precision")
    {
        Description =
            "Replicate until the 95 % interval of each METRIC reaches no further than this: 0.5pp (points of a share), 2% (of the value) or 1s. Default: the scenario's run.precision.",
        HelpName = "METRIC=SIZE,…",
        CustomParser = ParseGoals,
    };

    private readonly Option<int?> _atLeast = Numbers.Whole(
        "--at-least",
        PrecisionPlan.FewestReplications,
        PrecisionPlan.MostReplications,
        $"With --precision: replications before which it does not stop. Default: {s_usual.AtLeast}."
    );

    private readonly Option<int?> _atMost = Numbers.Whole(
        "--at-most",
        PrecisionPlan.FewestReplications,
        PrecisionPlan.MostReplications,
        $"With --precision: replications after which it stops, precise or not. Default: {s_usual.AtMost}."
    );

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [_precision, _atLeast, _atMost];

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="replications">Its option for a number of replications.</param>
    public void AddTo(Command command, Option replications)
    {
        command.Add(_precision);
        command.Add(_atLeast);
        command.Add(_atMost);
        command.Validators.Add(result => CheckTogether(result, replications));
    }

    /// <summary>The precision that the command line asks for; null where it asks for none.</summary>
    public PrecisionPlan? Read(ParseResult parse) =>
        parse.GetValue(_precision) is { } goals
            ? new PrecisionPlan
            {
                Goals = goals,
                AtLeast = parse.GetValue(_atLeast) ?? s_usual.AtLeast,
                AtMost = parse.GetValue(_atMost) ?? s_usual.AtMost,
            }
            : null;

    private void CheckTogether(CommandResult command, Option replications)
    {
        if (command.GetResult(_precision) is null)
        {
            foreach (Option option in (Option[])[_atLeast, _atMost])
            {
                if (command.GetResult(option) is not null)
                {
                    string key = option == _atLeast ? "at_least" : "at_most";
                    command.AddError(
                        $"{option.Name} needs --precision: it says how many replications that may take; for the run.precision of the scenario, write --set run.precision.{key}=N"
                    );
                }
            }
        }
        else if (command.GetResult(replications) is not null)
        {
            command.AddError(
                "--replications and --precision both say how often to repeat the day: leave one of them out; --at-most N is the most that --precision may take"
            );
        }
        else
        {
            CheckOrder(command);
        }
    }

    private void CheckOrder(CommandResult command)
    {
        int? atLeast = NumberOf(command, _atLeast, s_usual.AtLeast);
        int? atMost = NumberOf(command, _atMost, s_usual.AtMost);
        if (atMost < atLeast)
        {
            command.AddError(
                $"--at-most ({atMost}) is below --at-least ({atLeast}{(command.GetResult(_atLeast) is null ? ", the default" : "")})"
            );
        }
    }

    // While a command line is validated, a value that cannot be read must not be asked for: its own mistake is said elsewhere.
    private static int? NumberOf(CommandResult command, Option option, int usual) =>
        command.GetResult(option) is not { } found ? usual
        : found.Tokens is [{ Value: var text }]
        && Numbers.TryRead(text, PrecisionPlan.FewestReplications, PrecisionPlan.MostReplications, out int number)
            ? number
        : null;

    private static ImmutableArray<PrecisionGoal>? ParseGoals(ArgumentResult argument)
    {
        var goals = ImmutableArray.CreateBuilder<PrecisionGoal>();
        foreach (string part in argument.Tokens[0].Value.Split(','))
        {
            if (part.Split('=') is not [var subject, var within])
            {
                argument.AddError($"--precision takes METRIC=SIZE, as in service_level=0.5pp,asa_s=2%, found '{part}'");
            }
            else if (PrecisionNotation.Parse(subject.Trim(), within.Trim(), out string mistake) is { } goal)
            {
                goals.Add(goal);
            }
            else
            {
                argument.AddError("--precision: " + mistake);
            }
        }

        return goals.ToImmutable();
    }
}
