using System.Collections.Immutable;
using CallSim.Tables;

namespace CallSim.Cli.Explaining;

/// <summary>One outage: what it hits, and its occurrences in all replications.</summary>
/// <param name="Facts">What it hits, and how much of it remains.</param>
/// <param name="All">The occurrences.</param>
internal sealed record OutageTimes(OutageFacts Facts, ImmutableArray<OutageTimes.Occurrence> All)
{
    /// <summary>One occurrence; instants in seconds from the start.</summary>
    /// <param name="Replication">The replication.</param>
    /// <param name="Started">When it started.</param>
    /// <param name="Ended">When it ended; the end of the run where it did not.</param>
    /// <param name="Dropped">Contacts cut off.</param>
    /// <param name="Blocked">Contacts blocked while it was on.</param>
    internal sealed record Occurrence(int Replication, double Started, double Ended, double Dropped, double Blocked)
    {
        /// <summary>The seconds that it was on in a span.</summary>
        public double SecondsIn(double start, double end) =>
            Math.Max(0, Math.Min(Ended, end) - Math.Max(Started, start));
    }

    public static ImmutableArray<OutageTimes> Of(ResultReading results) =>
        results.Outages is not { } sheet
            ? []
            :
            [
                .. from facts in results.Run.Outages
                join row in sheet.Rows on facts.Name equals ResultSheet.Plain(row.Cells[0]) into rows
                select new OutageTimes(
                    facts,
                    [.. rows.Select(row => OccurrenceOf(sheet, row, results.Run.LengthSeconds))]
                ),
            ];

    /// <summary>The occurrences that were on in an interval.</summary>
    public ImmutableArray<Occurrence> In(RunCounters counters, int interval) =>
        [.. All.Where(one => one.SecondsIn(counters.Start(interval), counters.End(interval)) > 0)];

    /// <summary>The share of an interval that it was on, as a mean of all replications.</summary>
    public double OnShare(RunCounters counters, int interval) =>
        All.Sum(one => one.SecondsIn(counters.Start(interval), counters.End(interval)))
        / (counters.Seconds(interval) * counters.Run.Replications);

    /// <summary>Whether it hits a group of agents.</summary>
    public bool HitsGroup(string group) => Facts.Hits.Contains("group:" + group);

    private static Occurrence OccurrenceOf(ResultSheet sheet, TableRow row, double length)
    {
        double Number(string column, double none) => sheet.Number(row, column) ?? none;
        return new(
            (int)Number("replication", 0),
            Number("started", 0),
            Number("ended", length),
            Number("dropped", 0),
            Number("blocked_during", 0)
        );
    }
}
