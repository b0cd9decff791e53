using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Cli.Arguments;
using CallSim.Experiments;

namespace CallSim.Cli.Comparing;

/// <summary>The arguments of <c>callsim compare</c>.</summary>
internal sealed class CompareArguments
{
    private const int MostReplications = 10_000_000;

    private readonly Argument<string[]> _scenarios = new("SCENARIO")
    {
        Description = "The scenario files, the first being the baseline; or one, to compare with its variants.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]?> _variants = List(
        "--variants",
        "NAME,…",
        "Of one scenario: which variants to compare with it. Default: all of them."
    );

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "The design to compare the others with: a file or a variant. Default: the first.",
        HelpName = "NAME",
    };

    private readonly ReplicationArguments _replications = new();

    private readonly EditArguments _edits = new();

    private readonly Option<string[]?> _metrics = List(
        "--metrics",
        "METRIC,…",
        "The metrics of the table. Default: those that run prints. CSV and JSON have all."
    );

    private readonly Option<string[]?> _scope = List(
        "--scope",
        "SCOPE,…",
        "What the table is about: all, queue:NAME, group:NAME and so on. Default: all. CSV and JSON have all scopes."
    );

    private readonly Option<string[]?> _untilDecided = List(
        "--until-decided",
        "METRIC,…",
        "Go on until each design is told from the baseline by these metrics, or does not matter (--indifference); METRIC@SCOPE for a part of the centre."
    );

    private readonly Option<int?> _atMost = Numbers.Whole(
        "--at-most",
        2,
        MostReplications,
        "With --until-decided: the most replications. Default: 16 times --replications."
    );

    private readonly Option<Margin?> _indifference = new("--indifference")
    {
        Description =
            "With --until-decided: a difference that does not matter, such as 0.2pp, 1% of the baseline's value, 5s or 3.",
        HelpName = "MARGIN",
        CustomParser = ParseMargin,
    };

    private readonly Option<string?> _out = PathOption.File(
        "--out",
        "The file to write all metrics of all scopes to, as CSV."
    );

    private readonly Option<bool> _force = ForceOption.Make();

    private readonly Option<OutputFormat> _format = FormatOption.Make(
        "How to print the results: table, csv (the rows of --out) or json. Default: table.",
        OutputFormat.Table,
        OutputFormat.Csv,
        OutputFormat.Json
    );

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print results and errors only." };

    private readonly Option<bool> _noColour = ColourOption.Make();

    public void AddTo(Command command)
    {
        _scenarios.Validators.Add(ParseErrors.RefuseOptions);
        command.Add(_scenarios);
        command.Add(_variants);
        command.Add(_baseline);
        _replications.AddTo(command);
        _edits.AddTo(command);
        command.Add(_metrics);
        command.Add(_scope);
        command.Add(_untilDecided);
        command.Add(_atMost);
        command.Add(_indifference);
        command.Add(_out);
        command.Add(_force);
        command.Add(_format);
        command.Add(_quiet);
        command.Add(_noColour);
        command.Validators.Add(CheckTogether);
    }

    public CompareSettings Read(ParseResult parse) =>
        new()
        {
            Scenarios = [.. parse.GetRequiredValue(_scenarios)],
            Edits = _edits.Read(parse),
            Variants = Listed(parse.GetValue(_variants)),
            Baseline = parse.GetValue(_baseline),
            Options = _replications.Read(parse),
            Metrics = Listed(parse.GetValue(_metrics)),
            Scopes = Listed(parse.GetValue(_scope)) ?? ["all"],
            UntilDecided = Listed(parse.GetValue(_untilDecided)) ?? [],
            AtMost = parse.GetValue(_atMost),
            Indifference = parse.GetValue(_indifference),
            Out = parse.GetValue(_out),
            Force = parse.GetValue(_force),
            Format = parse.GetValue(_format),
            IsQuiet = parse.GetValue(_quiet),
            NoColour = parse.GetValue(_noColour),
        };

    private void CheckTogether(CommandResult command)
    {
        bool hasSeveral = command.GetResult(_scenarios) is { Tokens.Count: > 1 };
        if (hasSeveral && command.GetResult(_variants) is not null)
        {
            command.AddError(
                "--variants chooses among those of one scenario; for several, --variant NAME applies one to each"
            );
        }

        if (!hasSeveral && command.GetResult(_edits.Variant) is not null)
        {
            command.AddError(
                "--variant applies a variant to each of several scenarios; --variants chooses which to compare"
            );
        }

        foreach (Option option in (Option[])[_atMost, _indifference])
        {
            if (command.GetResult(option) is not null && command.GetResult(_untilDecided) is null)
            {
                command.AddError($"{option.Name} needs --until-decided METRIC, which says what to go on for");
            }
        }

        if (
            command.GetResult(_untilDecided) is not null
            && _replications.ReplicationsOf(command) is { } replications
            && replications < GoalVerdict.FewestReplications
        )
        {
            command.AddError(
                $"--until-decided needs at least {GoalVerdict.FewestReplications} replications for the first look, found {replications}"
            );
        }

        if (command.GetResult(_force) is not null && command.GetResult(_out) is null)
        {
            command.AddError("--force needs --out FILE, the file to replace");
        }
    }

    private static Option<string[]?> List(string name, string helpName, string description) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = argument => ParseList(argument, name),
        };

    private static string[]? ParseList(ArgumentResult argument, string name)
    {
        string[] words = [.. argument.Tokens[0].Value.Split(',').Select(word => word.Trim())];
        if (words.Contains(""))
        {
            argument.AddError($"{name} takes names with commas between, found '{argument.Tokens[0].Value}'");
        }
        else if (
            words.GroupBy(word => word, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
        )
        {
            argument.AddError($"{name} has '{twice.Key}' twice");
        }

        return words;
    }

    // The parser makes an empty list of an option that is not given.
    private static ImmutableArray<string>? Listed(string[]? words) => words is { Length: > 0 } ? [.. words] : null;

    private static Margin? ParseMargin(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        Margin? margin = Margin.Parse(text);
        if (margin is null)
        {
            argument.AddError($"--indifference takes a margin such as 0.2pp, 1%, 5s or 3, found '{text}'");
        }

        return margin;
    }
}
