namespace CallSim.Model;

/// <summary>
/// The whole numbers that metrics are made of, for one scope and one interval (or the whole run) of one replication. Times
/// are in microseconds.
/// </summary>
internal enum Fact
{
    /// <summary>1: the denominator of everything that is counted per replication.</summary>
    Replications,

    /// <summary>The length of the interval.</summary>
    Time,

    /// <summary>Contacts that came, at scopes of contacts; legs that joined, at those of legs; attempts, at a line group.</summary>
    Arrived,

    /// <summary>Legs that joined a queue; at scopes of contacts the first leg of each alone.</summary>
    Offered,
    Answered,
    Abandoned,
    Balked,
    QueueFull,
    UnfinishedLegs,
    Waited,
    AnsweredWait,
    AbandonedWait,

    /// <summary>Answered legs, at every scope later ones too: whose work <see cref="Talk"/>, <see cref="Hold"/> and <see cref="WrapUp"/> are.</summary>
    AnsweredLegs,
    Talk,
    Hold,
    WrapUp,
    AbandonedShort,
    AbandonedHere,

    /// <summary>Turned away from a full queue: contacts at scopes of contacts, whichever leg it was, else legs.</summary>
    TurnedAway,

    /// <summary>Legs cut off while waiting.</summary>
    DroppedLegs,
    Served,

    /// <summary>Contacts that were blocked; at a line group the attempts.</summary>
    Blocked,
    UnfinishedContacts,
    Contained,
    HungUp,
    AbandonedAfterAnswer,
    DroppedContacts,
    RejectedClosed,
    MessageLeft,
    Trapped,

    /// <summary>The first of one fact for each <see cref="BlockReason"/>, in its order.</summary>
    FirstReason,
    LastReason = FirstReason + (int)BlockReason.Ports,
    Redials,
    RepeatCalls,
    Transferred,
    Unresolved,

    /// <summary>Contacts that an agent answered, by the interval in which they arrived.</summary>
    AnsweredContacts,

    /// <summary>From the arrival of these contacts to the first answer.</summary>
    TimeToHuman,

    /// <summary>The legs of contacts beyond the first.</summary>
    Hops,

    /// <summary>Contacts that entered a call flow; at a flow the callers who entered it.</summary>
    EnteredFlow,

    /// <summary>The time in call flows, by the interval in which the contact arrived.</summary>
    FlowTime,

    /// <summary>The time in call flows, by the interval in which it passes.</summary>
    InFlow,
    FlowPeak,
    Customers,
    CustomersAnswered,
    CustomersReached,
    CustomersReturned,
    CustomersPending,
    Carried,
    Overflowed,

    /// <summary>The channels' time taken.</summary>
    ChannelTime,
    ChannelsPeak,
    AllBusy,

    /// <summary>The time in which an outage left a line group no channel.</summary>
    ChannelsDown,
    Waiting,
    WaitingPeak,
    Scheduled,
    Overtime,
    Idle,
    Talking,
    Holding,
    Wrapping,
    Break,
    Absent,

    /// <summary>The part of <see cref="Break"/> that is not paid.</summary>
    UnpaidBreak,

    /// <summary>In millionths of the currency.</summary>
    Cost,

    /// <summary>1 where the cost of some group is known, else 0.</summary>
    HasCost,

    /// <summary>The time in which the thing was wholly down.</summary>
    Down,

    /// <summary>Occurrences of an outage.</summary>
    Outages,

    /// <summary>The time an outage was on.</summary>
    OutageTime,
    OutageDropped,
    OutageBlocked,
    OutageAbandoned,

    /// <summary>Occurrences after which nobody waited any more at some time, and the time until then.</summary>
    Emptied,
    TimeToEmpty,

    /// <summary>Occurrences after which the service level was back at some time, and the time until then.</summary>
    Recovered,
    TimeToRecover,

    /// <summary>The first of two facts for each threshold: see <see cref="FactSheet.AnsweredIn"/>.</summary>
    FirstIn,
}
