namespace CallSim.Model;

/// <summary>
/// The ways out: nothing else ends a contact. Each disarms what is armed for it, books its last leg and its outcome, and
/// gives its row back.
/// </summary>
internal sealed class Exits(Centre centre)
{
    private readonly Agenda _agenda = centre.Agenda;
    private readonly ContactTable _contacts = centre.Contacts;
    private readonly LegLedger _legs = centre.Ledgers.Legs;
    private readonly ContactLedger _ledger = centre.Ledgers.Contacts;
    private readonly Desk _desk = centre.Desk;
    private readonly ContactTraits[] _types = [.. centre.Layout.Types];

    /// <summary>The conversation is over; the agent wraps up or is free.</summary>
    public void Serve(ContactId contact)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        AgentId agent = row.Agent;
        _desk.BookPhase(row);
        _agenda.Ends.Disarm(row.Timer);
        SamplerSeries? wrapUp = _types[row.Type.Row].WrapUp;
        if (wrapUp is not null)
        {
            _desk.WrapUp(row, wrapUp);
        }

        Leave(contact, ContactOutcome.Served);
        if (wrapUp is null)
        {
            centre.Acd.Free(agent);
        }
    }

    /// <summary>A waiting caller hangs up.</summary>
    public void Abandon(ContactId contact)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        _legs.Abandoned(row.Leg, centre.Clock.LedgerRow, _agenda.Now - row.Joined);
        centre.Acd.LeaveQueue(contact);
        Leave(contact, ContactOutcome.AbandonedQueue);
    }

    /// <summary>A caller who finds nobody free leaves at once.</summary>
    public void Balk(ContactId contact)
    {
        _legs.Balked(_contacts[contact].Leg);
        Leave(contact, ContactOutcome.Balked);
    }

    /// <summary>There is no waiting place.</summary>
    public void TurnAway(ContactId contact)
    {
        _legs.QueueFull(_contacts[contact].Leg);
        Leave(contact, ContactOutcome.QueueFull);
    }

    /// <summary>The simulation ends while the contact is in the centre.</summary>
    public void LeaveUnfinished(ContactId contact)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        if (row.State == ContactState.Waiting)
        {
            _legs.Unfinished(row.Leg, _agenda.Now - row.Joined);
            centre.Acd.LeaveQueue(contact);
        }
        else
        {
            _desk.BookPhase(row);
            _agenda.Ends.Disarm(row.Timer);
        }

        Leave(contact, ContactOutcome.Unfinished);
    }

    private void Leave(ContactId contact, ContactOutcome outcome)
    {
        _ledger.Ended(_contacts[contact].Booking, outcome);
        _contacts.Release(contact);
        if (_contacts.InPlay == 0)
        {
            centre.Closing.EndIfAllIsDone();
        }
    }
}
