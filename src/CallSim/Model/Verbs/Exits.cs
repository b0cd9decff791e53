namespace CallSim.Model;

/// <summary>
/// The ways out: nothing else ends a contact. Each disarms what is armed for it, books its last leg and its outcome, frees its
/// line, and gives its row back.
/// </summary>
internal sealed class Exits(Centre centre)
{
    private readonly Agenda _agenda = centre.Agenda;
    private readonly ContactTable _contacts = centre.Contacts;
    private readonly JourneyTable _journeys = centre.Journeys;
    private readonly LegLedger _legs = centre.Ledgers.Legs;
    private readonly ContactLedger _ledger = centre.Ledgers.Contacts;
    private readonly OutageLedger? _outages = centre.Ledgers.Outages;
    private readonly Desk _desk = centre.Desk;
    private readonly Customers _customers = centre.Customers;
    private readonly IJournal? _journal = centre.Journal;
    private readonly ContactTraits[] _types = [.. centre.Layout.Types];
    private readonly LaneTraits[] _lanes = [.. centre.Layout.LaneTraits];
    private readonly bool _keepsJourneys = centre.KeepsJourneys;

    /// <summary>The conversation is over: the contact leaves served or is passed on, the agent wraps up or is free.</summary>
    public void Serve(ContactId contact)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        AgentId agent = row.Agent;
        _desk.EndConversation(contact);
        SamplerSeries? wrapUp = _types[row.Type.Row].WrapUp;
        if (wrapUp is not null)
        {
            _desk.WrapUp(contact, wrapUp);
        }

        QueueId passedTo = _lanes[row.Leg.Lane].IsPlain ? QueueId.None : _journeys[contact].PassedTo;
        if (passedTo.IsNone)
        {
            Leave(contact, ContactOutcome.Served);
        }
        else
        {
            PassOn(contact, passedTo);
        }

        if (wrapUp is null)
        {
            centre.Acd.Free(agent);
        }

        if (!passedTo.IsNone)
        {
            centre.Reception.Send(contact, Target.Queue(passedTo));
        }
    }

    /// <summary>A waiting caller hangs up.</summary>
    public void Abandon(ContactId contact)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        _legs.Abandoned(row.Leg, centre.Clock.LedgerRow, _agenda.Now - row.Joined);
        _outages?.Abandoned(_agenda.Now);
        centre.Acd.LeaveQueue(contact);
        Leave(contact, row.WasAnswered ? ContactOutcome.AbandonedAfterAnswer : ContactOutcome.AbandonedQueue);
    }

    /// <summary>A caller who finds nobody free leaves at once.</summary>
    public void Balk(ContactId contact)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        _legs.Balked(row.Leg);
        Leave(contact, row.WasAnswered ? ContactOutcome.AbandonedAfterAnswer : ContactOutcome.Balked);
    }

    /// <summary>There is no waiting place.</summary>
    public void TurnAway(ContactId contact)
    {
        _legs.QueueFull(_contacts[contact].Leg);
        Leave(contact, ContactOutcome.QueueFull);
    }

    /// <summary>No line, number or flow carries the contact.</summary>
    public void Block(ContactId contact, BlockReason reason)
    {
        _ledger.Blocked(_contacts[contact].Booking, reason);
        _outages?.Blocked();
        _journal?.Note(JournalKind.IsBlocked, contact, (long)reason);
        Leave(contact, ContactOutcome.Blocked, cutByOutage: reason == BlockReason.LineDown);
    }

    /// <summary>A caller hangs up in a flow.</summary>
    public void HangUp(ContactId contact)
    {
        // Between two flows there is no step to leave.
        if (_contacts[contact].State == ContactState.InFlow)
        {
            centre.Ivr.Leave(contact, StepCounter.HungUp);
        }

        Leave(contact, ContactOutcome.AbandonedIvr);
    }

    /// <summary>A flow has ended the call; the contact is in none any more.</summary>
    public void EndInFlow(ContactId contact, ContactOutcome outcome) => Leave(contact, outcome);

    /// <summary>An outage cuts the contact off, wherever it is; its agent is free, and matched in the rank of matching.</summary>
    public void Drop(ContactId contact)
    {
        AgentId? agent = LetGo(contact, StepCounter.Dropped, isDropped: true);
        Leave(contact, ContactOutcome.Dropped, cutByOutage: true);
        if (agent is { } free)
        {
            centre.Acd.FreeLater(free);
        }
    }

    /// <summary>An outage takes the agent away from a conversation: the contact goes back to its queue, as a new leg.</summary>
    public void PutBack(ContactId contact)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        QueueId queue = row.Queue;
        AgentId agent = row.Agent;
        _desk.EndConversation(contact);
        _journal?.Note(JournalKind.IsPutBack, contact, queue.Row);
        centre.Acd.FreeLater(agent);
        centre.Reception.Send(contact, Target.Queue(queue));
    }

    /// <summary>The simulation ends while the contact is in the centre.</summary>
    public void LeaveUnfinished(ContactId contact)
    {
        LetGo(contact, StepCounter.Unfinished, isDropped: false);
        Leave(contact, ContactOutcome.Unfinished);
    }

    private void PassOn(ContactId contact, QueueId to)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        _contacts.AwaitMoving(contact);
        _ledger.Count(row.Booking, ContactCounter.Transfers);
        if (_journeys.PassOn(contact))
        {
            _ledger.Count(row.Booking, ContactCounter.Transferred);
        }

        _journal?.Note(JournalKind.IsPassedOn, contact, to.Row);
    }

    // Ends whatever the contact is in; the agent of its conversation, if it is in one.
    private AgentId? LetGo(ContactId contact, int asOfStep, bool isDropped)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        switch (row.State)
        {
            case ContactState.SettingUp:
                _agenda.Ends.Disarm(row.Timer);
                return null;
            case ContactState.InFlow:
                centre.Ivr.Leave(contact, asOfStep);
                return null;
            case ContactState.Waiting:
                BookWaiting(row, isDropped);
                centre.Acd.LeaveQueue(contact);
                return null;
            case ContactState.Talking or ContactState.Holding:
                _desk.EndConversation(contact);
                return row.Agent;
            default:
                return null;
        }
    }

    private void BookWaiting(in ContactRow row, bool isDropped)
    {
        SimSpan wait = _agenda.Now - row.Joined;
        if (isDropped)
        {
            _legs.Dropped(row.Leg, wait);
        }
        else
        {
            _legs.Unfinished(row.Leg, wait);
        }
    }

    private void Leave(ContactId contact, ContactOutcome outcome, bool cutByOutage = false)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        _ledger.Ended(row.Booking, outcome, row.WasAnswered);
        if (_keepsJourneys)
        {
            EndJourney(contact, outcome, cutByOutage);
        }

        _journal?.Note(JournalKind.Leaves, contact, (long)outcome);
        _contacts.Release(contact);
        if (_contacts.InPlay == 0)
        {
            centre.Closing.EndIfAllIsDone();
        }
    }

    private void EndJourney(ContactId contact, ContactOutcome outcome, bool cutByOutage)
    {
        ref readonly ContactJourney journey = ref _journeys[contact];
        if (!journey.Line.IsNone)
        {
            centre.Trunks.Release(journey.Line);
        }

        if (journey.HangUp.IsArmed)
        {
            _agenda.Callers.Disarm(journey.HangUp);
        }

        ref readonly ContactRow row = ref _contacts[contact];
        if (row.Legs > 1)
        {
            _ledger.Hopped(row.Booking, row.Legs - 1);
        }

        _customers.After(contact, outcome, cutByOutage);
    }
}
