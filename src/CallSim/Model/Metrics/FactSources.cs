namespace CallSim.Model;

/// <summary>Which counter of a ledger is which fact.</summary>
internal static class FactSources
{
    public static readonly (int Counter, Fact Fact)[] OfAgents =
    [
        (AgentCounter.Scheduled, Fact.Scheduled),
        (AgentCounter.Overtime, Fact.Overtime),
        (AgentCounter.Idle, Fact.Idle),
        (AgentCounter.Talking, Fact.Talking),
        (AgentCounter.Holding, Fact.Holding),
        (AgentCounter.Wrapping, Fact.Wrapping),
        (AgentCounter.Break, Fact.Break),
        (AgentCounter.Absent, Fact.Absent),
        (AgentCounter.UnpaidBreak, Fact.UnpaidBreak),
    ];

    public static readonly (int Counter, Fact Fact)[] OfContacts =
    [
        (ContactCounter.Offered, Fact.Arrived),
        (ContactCounter.Of(ContactOutcome.Served), Fact.Served),
        (ContactCounter.Of(ContactOutcome.Contained), Fact.Contained),
        (ContactCounter.Of(ContactOutcome.AbandonedIvr), Fact.HungUp),
        (ContactCounter.Of(ContactOutcome.AbandonedAfterAnswer), Fact.AbandonedAfterAnswer),
        (ContactCounter.Of(ContactOutcome.Blocked), Fact.Blocked),
        (ContactCounter.Of(ContactOutcome.QueueFull), Fact.TurnedAway),
        (ContactCounter.Of(ContactOutcome.Dropped), Fact.DroppedContacts),
        (ContactCounter.Of(ContactOutcome.RejectedClosed), Fact.RejectedClosed),
        (ContactCounter.Of(ContactOutcome.MessageLeft), Fact.MessageLeft),
        (ContactCounter.Of(ContactOutcome.Trapped), Fact.Trapped),
        (ContactCounter.Of(ContactOutcome.Unfinished), Fact.UnfinishedContacts),
        .. Enum.GetValues<BlockReason>().Select(reason => (ContactCounter.Of(reason), FactSheet.BlockedBy(reason))),
        (ContactCounter.Redials, Fact.Redials),
        (ContactCounter.RepeatCalls, Fact.RepeatCalls),
        (ContactCounter.Transferred, Fact.Transferred),
        (ContactCounter.Unresolved, Fact.Unresolved),
        (ContactCounter.Answered, Fact.AnsweredContacts),
        (ContactCounter.TimeToHuman, Fact.TimeToHuman),
        (ContactCounter.Hops, Fact.Hops),
        (ContactCounter.EnteredFlow, Fact.EnteredFlow),
    ];

    public static readonly (int Counter, Fact Fact)[] OfCustomers =
    [
        (CustomerCounter.Customers, Fact.Customers),
        (CustomerCounter.Answered, Fact.CustomersAnswered),
        (CustomerCounter.Reached, Fact.CustomersReached),
        (CustomerCounter.Returned, Fact.CustomersReturned),
        (CustomerCounter.Pending, Fact.CustomersPending),
    ];

    public static readonly (int Counter, Fact Fact)[] OfLines =
    [
        (LineCounter.Attempts, Fact.Arrived),
        (LineCounter.Carried, Fact.Carried),
        (LineCounter.Overflowed, Fact.Overflowed),
        (LineCounter.Blocked, Fact.Blocked),
        (LineCounter.Busy, Fact.ChannelTime),
        (LineCounter.Peak, Fact.ChannelsPeak),
        (LineCounter.AllBusy, Fact.AllBusy),
        (LineCounter.Down, Fact.ChannelsDown),
    ];

    /// <summary>Of one flow; for all together the contacts know how many entered and how they ended.</summary>
    public static readonly (int Counter, Fact Fact)[] OfFlow =
    [
        (FlowCounter.Entered, Fact.EnteredFlow),
        (FlowCounter.HungUp, Fact.HungUp),
        (FlowCounter.Contained, Fact.Contained),
        (FlowCounter.Peak, Fact.FlowPeak),
    ];

    public static readonly (int Counter, Fact Fact)[] OfOutages =
    [
        (OutageCounter.Occurrences, Fact.Outages),
        (OutageCounter.TimeOn, Fact.OutageTime),
        (OutageCounter.Dropped, Fact.OutageDropped),
        (OutageCounter.Blocked, Fact.OutageBlocked),
        (OutageCounter.Abandoned, Fact.OutageAbandoned),
        (OutageCounter.Emptied, Fact.Emptied),
        (OutageCounter.TimeToEmpty, Fact.TimeToEmpty),
        (OutageCounter.Recovered, Fact.Recovered),
        (OutageCounter.TimeToRecover, Fact.TimeToRecover),
    ];
}
