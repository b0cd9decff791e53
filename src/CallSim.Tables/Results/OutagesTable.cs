using System.Collections.Immutable;
using CallSim.Experiments;
using Column = CallSim.Tables.ResultColumn<CallSim.Experiments.OutageRecord>;

namespace CallSim.Tables;

/// <summary><c>outages.csv</c>: each occurrence of each outage in each replication. Only of plans with outages.</summary>
internal static class OutagesTable
{
    public const string File = "outages.csv";

    private static readonly ImmutableArray<Column> s_columns =
    [
        Column.Text("outage", "The outage.", row => row.Outage),
        new("replication", "The replication, from 0.", (sheet, row) => sheet.Number(row.Replication)),
        new(
            "occurrence",
            "The number of the occurrence in the replication, from 0.",
            (sheet, row) => sheet.Number(row.Occurrence)
        ),
        Column.Number("started", "When it started, in seconds from `start`.", row => row.Started.Seconds),
        Column.Number(
            "noticed",
            "When it was noticed, in seconds from `start`; empty where it, or the simulation, ended before that.",
            row => row.Noticed?.Seconds
        ),
        Column.Number(
            "ended",
            "When it ended, in seconds from `start`; empty where it was still on when the simulation ended.",
            row => row.Ended?.Seconds
        ),
        Column.Number("dropped", "Contacts that it cut off.", row => row.Dropped),
        Column.Number(
            "blocked_during",
            "Contacts blocked while it was on, for whatever reason.",
            row => row.BlockedDuring
        ),
        Column.Number(
            "abandoned_during",
            "Callers who hung up in a queue while it was on, balked left out.",
            row => row.AbandonedDuring
        ),
        Column.Number(
            "time_to_service_level_s",
            "From its end until of the last 20 contacts that were answered or hung up in a queue since, the goal's share (80 % where there is none) was answered within the first threshold; empty where that never happened.",
            row => row.TimeToServiceLevel?.Seconds
        ),
        Column.Number(
            "time_to_empty_queue_s",
            "From its end until nobody waited in any queue; empty where that never happened.",
            row => row.TimeToEmptyQueue?.Seconds
        ),
        Column.Number(
            "peak_waiting",
            "The most who waited at once, in all queues together, while it was on.",
            row => row.PeakWaiting
        ),
    ];

    public static IResultTable Of(RunResult result) =>
        new ResultTable<OutageRecord>(File, "an occurrence of an outage in a replication", s_columns, result.Outages);
}
