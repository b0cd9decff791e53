using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>One occurrence of an outage in one replication. Instants are counted from the plan's start.</summary>
public sealed record OutageRecord
{
    /// <summary>The outage's name.</summary>
    public required string Outage { get; init; }

    /// <summary>The replication, from 0.</summary>
    public required int Replication { get; init; }

    /// <summary>The number of the occurrence in the replication, from 0.</summary>
    public required int Occurrence { get; init; }

    /// <summary>When it started.</summary>
    public required SimSpan Started { get; init; }

    /// <summary>When it was noticed; null where it ended, or the simulation did, before that.</summary>
    public required SimSpan? Noticed { get; init; }

    /// <summary>When it ended; null where it was still on at the end of the simulation.</summary>
    public required SimSpan? Ended { get; init; }

    /// <summary>The contacts it cut off.</summary>
    public required long Dropped { get; init; }

    /// <summary>The contacts that were blocked while it was on, for whatever reason.</summary>
    public required long BlockedDuring { get; init; }

    /// <summary>The callers who hung up in a queue while it was on, balked left out.</summary>
    public required long AbandonedDuring { get; init; }

    /// <summary>The most who waited at once in all queues while it was on.</summary>
    public required long PeakWaiting { get; init; }

    /// <summary>From its end until nobody waited in any queue; null where that never happened.</summary>
    public required SimSpan? TimeToEmptyQueue { get; init; }

    /// <summary>
    /// From its end until of the last 20 legs that were answered or abandoned since, the goal's share (80 % where there is
    /// none) was answered within the first threshold; null where that never happened.
    /// </summary>
    public required SimSpan? TimeToServiceLevel { get; init; }

    internal static OutageRecord Of(OutageOccurrence occurrence, CentrePlan plan, int replication)
    {
        SimTime start = SimTime.Zero + plan.Time.WarmUp;
        return new OutageRecord
        {
            Outage = plan.Outages[occurrence.Outage.Row].Name,
            Replication = replication,
            Occurrence = occurrence.Number,
            Started = occurrence.Started - start,
            Noticed = occurrence.Noticed - start,
            Ended = occurrence.Ended - start,
            Dropped = occurrence.Dropped,
            BlockedDuring = occurrence.Blocked,
            AbandonedDuring = occurrence.Abandoned,
            PeakWaiting = occurrence.PeakWaiting,
            TimeToEmptyQueue = occurrence.TimeToEmptyQueue,
            TimeToServiceLevel = occurrence.TimeToServiceLevel,
        };
    }
}
