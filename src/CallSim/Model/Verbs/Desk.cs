namespace CallSim.Model;

/// <summary>The agent's work on a contact: talk, then perhaps a hold, then perhaps a wrap-up.</summary>
internal sealed class Desk(Centre centre)
{
    private readonly Agenda _agenda = centre.Agenda;
    private readonly IntervalClock _clock = centre.Clock;
    private readonly Draws _draws = centre.Draws;
    private readonly ContactTable _contacts = centre.Contacts;
    private readonly AgentTable _agents = centre.Agents;
    private readonly LegLedger _legs = centre.Ledgers.Legs;
    private readonly AgentLedger _agentLedger = centre.Ledgers.Agents;
    private readonly IJournal? _journal = centre.Journal;
    private readonly ContactTraits[] _types = [.. centre.Layout.Types];
    private readonly LaneTraits[] _lanes = [.. centre.Layout.LaneTraits];

    /// <summary>An agent takes a contact and talks.</summary>
    public void Talk(ContactId contact, AgentId agent, LegBooking leg)
    {
        SimTime now = _agenda.Now;
        ref readonly ContactRow row = ref _contacts[contact];
        ContactTraits traits = _types[row.Type.Row];
        LaneTraits lane = _lanes[leg.Lane];
        SimSpan talk = lane.IsPlain
            ? _draws.Span(traits.Talk.At(_clock.PlanColumn), row.LegKey, Purpose.Talk)
            : centre.Handover.BeginTalk(contact, _agents[agent].Group, lane);
        bool holds =
            Draws.Happens(traits.HoldChance, row.LegKey, Purpose.HoldChance)
            && (lane.IsPlain || !centre.Handover.IsCutShort(contact));
        EventKind next = holds ? EventKind.CallerGoesOnHold : EventKind.ConversationEnds;
        TimerId timer = _agenda.Ends.Arm(now + talk, next.On(contact.Row));
        _contacts.Talk(contact, agent, leg, timer, now);
        _agents.Talk(agent, now);
        _agentLedger.Enters(_agents[agent].Group, AgentCounter.Talking, now);
        _journal?.Note(JournalKind.IsAnswered, contact, agent.Row);
    }

    /// <summary>The talk is over; the agent has the caller hold.</summary>
    public void Hold(ContactId contact)
    {
        SimTime now = _agenda.Now;
        ref readonly ContactRow row = ref _contacts[contact];
        BookPhase(row);
        SamplerSeries length = _types[row.Type.Row].Hold!;
        SimSpan hold = _draws.Span(length.At(_clock.PlanColumn), row.LegKey, Purpose.HoldLength);
        hold *= _lanes[row.Leg.Lane].Hold;
        _agenda.Ends.Rearm(row.Timer, now + hold, EventKind.ConversationEnds.On(contact.Row));
        _contacts.Hold(contact, now);
        _agents.Hold(row.Agent, now);
        _agentLedger.Enters(_agents[row.Agent].Group, AgentCounter.Holding, now);
        _journal?.Note(JournalKind.GoesOnHold, contact, row.Agent.Row);
    }

    /// <summary>Books the talk or the hold that a contact is in, up to now.</summary>
    public void BookPhase(in ContactRow row)
    {
        SimTime now = _agenda.Now;
        GroupId group = _agents[row.Agent].Group;
        if (row.State == ContactState.Talking)
        {
            _legs.Talked(row.Leg, now - row.Since);
            _agentLedger.Leaves(group, AgentCounter.Talking, now);
        }
        else
        {
            _legs.Held(row.Leg, now - row.Since);
            _agentLedger.Leaves(group, AgentCounter.Holding, now);
        }
    }

    /// <summary>The conversation ends here, whatever its timer says.</summary>
    public void EndConversation(ContactId contact)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        BookPhase(row);
        _agenda.Ends.Disarm(row.Timer);
        _journal?.Note(JournalKind.ConversationEnds, contact, row.Agent.Row);
    }

    /// <summary>The agent wraps up after a conversation that has ended.</summary>
    public void WrapUp(ContactId contact, SamplerSeries length)
    {
        SimTime now = _agenda.Now;
        ref readonly ContactRow row = ref _contacts[contact];
        SimSpan wrapUp = _draws.Span(length.At(_clock.PlanColumn), row.LegKey, Purpose.WrapUp);
        wrapUp *= _lanes[row.Leg.Lane].WrapUp;
        TimerId timer = _agenda.Ends.Arm(now + wrapUp, EventKind.WrapUpEnds.On(row.Agent.Row));
        _agents.WrapUp(row.Agent, timer, row.Leg, now);
        _agentLedger.Enters(_agents[row.Agent].Group, AgentCounter.Wrapping, now);
        _journal?.Note(JournalKind.WrapUpBegins, contact, row.Agent.Row);
    }

    /// <summary>The agent has wrapped up, or the simulation ends while they do.</summary>
    public void EndWrapUp(AgentId agent)
    {
        SimTime now = _agenda.Now;
        ref readonly AgentRow row = ref _agents[agent];
        WrapUpRow wrapUp = _agents.WrapUpOf(agent);
        _agenda.Ends.Disarm(wrapUp.Timer);
        _legs.WrappedUp(wrapUp.Leg, now - row.Since);
        _agentLedger.Leaves(row.Group, AgentCounter.Wrapping, now);
        _agents.EndWrapUp(agent);
        _journal?.Note(JournalKind.WrapUpEnds, new(-1), agent.Row);
    }
}
