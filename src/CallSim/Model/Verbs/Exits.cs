namespace CallSim.Model;

/// <summary>
/// The ways out: nothing else ends a contact. Each disarms what is armed for it, books its last leg and its outcome, and
/// gives its row back.
/// </summary>
internal sealed class Exits(Centre centre)
{
    /// <summary>The conversation is over; the agent wraps up or is free.</summary>
    public void Serve(ContactId contact)
    {
        centre.Desk.BookPhase(contact);
        ContactRow row = centre.Contacts[contact];
        centre.Agenda.Ends.Disarm(row.Timer);
        SamplerSeries? wrapUp = centre.Layout.Types[row.Type.Row].WrapUp;
        if (wrapUp is not null)
        {
            centre.Desk.WrapUp(row.Agent, row, wrapUp);
        }

        Leave(contact, ContactOutcome.Served);
        if (wrapUp is null)
        {
            centre.Acd.Free(row.Agent);
        }
    }

    /// <summary>A waiting caller hangs up.</summary>
    public void Abandon(ContactId contact)
    {
        ref readonly ContactRow row = ref centre.Contacts[contact];
        centre.Ledgers.Legs.Abandoned(row.LedgerRow, centre.Clock.LedgerRow, row.Lane, centre.Agenda.Now - row.Joined);
        LeaveQueue(contact);
        Leave(contact, ContactOutcome.AbandonedQueue);
    }

    /// <summary>A caller who finds nobody free leaves at once.</summary>
    public void Balk(ContactId contact)
    {
        ref readonly ContactRow row = ref centre.Contacts[contact];
        centre.Ledgers.Legs.Balked(row.LedgerRow, row.Lane);
        Leave(contact, ContactOutcome.Balked);
    }

    /// <summary>There is no waiting place.</summary>
    public void TurnAway(ContactId contact)
    {
        ref readonly ContactRow row = ref centre.Contacts[contact];
        centre.Ledgers.Legs.QueueFull(row.LedgerRow, row.Lane);
        Leave(contact, ContactOutcome.QueueFull);
    }

    /// <summary>The simulation ends while the contact is in the centre.</summary>
    public void LeaveUnfinished(ContactId contact)
    {
        ref readonly ContactRow row = ref centre.Contacts[contact];
        if (row.State == ContactState.Waiting)
        {
            centre.Ledgers.Legs.Unfinished(row.LedgerRow, row.Lane, centre.Agenda.Now - row.Joined);
            LeaveQueue(contact);
        }
        else
        {
            centre.Desk.BookPhase(contact);
            centre.Agenda.Ends.Disarm(row.Timer);
        }

        Leave(contact, ContactOutcome.Unfinished);
    }

    private void LeaveQueue(ContactId contact)
    {
        ref readonly ContactRow row = ref centre.Contacts[contact];
        QueueId queue = centre.Layout.QueueOfType[row.Type.Row];
        if (row.Timer.IsArmed)
        {
            centre.Agenda.Callers.Disarm(row.Timer);
        }

        centre.Queues.Remove(queue, contact);
        centre.Ledgers.Queues.Leaves(queue, centre.Agenda.Now);
    }

    private void Leave(ContactId contact, ContactOutcome outcome)
    {
        ref readonly ContactRow row = ref centre.Contacts[contact];
        centre.Ledgers.Contacts.Ended(row.LedgerRow, row.Type, outcome);
        centre.Contacts.Release(contact);
        centre.Closing.EndIfAllIsDone();
    }
}
