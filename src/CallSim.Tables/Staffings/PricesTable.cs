using System.Collections.Immutable;
using CallSim.Experiments;
using Column = CallSim.Tables.ResultColumn<CallSim.Tables.PriceRow>;

namespace CallSim.Tables;

/// <summary>One row of <c>prices.csv</c>.</summary>
internal sealed record PriceRow(StaffSearch Search, StaffingPrice Price);

/// <summary><c>prices.csv</c>: what one agent less would lose, each alone.</summary>
internal static class PricesTable
{
    public const string File = "prices.csv";

    private static readonly ImmutableArray<Column> s_columns =
    [
        Column.Text(
            "interval",
            "The start of the interval in which one agent is taken away.",
            row => row.Search.LabelOf(row.Price.Interval)
        ),
        Column.Text("group", "The agent group of that agent.", row => row.Price.Group),
        Column.Text(
            "loses_in",
            "The interval of the first target that is not proven any more, or `day`; empty where all would be met here, and the agent stays for a target that a check missed.",
            row => row.Price.Loses is { } loses ? row.Search.LabelOf(loses) : ""
        ),
        Column.Text("scope", "What that target is about.", row => row.Price.Loses?.Goal.Scope.ToString() ?? ""),
        Column.Text("metric", "Its metric.", row => row.Price.Loses?.Goal.Metric ?? ""),
        Column.Text(
            "goal",
            "Which side of the bound is wanted: `at_least` or `at_most`.",
            row => row.Price.Loses is { } loses ? EvidenceTable.SideOf(loses) : ""
        ),
        Column.Number("bound", "The bound of the target.", row => row.Price.Loses?.Goal.Bound),
        Column.Number("value", "The value without the agent.", row => row.Price.Loses?.Estimate.Value),
        Column.Number("ci95_low", "The lower end of its 95 % interval.", row => row.Price.Loses?.Estimate.Low),
        Column.Number("ci95_high", "The upper end of its 95 % interval.", row => row.Price.Loses?.Estimate.High),
        Column.Text(
            "verdict",
            "`missed`, or `undecided` where the interval spans the bound.",
            row => row.Price.Loses is { } loses ? EvidenceTable.WordOf(loses.Verdict) : ""
        ),
    ];

    public static IResultTable Of(StaffSearch search) =>
        new ResultTable<PriceRow>(
            File,
            "an agent group in an interval",
            s_columns,
            search.Result.Prices.Select(price => new PriceRow(search, price))
        );
}
