using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Cli.Arguments;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Calculating;

/// <summary>The arguments of <c>callsim erlang</c>.</summary>
internal sealed class ErlangArguments
{
    /// <summary>The most agents or trunks that the formulas compute.</summary>
    public const int MostServers = 1_000_000;

    private static readonly Dictionary<string, ErlangModel> s_models = new(StringComparer.Ordinal)
    {
        ["b"] = ErlangModel.B,
        ["c"] = ErlangModel.C,
        ["a"] = ErlangModel.A,
    };

    private readonly Argument<string> _model = new("MODEL")
    {
        Description =
            "The formula: b (who finds no trunk is lost), c (who finds no agent waits for ever) or a (who waits hangs up when patience is over).",
    };

    private readonly Option<double?> _calls = Quantities.Rate(
        "--calls",
        "The calls, such as 120/h. Left out, the greatest load that meets the target is found."
    );

    private readonly Option<double?> _aht = Quantities.Span(
        "--aht",
        "The mean handle time, such as 4m10s.",
        isAboveZero: true
    );

    private readonly Option<double?> _patience = Quantities.Span(
        "--patience",
        "With a: the mean patience, such as 2m.",
        isAboveZero: true
    );

    private readonly Option<int?> _agents = Numbers.Whole(
        "--agents",
        1,
        MostServers,
        "With c and a: the agents. Left out, the fewest that meet all targets are found."
    );

    private readonly Option<int?> _trunks = Numbers.Whole(
        "--trunks",
        1,
        MostServers,
        "With b: the trunks. Left out, the fewest that block at most the share of --blocking are found."
    );

    private readonly ErlangTargetArguments _targets = new();

    private readonly Option<double?> _blocking = Quantities.Share(
        "--blocking",
        "With b, target: the highest share of calls that find all trunks busy, below 100%.",
        isBelowAll: true
    );

    private readonly Option<double?> _shrinkage = Quantities.Share(
        "--shrinkage",
        "With c and a: the share of paid time off the phones, below 100%; shows paid agents beside those on the phones.",
        isBelowAll: true
    );

    private readonly Option<string?> _csv = new("--csv")
    {
        Description =
            "Compute a day: an interval file with the columns interval, calls and aht_s, and as it may be agents or trunks. Prints CSV.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _out = PathOption.File(
        "--out",
        "With --csv: write the rows to FILE, not to standard output."
    );

    private readonly Option<bool> _force = ForceOption.Make();

    private readonly Option<OutputFormat> _format = FormatOption.Make(
        "How to print the answer: table, csv or json. Default: table.",
        OutputFormat.Table,
        OutputFormat.Csv,
        OutputFormat.Json
    );

    private readonly Option<bool> _noColour = ColourOption.Make();

    public void AddTo(Command command)
    {
        _model.Validators.Add(ParseErrors.RefuseOptions);
        _model.Validators.Add(CheckModel);
        command.Add(_model);
        foreach (Option option in All)
        {
            command.Add(option);
        }

        // With the argument, not with the command: a wrong line and a wrong quantity in it are then told together.
        _model.Validators.Add(argument =>
        {
            if (s_models.TryGetValue(argument.Tokens[0].Value, out ErlangModel model))
            {
                Rules.Check((CommandResult)argument.Parent!, model);
            }
        });
    }

    public ErlangSettings Read(ParseResult parse) =>
        new()
        {
            Model = s_models[parse.GetRequiredValue(_model)],
            Calls = parse.GetValue(_calls),
            Handle = parse.GetValue(_aht),
            Patience = parse.GetValue(_patience),
            Servers = parse.GetValue(_agents) ?? parse.GetValue(_trunks),
            Targets = _targets.Read(parse),
            Blocking = parse.GetValue(_blocking),
            Shrinkage = parse.GetValue(_shrinkage),
            Csv = parse.GetValue(_csv),
            Out = parse.GetValue(_out),
            Force = parse.GetValue(_force),
            Format = parse.GetValue(_format),
            NoColour = parse.GetValue(_noColour),
        };

    private Option[] All =>
        [
            _calls,
            _aht,
            _patience,
            _agents,
            _trunks,
            .. _targets.All,
            _blocking,
            _shrinkage,
            _csv,
            _out,
            _force,
            _format,
            _noColour,
        ];

    private ErlangRules Rules =>
        new()
        {
            Calls = _calls,
            Handle = _aht,
            Patience = _patience,
            Agents = _agents,
            Trunks = _trunks,
            Targets = _targets,
            Blocking = _blocking,
            Shrinkage = _shrinkage,
            Csv = _csv,
            Out = _out,
            Force = _force,
            Format = _format,
        };

    private static void CheckModel(ArgumentResult argument)
    {
        foreach (Token token in argument.Tokens.Where(token => !s_models.ContainsKey(token.Value)))
        {
            argument.AddError($"there is no formula '{token.Value}'; {NearestName.Hint(token.Value, s_models.Keys)}");
        }
    }
}
