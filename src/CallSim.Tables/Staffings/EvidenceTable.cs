using System.Collections.Immutable;
using CallSim.Experiments;
using Column = CallSim.Tables.ResultColumn<CallSim.Tables.EvidenceRow>;

namespace CallSim.Tables;

/// <summary>One row of <c>evidence.csv</c>.</summary>
internal sealed record EvidenceRow(StaffSearch Search, StaffingEvidence Evidence);

/// <summary><c>evidence.csv</c>: each target in each interval, with what the check found.</summary>
internal static class EvidenceTable
{
    public const string File = "evidence.csv";

    private static readonly ImmutableArray<Column> s_columns =
    [
        Column.Text(
            "interval",
            "The start of the interval; `day` for the whole run.",
            row => row.Search.LabelOf(row.Evidence)
        ),
        Column.Text("scope", "What the target is about.", row => row.Evidence.Goal.Scope.ToString()),
        Column.Text("metric", "The metric.", row => row.Evidence.Goal.Metric),
        Column.Text("goal", "Which side of the bound is wanted: `at_least` or `at_most`.", row => SideOf(row.Evidence)),
        Column.Number("bound", "The bound of the target.", row => row.Evidence.Goal.Bound),
        Column.Number("value", "The value, of the replications of the check.", row => row.Evidence.Estimate.Value),
        Column.Number("ci95_low", "The lower end of its 95 % interval.", row => row.Evidence.Estimate.Low),
        Column.Number("ci95_high", "The upper end of its 95 % interval.", row => row.Evidence.Estimate.High),
        Column.Number(
            "proven",
            "The end of that interval that is worse for the target: so good it is at least.",
            row => ProvenOf(row.Evidence)
        ),
        Column.Number("n", "The replications with a value.", row => row.Evidence.Estimate.Replications),
        Column.Text(
            "verdict",
            "`met`, `missed`, `undecided` where the interval spans the bound, `too_rare` where the value is good and too little comes to prove more, `nothing` where nothing came.",
            row => WordOf(row.Evidence.Verdict)
        ),
        Column.Number(
            "best",
            "Where no staffing meets the target: the value with as many agents as are allowed everywhere, on random numbers of its own. Empty elsewhere.",
            row => row.Search.OutOfReachOf(row.Evidence)?.Best.Estimate.Value
        ),
        Column.Text(
            "spills_from",
            "Where the target would be met by itself: the interval before that is out of reach, from which callers spill over. Empty elsewhere.",
            row => SpillsFrom(row.Search, row.Evidence) ?? ""
        ),
    ];

    public static IResultTable Of(StaffSearch search) =>
        new ResultTable<EvidenceRow>(
            File,
            "a target in an interval, or over the day",
            s_columns,
            search.Result.Evidence.Select(evidence => new EvidenceRow(search, evidence))
        );

    public static string SideOf(StaffingEvidence evidence) => evidence.Goal.IsLeast ? "at_least" : "at_most";

    /// <summary>The name of the interval whose callers are the trouble; null for none.</summary>
    public static string? SpillsFrom(StaffSearch search, StaffingEvidence evidence) =>
        search.OutOfReachOf(evidence)?.SpillsFrom is { } from ? search.LabelOf(from) : null;

    public static double? ProvenOf(StaffingEvidence evidence) =>
        evidence.Goal.IsLeast ? evidence.Estimate.Low : evidence.Estimate.High;

    public static string WordOf(StaffingVerdict verdict) =>
        verdict switch
        {
            StaffingVerdict.Met => "met",
            StaffingVerdict.TooRare => "too_rare",
            StaffingVerdict.Nothing => "nothing",
            StaffingVerdict.Undecided => "undecided",
            _ => "missed",
        };
}
