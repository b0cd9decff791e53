using System.Collections.Immutable;
using System.Globalization;
using CallSim.Experiments;
using Column = CallSim.Tables.ResultColumn<CallSim.Experiments.IvrStepResult>;

namespace CallSim.Tables;

/// <summary><c>ivr.csv</c>: what became of callers in the steps of the call flows.</summary>
internal static class IvrTable
{
    private static readonly ImmutableArray<Column> s_columns =
    [
        Column.Text("flow", "The call flow.", row => row.Flow),
        Column.Text("step", "The step.", row => row.Step),
        Column.Number(
            "entered",
            "Callers who entered it: the sum of `left_to` + hung_up + dropped + unfinished.",
            row => row.Entered
        ),
        Column.Text(
            "left_to",
            "The ways out with their callers, `LABEL>TARGET=CALLERS`, parted by bars; `ivr_edges.csv` has them one a row.",
            row => string.Join('|', row.Ways.Select(Text))
        ),
        Column.Number("hung_up", "Callers who hung up in it.", row => row.HungUp),
        Column.Number("wrong_key", "Wrong keys pressed; a caller may press several.", row => row.WrongKey),
        Column.Number(
            "no_input",
            "How often no key was pressed; a caller may do so several times.",
            row => row.NoInput
        ),
        Column.Number("human_key", "Callers who pressed the key to a human; in `left_to` too.", row => row.HumanKey),
        Column.Number(
            "mean_time_s",
            "The mean time in it, in seconds; empty where nobody entered.",
            row => row.MeanSeconds
        ),
        Column.Number(
            "contained",
            "Callers who ended in it as the machine had done what they wanted.",
            row => row.Contained
        ),
        Column.Number(
            "false_contained",
            "Of them, those whose matter is not solved; 0, as in this version no machine leaves one unsolved.",
            _ => 0
        ),
        Column.Number("dropped", "Callers whom an outage cut off in it.", row => row.Dropped),
        Column.Number("unfinished", "Callers who were in it when the simulation ended.", row => row.Unfinished),
    ];

    public static IResultTable Of(RunResult result) =>
        new ResultTable<IvrStepResult>(
            "ivr.csv",
            "a step of a call flow, over the whole run",
            s_columns,
            result.IvrSteps
        );

    private static string Text(IvrWay way) =>
        string.Create(CultureInfo.InvariantCulture, $"{way.Label}>{way.To}={way.Callers:R}");
}
