namespace CallSim.Model;

/// <summary>Everything one replication counts, by subject. Made once and cleared, then used for the next replication.</summary>
internal sealed class Ledgers
{
    public Ledgers(CentreLayout layout)
    {
        int rows = IntervalClock.LedgerRows(layout.Plan.Time);
        Contacts = new ContactLedger(rows, layout.Plan.ContactTypes.Length);
        Customers = new CustomerLedger(rows, layout.Plan.ContactTypes.Length);
        Lines = new LineLedger(rows, layout.Plan.Lines.Length);
        Flows = new FlowLedger(rows, layout.Flows);
        Legs = new LegLedger(rows, layout.Lanes.Lanes.Length, layout.Plan.Targets);
        Agents = new AgentLedger(rows, layout.Plan.AgentGroups);
        Queues = new QueueLedger(rows, layout.Plan.Queues.Length);
        if (layout.Plan.Outages.Length > 0)
        {
            Outages = new OutageLedger(rows, layout.Plan.Outages.Length, layout.Plan.Targets);
            Availability = new AvailabilityLedger(rows, layout.Outages.Things.Length);
        }
    }

    public ContactLedger Contacts { get; }

    public CustomerLedger Customers { get; }

    public LegLedger Legs { get; }

    public LineLedger Lines { get; }

    public FlowLedger Flows { get; }

    public AgentLedger Agents { get; }

    public QueueLedger Queues { get; }

    /// <summary>Null where the plan has no outages.</summary>
    public OutageLedger? Outages { get; }

    /// <summary>Null where the plan has no outages.</summary>
    public AvailabilityLedger? Availability { get; }

    /// <summary>The events of the replication.</summary>
    public long Events { get; set; }

    /// <summary>The contacts of the replication, those of the warm-up included.</summary>
    public long ContactsSimulated { get; set; }

    /// <summary>The drawn spans that were longer than a span can be, and were cut.</summary>
    public long SaturatedSpans { get; set; }

    /// <summary>How long the replication went on after first attempts had stopped.</summary>
    public SimSpan Drained { get; set; }

    public void Clear()
    {
        Drained = SimSpan.Zero;
        Contacts.Clear();
        Customers.Clear();
        Legs.Clear();
        Lines.Clear();
        Flows.Clear();
        Agents.Clear();
        Queues.Clear();
        Outages?.Clear();
        Availability?.Clear();
        Events = 0;
        ContactsSimulated = 0;
        SaturatedSpans = 0;
    }
}
