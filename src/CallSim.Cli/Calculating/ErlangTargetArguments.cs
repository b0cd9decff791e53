using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Cli.Arguments;
using CallSim.Model;
using CallSim.Scenarios.Grammar;
using CallSim.Statistics.Formulas;

namespace CallSim.Cli.Calculating;

/// <summary>The options that say what is wanted of agents, for the formulas where callers wait.</summary>
internal sealed class ErlangTargetArguments
{
    private static readonly Dictionary<string, ServiceLevelFormula> s_formulas = new ServiceLevelFormula[]
    {
        ServiceLevelFormula.AnsweredOnly,
        ServiceLevelFormula.AbandonNegative,
        ServiceLevelFormula.AbandonPositive,
        ServiceLevelFormula.AbandonIgnored,
    }.ToDictionary(ServiceLevelFormulas.NameOf, StringComparer.Ordinal);

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

    /// <summary>The options.</summary>
    public Option[] All => [_serviceLevel, _within, _formula, _abandonment, _asa, _wait, _occupancy];

    /// <summary>Those of them that are targets; the others say what the service level is.</summary>
    public Option[] Goals => [_serviceLevel, _abandonment, _asa, _wait, _occupancy];

    /// <summary>The one that is about callers who hang up.</summary>
    public Option Abandonment => _abandonment;

    public WaitingTargets Read(ParseResult parse) =>
        new()
        {
            ServiceLevelAtLeast = parse.GetValue(_serviceLevel),
            WithinSeconds = parse.GetValue(_within) ?? new WaitingTargets().WithinSeconds,
            Formula = parse.GetValue(_formula) ?? new WaitingTargets().Formula,
            AbandonmentAtMost = parse.GetValue(_abandonment),
            AsaAtMost = parse.GetValue(_asa),
            WaitAtMost = parse.GetValue(_wait),
            OccupancyAtMost = parse.GetValue(_occupancy),
        };

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
