using System.Collections.Immutable;
using CallSim.Experiments;
using Column = CallSim.Tables.ResultColumn<CallSim.Tables.IvrEdgesRow>;

namespace CallSim.Tables;

/// <summary>One row of <c>ivr_edges.csv</c>.</summary>
internal sealed record IvrEdgesRow(IvrStepResult Step, IvrWay Way);

/// <summary><c>ivr_edges.csv</c>: the ways between the steps of the call flows, and out of them.</summary>
internal static class IvrEdgesTable
{
    private static readonly ImmutableArray<Column> s_columns =
    [
        Column.Text("flow", "The call flow.", row => row.Step.Flow),
        Column.Text("step", "The step.", row => row.Step.Step),
        Column.Text(
            "label",
            "What leads out: `then`, the key of an option, `otherwise`, `human_key`; of a step that is one, `queue` or `end`.",
            row => row.Way.Label
        ),
        Column.Text(
            "target",
            "The next step, `queues.NAME`, `ivr.NAME`, or how the call ends: `contained`, `message_left`, `rejected_closed`, `trapped`.",
            row => row.Way.To
        ),
        Column.Number("count", "Callers who went out that way.", row => row.Way.Callers),
    ];

    public static IResultTable Of(RunResult result) =>
        new ResultTable<IvrEdgesRow>(
            "ivr_edges.csv",
            "a way out of a step, over the whole run",
            s_columns,
            from step in result.IvrSteps
            from way in step.Ways
            select new IvrEdgesRow(step, way)
        );
}
