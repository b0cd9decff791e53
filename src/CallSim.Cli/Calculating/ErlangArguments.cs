using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Cli.Arguments;
using CallSim.Model;
using CallSim.Scenarios.Grammar;
using CallSim.Statistics.Formulas;

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

    private static readonly Dictionary<string, ServiceLevelFormula> s_formulas = new ServiceLevelFormula[]
    {
        ServiceLevelFormula.AnsweredOnly,
        ServiceLevelFormula.AbandonNegative,
        ServiceLevelFormula.AbandonPositive,
        ServiceLevelFormula.AbandonIgnored,
    }.ToDictionary(ServiceLevelFormulas.NameOf, StringComparer.Ordinal);

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

    private readonly Option<double?> _serviceLevel = Quantities.Share(
        "--service-level",
        "Target: the least service level, such as 80%."
    );

    private readonly Option<double?> _within = Quantities.Span(
        "--within",
        "The wait that the service level is about. Default: 20s."
    );

    private readonly Option<ServiceLevelFormula?> _formula = new("--formula")
    {
        Description =
            "The formula of the service level: answered_only, abandon_negative, abandon_positive or abandon_ignored. Default: abandon_ignored.",
        HelpName = "NAME",
        CustomParser = ParseFormula,
    };

    private readonly Option<double?> _abandonment = Quantities.Share(
        "--abandonment",
        "With a, target: the highest share that hangs up."
    );

    private readonly Option<double?> _asa = Quantities.Span("--asa", "Target: the longest mean wait of the answered.");

    private readonly Option<double?> _wait = Quantities.Span("--wait", "Target: the longest mean wait of all.");

    private readonly Option<double?> _occupancy = Quantities.Share("--occupancy", "Target: the highest occupancy.");

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

    private readonly Option<string?> _out = new("--out")
    {
        Description = "With --csv: write the rows to FILE, not to standard output.",
        HelpName = "FILE",
    };

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
        _model.Validators.Add(argument => CheckTogether((CommandResult)argument.Parent!, argument.Tokens[0].Value));
    }

    public ErlangSettings Read(ParseResult parse) =>
        new()
        {
            Model = s_models[parse.GetRequiredValue(_model)],
            Calls = parse.GetValue(_calls),
            Handle = parse.GetValue(_aht),
            Patience = parse.GetValue(_patience),
            Servers = parse.GetValue(_agents) ?? parse.GetValue(_trunks),
            Targets = new WaitingTargets
            {
                ServiceLevelAtLeast = parse.GetValue(_serviceLevel),
                WithinSeconds = parse.GetValue(_within) ?? new WaitingTargets().WithinSeconds,
                Formula = parse.GetValue(_formula) ?? new WaitingTargets().Formula,
                AbandonmentAtMost = parse.GetValue(_abandonment),
                AsaAtMost = parse.GetValue(_asa),
                WaitAtMost = parse.GetValue(_wait),
                OccupancyAtMost = parse.GetValue(_occupancy),
            },
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
            _serviceLevel,
            _within,
            _formula,
            _abandonment,
            _asa,
            _wait,
            _occupancy,
            _blocking,
            _shrinkage,
            _csv,
            _out,
            _force,
            _format,
            _noColour,
        ];

    private void CheckTogether(CommandResult command, string name)
    {
        if (!s_models.TryGetValue(name, out ErlangModel model))
        {
            return;
        }

        RefuseForeign(command, model);
        RefuseWithFile(command);
        if (model == ErlangModel.A && !Has(command, _patience))
        {
            command.AddError("erlang a needs --patience, such as 2m; without hanging up it is erlang c");
        }

        if (!Has(command, _csv))
        {
            RequireEnough(command, model);
        }
    }

    private void RefuseForeign(CommandResult command, ErlangModel model)
    {
        (Option[] Options, string Why) foreign = model switch
        {
            ErlangModel.B => (
                [
                    _patience,
                    _agents,
                    _serviceLevel,
                    _within,
                    _formula,
                    _abandonment,
                    _asa,
                    _wait,
                    _occupancy,
                    _shrinkage,
                ],
                "nobody waits, and trunks take the place of agents: --trunks, --blocking"
            ),
            ErlangModel.C => ([_patience, _abandonment, _trunks, _blocking], "nobody hangs up and nobody is blocked"),
            _ => ([_trunks, _blocking], "nobody is blocked"),
        };
        string letter = model.ToString().ToLowerInvariant();
        foreach (Option option in foreign.Options.Where(option => Has(command, option)))
        {
            command.AddError($"erlang {letter} knows no {option.Name}: {foreign.Why}");
        }
    }

    private void RefuseWithFile(CommandResult command)
    {
        bool hasFile = Has(command, _csv);
        Option[] refused = hasFile ? [_calls, _aht, _format] : [_out, _force];
        foreach (Option option in refused.Where(option => Has(command, option)))
        {
            command.AddError(
                !hasFile ? $"{option.Name} needs --csv FILE, the day to compute"
                : option == _format ? "--csv prints CSV: leave out --format"
                : $"the file of --csv brings what {option.Name} says: leave it out"
            );
        }

        if (Has(command, _force) && !Has(command, _out) && hasFile)
        {
            command.AddError("--force needs --out FILE, the file that may be replaced");
        }
    }

    private void RequireEnough(CommandResult command, ErlangModel model)
    {
        if (!Has(command, _aht))
        {
            command.AddError("--aht is missing: the mean handle time, such as 4m");
        }

        bool isB = model == ErlangModel.B;
        Option servers = isB ? _trunks : _agents;
        Option[] targets = isB ? [_blocking] : [_serviceLevel, _abandonment, _asa, _wait, _occupancy];
        bool hasTarget = targets.Any(target => Has(command, target));
        int given = (Has(command, _calls) ? 1 : 0) + (Has(command, servers) ? 1 : 0) + (hasTarget ? 1 : 0);
        if (given < 2)
        {
            string target = isB ? "--blocking" : "a target, such as --service-level 80%";
            command.AddError(
                $"two are needed: --calls and {servers.Name} for the figures; --calls and {target}, for the {servers.Name[2..]}; "
                    + $"{servers.Name} and {target}, for the greatest load"
            );
        }
        else if (isB && !Has(command, _calls) && IsNothing(command.GetResult(_blocking)!))
        {
            command.AddError("--blocking must be above 0% for a greatest load");
        }
    }

    // Its value may be a mistake yet, so that only the text can be asked.
    private static bool IsNothing(OptionResult blocking) =>
        ShareText.Parse(blocking.Tokens[0].Value) is { IsOk: true, Value: 0 };

    // A switch that is not given has a result all the same, by its default.
    private static bool Has(CommandResult command, Option option) => command.GetResult(option) is { Implicit: false };

    private static void CheckModel(ArgumentResult argument)
    {
        foreach (Token token in argument.Tokens.Where(token => !s_models.ContainsKey(token.Value)))
        {
            argument.AddError($"there is no formula '{token.Value}'; {NearestName.Hint(token.Value, s_models.Keys)}");
        }
    }

    private static ServiceLevelFormula? ParseFormula(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (s_formulas.TryGetValue(text, out ServiceLevelFormula formula))
        {
            return formula;
        }

        argument.AddError($"--formula knows no '{text}'; {NearestName.Hint(text, s_formulas.Keys)}");
        return null;
    }
}
