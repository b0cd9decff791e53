namespace CallSim.Model;

/// <summary>
/// The counters of one interval and lane. <see cref="Offered"/> is counted on joining, all else when it happens; times are
/// in microseconds.
/// </summary>
internal struct LegCell
{
    public long Offered;
    public long Answered;
    public long Abandoned;
    public long Balked;
    public long QueueFull;
    public long Unfinished;

    /// <summary>Cut off while waiting.</summary>
    public long Dropped;

    /// <summary>Answered or abandoned after a wait longer than zero.</summary>
    public long Waited;

    /// <summary>The waits of the answered (in a lane of an agent group) or of the abandoned (in a lane of nobody).</summary>
    public long Wait;

    /// <summary>The waits of those still waiting at the end, or cut off while waiting.</summary>
    public long UnfinishedWait;
    public long Talk;
    public long Hold;
    public long WrapUp;

    /// <summary>Abandoned within the short-abandon limit, balked included.</summary>
    public long AbandonedShort;

    /// <summary>Abandoned, by the interval of leaving.</summary>
    public long AbandonedHere;
}

/// <summary>Where a leg is booked: its lane and, in the interval it joined in, its cell.</summary>
internal readonly record struct LegBooking(int Cell, int Lane);
