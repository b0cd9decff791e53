using System.Collections.Immutable;
using CallSim.Tables;

namespace CallSim.Cli.Explaining;

/// <summary>The occurrences of one outage in all replications.</summary>
/// <param name="Name">The outage.</param>
/// <param name="All">The occurrences.</param>
internal sealed record OutageTimes(string Name, ImmutableArray<OutageTimes.Occurrence> All)
{
    /// <summary>One occurrence; instants in seconds from the start.</summary>
    /// <param name="Replication">The replication.</param>
    /// <param name="Started">When it started.</param>
    /// <param name="Ended">When it ended; the end of the run where it did not.</param>
    /// <param name="Recovered">When the service level was back; where it never was, the end of the run.</param>
    /// <param name="Dropped">Contacts cut off.</param>
    /// <param name="Blocked">Contacts blocked while it was on.</param>
    internal sealed record Occurrence(
        int Replication,
        double Started,
        double Ended,
        double Recovered,
        double Dropped,
        double Blocked
    );

    public static ImmutableArray<OutageTimes> Of(ResultReading results) =>
        results.Outages is not { } sheet
            ? []
            :
            [
                .. sheet
                    .Rows.GroupBy(row => row.Cells[0], StringComparer.Ordinal)
                    .Select(rows => new OutageTimes(
                        rows.Key,
                        [.. rows.Select(row => OccurrenceOf(sheet, row, results.Run.LengthSeconds))]
                    )),
            ];

    private static Occurrence OccurrenceOf(ResultSheet sheet, TableRow row, double length)
    {
        double Number(string column, double none) => sheet.Number(row, column) ?? none;
        double ended = Number("ended", length);
        return new(
            (int)Number("replication", 0),
            Number("started", 0),
            ended,
            ended + Number("time_to_service_level_s", length),
            Number("dropped", 0),
            Number("blocked_during", 0)
        );
    }
}
