namespace CallSim.Model;

/// <summary>The automatic call distributor: brings contacts and agents together, and lets contacts wait where it cannot.</summary>
internal sealed class Acd(Centre centre)
{
    private static readonly TimerId s_matchingIsDue = TimerSet.Reserved(0);

    private readonly Agenda _agenda = centre.Agenda;
    private readonly IntervalClock _clock = centre.Clock;
    private readonly Draws _draws = centre.Draws;
    private readonly Desk _desk = centre.Desk;
    private readonly ContactTable _contacts = centre.Contacts;
    private readonly JourneyTable _journeys = centre.Journeys;
    private readonly QueueTable _queues = centre.Queues;
    private readonly AgentTable _agents = centre.Agents;
    private readonly IRouting _routing = centre.Routing;
    private readonly IJournal? _journal = centre.Journal;
    private readonly Staff _staff = centre.Staff;
    private readonly QueueLedger _queueLedger = centre.Ledgers.Queues;
    private readonly LegLedger _legs = centre.Ledgers.Legs;
    private readonly OutageLedger? _outages = centre.Ledgers.Outages;
    private readonly LaneMap _lanes = centre.Layout.Lanes;
    private readonly ContactTraits[] _types = [.. centre.Layout.Types];
    private readonly ContactLedger _contactLedger = centre.Ledgers.Contacts;

    // Where all contacts join their queue on arrival, the time to a human is the wait, and need not be looked up.
    private readonly bool _comesByWays = centre.Layout.Plan is not { Numbers.Length: 0, Flows.Length: 0 };

    private bool _isMatchingDue;

    /// <summary>A contact joins a queue now: it is answered, turned away, balks, or waits.</summary>
    public void Offer(ContactId contact, QueueId queue)
    {
        BeginLeg(contact, queue);
        ref readonly ContactRow row = ref _contacts[contact];
        GroupId group = _routing.GroupFor(queue);
        if (!group.IsNone)
        {
            Answer(contact, queue, _staff.Call(group));
        }
        else if (_queues.IsFull(queue))
        {
            centre.Exits.TurnAway(contact);
        }
        else if (Draws.Happens(_types[row.Type.Row].Balks, row.LegKey, Purpose.Balks))
        {
            centre.Exits.Balk(contact);
        }
        else
        {
            Wait(contact, queue);
        }
    }

    /// <summary>
    /// An agent has become free. Whoever waits is matched at once, unless an earlier rank is still due at this instant:
    /// then the agent is idle, and matching waits for its turn.
    /// </summary>
    public void Free(AgentId agent)
    {
        if (_staff.GoesHome(agent))
        {
            return;
        }

        if (_agenda.HasEndsOrStatesNow || _isMatchingDue)
        {
            _staff.Rest(agent);
            MatchLater();
            return;
        }

        QueueId queue = _routing.QueueFor(_agents[agent].Group);
        if (queue.IsNone)
        {
            _staff.Rest(agent);
            return;
        }

        AnswerFirst(queue, agent);
    }

    /// <summary>A change of state has taken an agent's contact: the agent is free, and matched in the rank of matching.</summary>
    public void FreeLater(AgentId agent)
    {
        if (!_staff.GoesHome(agent))
        {
            _staff.Rest(agent);
            MatchLater();
        }
    }

    /// <summary>Matching becomes due in its rank of this instant: a change of state has freed agents, or several ends have.</summary>
    public void MatchLater()
    {
        _isMatchingDue = true;
        _agenda.Callers.Rearm(s_matchingIsDue, _agenda.Now, EventKind.MatchingIsDue.On(0));
    }

    /// <summary>Brings waiting contacts and idle agents together until none fits.</summary>
    public void Match()
    {
        _isMatchingDue = false;
        _agenda.Callers.Silence(s_matchingIsDue);
        while (true)
        {
            RoutingMatch next = _routing.NextMatch();
            if (next.IsNone)
            {
                return;
            }

            AnswerFirst(next.Queue, _staff.Call(next.Group));
        }
    }

    /// <summary>A waiting contact leaves its queue, from whatever place; its patience no longer matters.</summary>
    public void LeaveQueue(ContactId contact)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        if (row.Timer.IsArmed)
        {
            _agenda.Callers.Disarm(row.Timer);
        }

        _queues.Remove(row.Queue, contact);
        _queueLedger.Leaves(row.Queue, _agenda.Now);
        _outages?.WaitsNoMore(_agenda.Now);
    }

    private void BeginLeg(ContactId contact, QueueId queue)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        LaneId lane = _lanes.Unanswered(row.Type, queue, isLater: row.Legs > 0);
        // Whoever called in the warm-up is not measured, though the start may have come before the queue.
        bool isMeasured = !_contactLedger.IsOfWarmUp(row.Booking);
        int ledgerRow = isMeasured ? _clock.LedgerRow : IntervalClock.WarmUpRow;
        _contacts.BeginLeg(contact, queue, _legs.Offered(ledgerRow, lane), _agenda.Now);
        if (row.Legs > 1)
        {
            _contacts.HasLegKey(contact, CustomerKeys.Leg(_journeys[contact].AttemptKey, row.Legs));
        }

        _journal?.Note(JournalKind.JoinsQueue, contact, queue.Row);
    }

    private void Wait(ContactId contact, QueueId queue)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        TimerId timer = TimerId.None;
        if (_types[row.Type.Row].Patience is { } patience)
        {
            SimSpan span = _draws.Span(patience.At(_clock.PlanColumn), row.LegKey, Purpose.Patience);
            timer = _agenda.Callers.Arm(_agenda.Now + span, EventKind.CallerLosesPatience.On(contact.Row));
        }

        _contacts.Wait(contact, timer);
        _queues.Append(queue, contact);
        _queueLedger.Enters(queue, _agenda.Now);
        _outages?.Waits();
        _journal?.Note(JournalKind.Waits, contact, queue.Row);
    }

    private void AnswerFirst(QueueId queue, AgentId agent)
    {
        ContactId contact = _queues.First(queue);
        LeaveQueue(contact);
        Answer(contact, queue, agent);
    }

    private void Answer(ContactId contact, QueueId queue, AgentId agent)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        if (_comesByWays && !row.WasAnswered)
        {
            _contactLedger.ReachedHuman(row.Booking, _agenda.Now - _journeys[contact].Arrived);
        }

        int place = _lanes.PlaceOf(_agents[agent].Group, queue);
        SimSpan wait = _agenda.Now - row.Joined;
        _outages?.Answered(wait, _agenda.Now);
        _desk.Talk(contact, agent, _legs.Answered(row.Leg, place, wait));
    }
}
