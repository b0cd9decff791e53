using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using CallSim.Cli.Arguments;
using CallSim.Experiments;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Planning;

/// <summary>The arguments of <c>callsim staff</c>.</summary>
internal sealed partial class StaffArguments
{
    private const int MostAgents = 1_000_000;
    private const int Timeout = 10_000;

    private static readonly Dictionary<string, StaffingEach> s_each = new(StringComparer.Ordinal)
    {
        ["interval"] = StaffingEach.Interval,
        ["day"] = StaffingEach.Day,
    };

    private static readonly Dictionary<string, LeastOf> s_least = new(StringComparer.Ordinal)
    {
        ["agents"] = LeastOf.Agents,
        ["cost"] = LeastOf.Cost,
    };

    private readonly Argument<string> _scenario = new("SCENARIO") { Description = "The scenario file." };

    private readonly Option<StaffingEach> _each = new("--each")
    {
        Description = "Where the targets are to be met: in each interval, or over the day. Default: interval.",
        HelpName = "TIME",
        CustomParser = argument => Word(argument, "--each", s_each),
    };

    private readonly Option<GroupBounds[]> _group = new("--group")
    {
        Description =
            "How few and how many agents of a group to schedule in an interval, as in desk=2..40, desk=2.. or desk=..40; may be given several times. Default: the group's staffing in the scenario.",
        HelpName = "NAME=FEWEST..MOST",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseGroups,
    };

    private readonly Option<bool> _bestEffort = new("--best-effort")
    {
        Description =
            "Where no staffing meets a target: the fewest agents who come as near to it as all that are allowed, and the staffing of all other intervals. The exit code is 1 all the same.",
    };

    private readonly Option<LeastOf> _minimise = new("--minimise")
    {
        Description =
            "What is to be least: agents (paid hours) or cost. Default: cost where all groups have one, else agents.",
        HelpName = "WHAT",
        CustomParser = argument => Word(argument, "--minimise", s_least),
    };

    private readonly ReplicationArguments _replications = new(
        defaultReplications: "as many as make some 200,000 contacts, from 40 to 1,000; staffings that are hard to judge get more"
    );

    private readonly EditArguments _edits = new();

    private readonly Option<string?> _out = PathOption.Folder(
        "--out",
        "The folder to write staffing.csv, evidence.csv, prices.csv and staff.json to; made where missing."
    );

    private readonly Option<bool> _force = ForceOption.Make();

    private readonly Option<OutputFormat> _format = FormatOption.Make(
        "How to print the staffing: table, csv (the rows of staffing.csv) or json. Default: table.",
        OutputFormat.Table,
        OutputFormat.Csv,
        OutputFormat.Json
    );

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print results and errors only." };

    private readonly Option<bool> _noColour = ColourOption.Make();

    public void AddTo(Command command)
    {
        _scenario.Validators.Add(ParseErrors.RefuseOptions);
        command.Add(_scenario);
        command.Add(_each);
        command.Add(_group);
        command.Add(_bestEffort);
        command.Add(_minimise);
        _replications.AddTo(command);
        _edits.AddTo(command);
        command.Add(_out);
        command.Add(_force);
        command.Add(_format);
        command.Add(_quiet);
        command.Add(_noColour);
        command.Validators.Add(CheckTogether);
    }

    public StaffSettings Read(ParseResult parse) =>
        new()
        {
            Scenario = parse.GetRequiredValue(_scenario),
            Edits = _edits.Read(parse),
            Each = parse.GetValue(_each),
            Groups = [.. parse.GetValue(_group) ?? []],
            BestEffort = parse.GetValue(_bestEffort),
            Minimise = parse.GetValue(_minimise),
            Options = _replications.Read(parse),
            Out = parse.GetValue(_out),
            Force = parse.GetValue(_force),
            Format = parse.GetValue(_format),
            IsQuiet = parse.GetValue(_quiet),
            NoColour = parse.GetValue(_noColour),
        };

    private void CheckTogether(CommandResult command)
    {
        if (_replications.ReplicationsOf(command) is { } replications && replications < GoalVerdict.FewestReplications)
        {
            command.AddError(
                $"--replications must be at least {GoalVerdict.FewestReplications} to judge a target, found {replications}"
            );
        }

        if (command.GetResult(_force) is not null && command.GetResult(_out) is null)
        {
            command.AddError("--force needs --out DIR, the folder whose files may be replaced");
        }
    }

    private static T Word<T>(ArgumentResult argument, string option, Dictionary<string, T> known)
        where T : struct
    {
        string text = argument.Tokens[0].Value;
        if (!known.TryGetValue(text, out T value))
        {
            argument.AddError($"{option} knows no '{text}'; {NearestName.Hint(text, known.Keys)}");
        }

        return value;
    }

    private static GroupBounds[] ParseGroups(ArgumentResult argument)
    {
        List<GroupBounds> groups = [];
        foreach (string text in argument.Tokens.Select(token => token.Value))
        {
            if (Bounds(text) is not { } group)
            {
                argument.AddError(
                    $"--group takes NAME=FEWEST..MOST, whole numbers up to 1,000,000 as in desk=2..40, found '{text}'"
                );
            }
            else if (groups.Exists(other => other.Name == group.Name))
            {
                argument.AddError($"--group names '{group.Name}' twice");
            }
            else
            {
                groups.Add(group);
            }
        }

        return [.. groups];
    }

    private static GroupBounds? Bounds(string text)
    {
        Match match = GroupText().Match(text);
        if (!match.Success)
        {
            return null;
        }

        int fewest = 0;
        int most = 0;
        Group least = match.Groups["fewest"];
        Group greatest = match.Groups["most"];
        bool areRead =
            (least.Length == 0 || Numbers.TryRead(least.Value, 0, MostAgents, out fewest))
            && (greatest.Length == 0 || Numbers.TryRead(greatest.Value, fewest, MostAgents, out most));
        return areRead
            ? new(match.Groups["name"].Value, new() { AtLeast = fewest, AtMost = greatest.Length == 0 ? null : most })
            : null;
    }

    [GeneratedRegex(@"^(?<name>[^=]+)=(?<fewest>\d*)\.\.(?<most>\d*)$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex GroupText();
}
