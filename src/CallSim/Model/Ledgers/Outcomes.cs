namespace CallSim.Model;

/// <summary>How a contact ended.</summary>
internal enum ContactOutcome
{
    /// <summary>An agent has finished with it.</summary>
    Served,

    /// <summary>The machine has done what the caller wanted.</summary>
    Contained,

    /// <summary>Hung up in a call flow.</summary>
    AbandonedIvr,

    /// <summary>Hung up while waiting in a queue, and no agent had answered.</summary>
    AbandonedQueue,

    /// <summary>Hung up, or balked, after an agent had answered an earlier leg.</summary>
    AbandonedAfterAnswer,

    /// <summary>Left at once on finding nobody free.</summary>
    Balked,

    /// <summary>No line, number or flow would carry it; see <see cref="BlockReason"/>.</summary>
    Blocked,

    /// <summary>No waiting place was left.</summary>
    QueueFull,

    /// <summary>Cut off by an outage.</summary>
    Dropped,

    /// <summary>Told by a call flow that the centre is closed.</summary>
    RejectedClosed,

    /// <summary>Left a message in a call flow.</summary>
    MessageLeft,

    /// <summary>Out of repeats in a menu, with no way out.</summary>
    Trapped,

    /// <summary>Still in the centre when the simulation ended.</summary>
    Unfinished,
}

/// <summary>Why a contact was blocked, in the order of the tests; of several reasons the first counts.</summary>
internal enum BlockReason
{
    /// <summary>Outside of the number's opening hours.</summary>
    Closed,

    /// <summary>More calls a second than the number allows.</summary>
    RateLimit,

    /// <summary>An outage left no channel, or nothing of the number or of the flow.</summary>
    LineDown,

    /// <summary>All channels were taken.</summary>
    AllBusy,

    /// <summary>All ports of the flow were taken.</summary>
    Ports,
}

/// <summary>
/// The counters of a contact type: how many were offered; one for each <see cref="ContactOutcome"/>, which add up to it; one
/// for each <see cref="BlockReason"/>, which add up to the blocked; and others.
/// </summary>
internal static class ContactCounter
{
    public const int Offered = 0;
    public const int FirstOutcome = 1;
    public const int FirstReason = FirstOutcome + Outcomes;

    /// <summary>Offered contacts that were redials.</summary>
    public const int Redials = FirstReason + Reasons;

    /// <summary>Offered contacts of customers whose matter an earlier one did not solve.</summary>
    public const int RepeatCalls = Redials + 1;

    /// <summary>Contacts with a transfer, misroutes included.</summary>
    public const int Transferred = RepeatCalls + 1;

    /// <summary>Transfers, misroutes included.</summary>
    public const int Transfers = Transferred + 1;

    /// <summary>Served contacts whose matter was not solved.</summary>
    public const int Unresolved = Transfers + 1;

    /// <summary>Contacts that an agent answered.</summary>
    public const int Answered = Unresolved + 1;

    /// <summary>The microseconds from their arrival to the first answer; only where a number or a flow can lie between.</summary>
    public const int TimeToHuman = Answered + 1;

    /// <summary>Legs beyond the first.</summary>
    public const int Hops = TimeToHuman + 1;

    /// <summary>Contacts that entered a call flow.</summary>
    public const int EnteredFlow = Hops + 1;
    public const int Width = EnteredFlow + 1;

    private const int Outcomes = (int)ContactOutcome.Unfinished + 1;
    private const int Reasons = (int)BlockReason.Ports + 1;

    public static int Of(ContactOutcome outcome) => FirstOutcome + (int)outcome;

    public static int Of(BlockReason reason) => FirstReason + (int)reason;

    public static int Of(AttemptReason reason) => reason == AttemptReason.Redial ? Redials : RepeatCalls;
}
