namespace CallSim.Model;

/// <summary>The agent's work on a contact: talk, then perhaps a hold, then perhaps a wrap-up.</summary>
internal sealed class Desk(Centre centre)
{
    /// <summary>An agent takes a contact and talks.</summary>
    public void Talk(ContactId contact, AgentId agent, LaneId lane)
    {
        SimTime now = centre.Agenda.Now;
        ref readonly ContactRow row = ref centre.Contacts[contact];
        ContactTraits traits = centre.Layout.Types[row.Type.Row];
        SimSpan talk = centre.Draws.Span(traits.Talk.At(centre.Clock.PlanColumn), row.CustomerKey, Purpose.Talk);
        bool holds = Draws.Happens(traits.HoldChance, row.CustomerKey, Purpose.HoldChance);
        EventKind next = holds ? EventKind.CallerGoesOnHold : EventKind.ConversationEnds;
        TimerId timer = centre.Agenda.Ends.Arm(now + talk, next.On(contact.Row));
        centre.Contacts.Talk(contact, agent, lane, timer, now);
        centre.Agents.Talk(agent, now);
        centre.Ledgers.Agents.Enters(centre.Agents[agent].Group, AgentCounter.Talking, now);
    }

    /// <summary>The talk is over; the agent has the caller hold.</summary>
    public void Hold(ContactId contact)
    {
        BookPhase(contact);
        SimTime now = centre.Agenda.Now;
        ref readonly ContactRow row = ref centre.Contacts[contact];
        SamplerSeries length = centre.Layout.Types[row.Type.Row].Hold!;
        SimSpan hold = centre.Draws.Span(length.At(centre.Clock.PlanColumn), row.CustomerKey, Purpose.HoldLength);
        centre.Agenda.Ends.Rearm(row.Timer, now + hold, EventKind.ConversationEnds.On(contact.Row));
        centre.Contacts.Hold(contact, now);
        centre.Agents.Hold(row.Agent, now);
        centre.Ledgers.Agents.Enters(centre.Agents[row.Agent].Group, AgentCounter.Holding, now);
    }

    /// <summary>Books the talk or the hold that a contact is in, up to now.</summary>
    public void BookPhase(ContactId contact)
    {
        SimTime now = centre.Agenda.Now;
        ref readonly ContactRow row = ref centre.Contacts[contact];
        GroupId group = centre.Agents[row.Agent].Group;
        if (row.State == ContactState.Talking)
        {
            centre.Ledgers.Legs.Talked(row.LedgerRow, row.Lane, now - row.Since);
            centre.Ledgers.Agents.Leaves(group, AgentCounter.Talking, now);
        }
        else
        {
            centre.Ledgers.Legs.Held(row.LedgerRow, row.Lane, now - row.Since);
            centre.Ledgers.Agents.Leaves(group, AgentCounter.Holding, now);
        }
    }

    /// <summary>The agent, whose contact of the given row is leaving, wraps up.</summary>
    public void WrapUp(AgentId agent, in ContactRow contact, SamplerSeries length)
    {
        SimTime now = centre.Agenda.Now;
        SimSpan wrapUp = centre.Draws.Span(length.At(centre.Clock.PlanColumn), contact.CustomerKey, Purpose.WrapUp);
        TimerId timer = centre.Agenda.Ends.Arm(now + wrapUp, EventKind.WrapUpEnds.On(agent.Row));
        centre.Agents.WrapUp(agent, timer, contact.LedgerRow, contact.Lane, now);
        centre.Ledgers.Agents.Enters(centre.Agents[agent].Group, AgentCounter.Wrapping, now);
    }

    /// <summary>The agent has wrapped up, or the simulation ends while they do.</summary>
    public void EndWrapUp(AgentId agent)
    {
        SimTime now = centre.Agenda.Now;
        ref readonly AgentRow row = ref centre.Agents[agent];
        centre.Agenda.Ends.Disarm(row.Timer);
        centre.Ledgers.Legs.WrappedUp(row.LedgerRow, row.Lane, now - row.Since);
        centre.Ledgers.Agents.Leaves(row.Group, AgentCounter.Wrapping, now);
        centre.Agents.EndWrapUp(agent);
    }
}
