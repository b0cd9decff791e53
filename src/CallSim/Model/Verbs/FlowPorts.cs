namespace CallSim.Model;

/// <summary>The ports of call flows: who gets one, who is blocked, and when it is free again.</summary>
internal sealed class FlowPorts(Centre centre)
{
    private readonly Agenda _agenda = centre.Agenda;
    private readonly ContactTable _contacts = centre.Contacts;
    private readonly JourneyTable _journeys = centre.Journeys;
    private readonly FlowTable _flows = centre.Flows;
    private readonly FlowGraph _graph = centre.Layout.Flows;
    private readonly FlowLedger _ledger = centre.Ledgers.Flows;
    private readonly IJournal? _journal = centre.Journal;

    /// <summary>A contact takes a port of a flow, or is blocked where an outage or the flow has none for it.</summary>
    /// <returns>Whether it has one.</returns>
    public bool Take(ContactId contact, FlowId flow)
    {
        double share = centre.Conditions.Share(flow);
        ulong key = CustomerKeys.Refusal(_journeys[contact].AttemptKey, _graph.Flows[flow.Row].NameKey);
        bool hasPorts = _graph.Flows[flow.Row].Ports is not null;
        if (_flows.IsDown(flow) || (!hasPorts && Draws.Happens(1 - share, key, Purpose.OutageRefusal)))
        {
            centre.Exits.Block(contact, BlockReason.LineDown);
            return false;
        }

        if (_flows.IsFull(flow))
        {
            centre.Exits.Block(contact, BlockReason.Ports);
            return false;
        }

        _flows.TakePort(flow);
        _ledger.Enters(_journeys[contact].LedgerRow, flow, _agenda.Now);
        _journal?.Note(JournalKind.EntersFlow, contact, flow.Row);
        return true;
    }

    /// <summary>A contact leaves a flow, whatever comes next.</summary>
    public void GiveBack(ContactId contact, FlowId flow)
    {
        _contacts.LeaveStep(contact);
        _journeys.LeaveStep(contact);
        _flows.GiveBackPort(flow);
        _ledger.Leaves(flow, _agenda.Now);
    }
}
