namespace CallSim.Model;

/// <summary>How a contact ended.</summary>
internal enum ContactOutcome
{
    /// <summary>An agent has finished with it.</summary>
    Served,

    /// <summary>Hung up while waiting in a queue.</summary>
    AbandonedQueue,

    /// <summary>Left at once on finding nobody free.</summary>
    Balked,

    /// <summary>No line would carry it.</summary>
    Blocked,

    /// <summary>No waiting place was left.</summary>
    QueueFull,

    /// <summary>Still in the centre when the simulation ended.</summary>
    Unfinished,
}

/// <summary>The counters of a contact type: how many were offered, then one for each <see cref="ContactOutcome"/>.</summary>
internal static class ContactCounter
{
    public const int Offered = 0;

    public const int FirstOutcome = 1;

    public static readonly int Width = FirstOutcome + Enum.GetValues<ContactOutcome>().Length;

    public static int Of(ContactOutcome outcome) => FirstOutcome + (int)outcome;
}
