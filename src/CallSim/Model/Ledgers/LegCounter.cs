namespace CallSim.Model;

/// <summary>
/// The counters of a lane. <see cref="Offered"/> is counted on joining, all else when it happens; times are in
/// microseconds. Behind the last one stands one counter for each threshold of the service level: see <see cref="In"/>.
/// </summary>
internal static class LegCounter
{
    public const int Offered = 0;
    public const int Answered = 1;
    public const int Abandoned = 2;
    public const int Balked = 3;
    public const int QueueFull = 4;
    public const int Unfinished = 5;

    /// <summary>Answered or abandoned after a wait longer than zero.</summary>
    public const int Waited = 6;

    /// <summary>The waits of the answered (in a lane of an agent group) or of the abandoned (in a lane of nobody).</summary>
    public const int Wait = 7;

    /// <summary>The waits of those still waiting at the end.</summary>
    public const int UnfinishedWait = 8;
    public const int Talk = 9;
    public const int Hold = 10;
    public const int WrapUp = 11;

    /// <summary>Abandoned within the short-abandon limit, balked included.</summary>
    public const int AbandonedShort = 12;

    /// <summary>Abandoned, by the interval of leaving.</summary>
    public const int AbandonedHere = 13;

    private const int FirstIn = 14;

    /// <summary>Answered (in a lane of a group) or abandoned, balked included (in a lane of nobody), within a threshold.</summary>
    /// <param name="threshold">The threshold's place in the plan.</param>
    public static int In(int threshold) => FirstIn + threshold;

    /// <summary>The number of counters of a lane.</summary>
    public static int Width(int thresholds) => FirstIn + thresholds;
}
