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

    /// <summary>Contacts that came, at scopes of contacts; legs that joined, at those of legs.</summary>
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
    Served,
    Blocked,
    UnfinishedContacts,
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
