using System.Collections.Immutable;
using CallSim.Experiments;
using Column = CallSim.Tables.ResultColumn<CallSim.Tables.AgentsRow>;

namespace CallSim.Tables;

/// <summary>One row of <c>agents.csv</c>.</summary>
internal sealed record AgentsRow(string Group, string Interval, AgentTime Time);

/// <summary><c>agents.csv</c>: where the agents' time went, by group and interval.</summary>
internal static class AgentsTable
{
    private static readonly ImmutableArray<Column> s_columns =
    [
        Column.Text("group", "The agent group.", row => row.Group),
        Column.Text(
            "interval",
            "The start of the interval; `after` for what passes after the last one.",
            row => row.Interval
        ),
        Column.Number("scheduled", "Agent-seconds scheduled.", row => row.Time.Scheduled),
        Column.Number(
            "present",
            "Agent-seconds on the phones: talking + holding + wrapping + idle.",
            row => row.Time.Present
        ),
        Column.Number("talking", "Agent-seconds in conversation.", row => row.Time.Talking),
        Column.Number("holding", "Agent-seconds with the caller on hold.", row => row.Time.Holding),
        Column.Number("wrapping", "Agent-seconds of wrap-up.", row => row.Time.Wrapping),
        Column.Number("idle", "Agent-seconds waiting for a contact.", row => row.Time.Idle),
        Column.Number("break", "Agent-seconds on a break, or off the phones for shrinkage.", row => row.Time.Break),
        Column.Number(
            "absent",
            "Agent-seconds of those who have not come, or whom an outage keeps from working.",
            row => row.Time.Absent
        ),
        Column.Number(
            "overtime",
            "Agent-seconds on duty though not scheduled; scheduled + overtime = present + break + absent.",
            row => row.Time.Overtime
        ),
        Column.Number(
            "occupancy",
            "(Talking + holding + wrapping) / present; empty where nobody was present.",
            row => Quotient(row.Time.Busy, row.Time.Present)
        ),
        Column.Number(
            "utilisation",
            "(Talking + holding + wrapping) / (scheduled + overtime − unpaid breaks); empty where nobody was paid.",
            row => Quotient(row.Time.Busy, row.Time.Paid)
        ),
        Column.Number("cost", "What the paid time costs; empty where the group has no cost.", row => row.Time.Cost),
    ];

    public static IResultTable Of(RunResult result) =>
        new ResultTable<AgentsRow>("agents.csv", "an agent group in an interval", s_columns, Rows(result));

    private static IEnumerable<AgentsRow> Rows(RunResult result) =>
        from @group in result.Plan.AgentGroups
        from interval in Enumerable.Range(0, result.Plan.Time.IntervalCount + 1)
        select new AgentsRow(
            @group.Name,
            IntervalsTable.LabelOf(result.Plan.Time, interval),
            result.AgentTimeOf(@group.Name, interval)
        );

    private static double? Quotient(double numerator, double denominator) =>
        denominator == 0 ? null : numerator / denominator;
}
