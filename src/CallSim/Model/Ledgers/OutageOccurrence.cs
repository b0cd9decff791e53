namespace CallSim.Model;

/// <summary>One occurrence of an outage in one replication, and what it did.</summary>
internal sealed class OutageOccurrence
{
    public required OutageId Outage { get; init; }

    /// <summary>Its number among those of its outage in the replication, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>The ledger row of the interval in which it started.</summary>
    public required int Row { get; init; }

    public required SimTime Started { get; init; }

    /// <summary>When it is noticed, if it is on until then and the simulation goes on.</summary>
    public required SimTime WouldBeNoticed { get; init; }

    /// <summary>When it ended; null while it is on, and where it was on at the end of the simulation.</summary>
    public SimTime? Ended { get; set; }

    /// <summary>When it was noticed; null where that would have been after its end or that of the simulation.</summary>
    public SimTime? Noticed { get; set; }

    /// <summary>Contacts that it cut off.</summary>
    public long Dropped { get; set; }

    /// <summary>Contacts blocked while it was on, for whatever reason; before its end, the number blocked before its start, negative.</summary>
    public long Blocked { get; set; }

    /// <summary>Callers who hung up in a queue while it was on; before its end as <see cref="Blocked"/>.</summary>
    public long Abandoned { get; set; }

    /// <summary>The most who waited at once in all queues while it was on.</summary>
    public long PeakWaiting { get; set; }

    /// <summary>From its end until nobody waited in any queue; null where that never happened.</summary>
    public SimSpan? TimeToEmptyQueue { get; set; }

    /// <summary>From its end until the service level was back; null where that never happened.</summary>
    public SimSpan? TimeToServiceLevel { get; set; }

    /// <summary>The legs answered or abandoned before its end.</summary>
    public long LegsBeforeEnd { get; set; }
}
