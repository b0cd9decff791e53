namespace CallSim.Model;

/// <summary>The centre of one replication: its tables, its clock and its verbs, wired together. It has no behaviour of its own.</summary>
internal sealed class Centre
{
    public Centre(
        CentreLayout layout,
        Ledgers ledgers,
        ulong seed,
        int replication,
        IJournal? journal = null,
        Func<bool>? mustStop = null
    )
    {
        ulong key = Keys.Replication(seed, replication);
        Layout = layout;
        Ledgers = ledgers;
        Clock = new IntervalClock(layout.Plan.Time);
        Agenda = new Agenda(layout.End, layout.Types.Length) { MustStop = mustStop };
        Arrivals = new ArrivalStreams(layout.Plan, key, Agenda.Joins);
        HeadCounts = [.. layout.Plan.AgentGroups.Select(group => new HeadCounts(group, layout.Plan.Time, key))];
        Roster = new Roster(layout.Plan, HeadCounts, key);
        Shrinkage = new ShiftShrinkage(layout.Plan, key);
        Agents = new AgentTable(Roster.Sizes);
        ShiftAgents = new ShiftAgentTable(Roster);
        Queues = new QueueTable(layout.Plan.Queues);
        Draws = new Draws();
        Contacts = new ContactTable();
        Journeys = new JourneyTable();
        Lines = new LineTable(layout.Plan.Lines);
        Numbers = new NumberTable(layout.Plan.Numbers);
        Flows = new FlowTable(layout.Flows);
        Conditions = new Conditions(layout.Plan);
        Journal = journal;
        Routing = layout.Routing.For(new RoutingView(layout, Agenda, Agents, Queues, Contacts, key), seed, replication);
        Crews = new Crews(this);
        Breaks = new Breaks(this);
        Shifts = new Shifts(this);
        Staff = new Staff(this);
        Handover = new Handover(this);
        Desk = new Desk(this);
        Customers = new Customers(this);
        Exits = new Exits(this);
        Acd = new Acd(this);
        Trunks = new Trunks(this);
        Ivr = new Ivr(this);
        Reception = new Reception(this);
        Closing = new Closing(this);
        Timetable = new Timetable(this);
        Outages = new Outages(this, key);
        journal?.Open(this);
    }

    public CentreLayout Layout { get; }

    /// <summary>Whether journeys are kept: of contacts that may have one, and for a journal, which tells of them.</summary>
    public bool KeepsJourneys => !Layout.IsStraight || Journal is not null;

    public Ledgers Ledgers { get; }

    public Agenda Agenda { get; }

    public IntervalClock Clock { get; }

    public ArrivalStreams Arrivals { get; }

    public Draws Draws { get; }

    public ContactTable Contacts { get; }

    public JourneyTable Journeys { get; }

    public QueueTable Queues { get; }

    public AgentTable Agents { get; }

    public ShiftAgentTable ShiftAgents { get; }

    public LineTable Lines { get; }

    public NumberTable Numbers { get; }

    public FlowTable Flows { get; }

    public Conditions Conditions { get; }

    /// <summary>Is told what happens; null for none.</summary>
    public IJournal? Journal { get; }

    public HeadCounts[] HeadCounts { get; }

    public Roster Roster { get; }

    public ShiftShrinkage Shrinkage { get; }

    public IRouting Routing { get; }

    public Reception Reception { get; }

    public Trunks Trunks { get; }

    public Ivr Ivr { get; }

    public Acd Acd { get; }

    public Handover Handover { get; }

    public Customers Customers { get; }

    public Desk Desk { get; }

    public Crews Crews { get; }

    public Breaks Breaks { get; }

    public Shifts Shifts { get; }

    public Staff Staff { get; }

    public Exits Exits { get; }

    public Closing Closing { get; }

    public Timetable Timetable { get; }

    public Outages Outages { get; }
}
