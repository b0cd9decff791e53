namespace CallSim.Experiments;

/// <summary>What came to a queue in an interval, in all replications together; times are in microseconds.</summary>
internal struct QueueWork
{
    public long Joined;
    public long Answered;

    /// <summary>Talk, hold and wrap-up of those who joined then.</summary>
    public long Handled;

    /// <summary>The waits of those who joined then.</summary>
    public long Waited;
}
