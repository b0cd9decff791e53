namespace CallSim.Model;

/// <summary>The automatic call distributor: brings contacts and agents together, and lets contacts wait where it cannot.</summary>
internal sealed class Acd(Centre centre)
{
    private static readonly TimerId s_matchingIsDue = TimerSet.Reserved(0);

    /// <summary>A contact joins its queue: it is answered, turned away, balks, or waits.</summary>
    public void Offer(ContactId contact)
    {
        ContactTypeId type = centre.Contacts[contact].Type;
        QueueId queue = centre.Layout.QueueOfType[type.Row];
        GroupId group = centre.Routing.GroupFor(queue, centre.Agents);
        if (!group.IsNone)
        {
            Answer(contact, queue, centre.Staff.Call(group));
        }
        else if (centre.Queues.IsFull(queue))
        {
            centre.Exits.TurnAway(contact);
        }
        else if (Balks(contact, type))
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
        GroupId group = centre.Agents[agent].Group;
        if (centre.Staff.GoesHome(agent))
        {
            return;
        }

        if (centre.Agenda.HasEndsOrStatesNow || IsMatchingDue)
        {
            centre.Staff.Rest(agent);
            MatchLater();
            return;
        }

        QueueId queue = centre.Routing.QueueFor(group, centre.Queues, centre.Contacts);
        if (queue.IsNone)
        {
            centre.Staff.Rest(agent);
            return;
        }

        AnswerFirst(queue, agent);
    }

    /// <summary>Matching becomes due in its rank of this instant: a change of state has freed agents, or several ends have.</summary>
    public void MatchLater() =>
        centre.Agenda.Callers.Rearm(s_matchingIsDue, centre.Agenda.Now, EventKind.MatchingIsDue.On(0));

    /// <summary>Brings waiting contacts and idle agents together until none fits.</summary>
    public void Match()
    {
        centre.Agenda.Callers.Silence(s_matchingIsDue);
        while (true)
        {
            QueueId queue = centre.Routing.NextToMatch(centre.Queues, centre.Contacts, centre.Agents);
            if (queue.IsNone)
            {
                return;
            }

            AnswerFirst(queue, centre.Staff.Call(centre.Routing.GroupFor(queue, centre.Agents)));
        }
    }

    private bool IsMatchingDue =>
        centre.Agenda.Callers.EarliestTime <= centre.Agenda.Now
        && centre.Agenda.Callers.EarliestTag.Kind == (byte)EventKind.MatchingIsDue;

    private bool Balks(ContactId contact, ContactTypeId type) =>
        Draws.Happens(centre.Layout.Types[type.Row].Balks, centre.Contacts[contact].CustomerKey, Purpose.Balks);

    private void Wait(ContactId contact, QueueId queue)
    {
        ref readonly ContactRow row = ref centre.Contacts[contact];
        SamplerSeries? patience = centre.Layout.Types[row.Type.Row].Patience;
        TimerId timer = TimerId.None;
        if (patience is not null)
        {
            SimSpan span = centre.Draws.Span(patience.At(centre.Clock.PlanColumn), row.CustomerKey, Purpose.Patience);
            timer = centre.Agenda.Callers.Arm(centre.Agenda.Now + span, EventKind.CallerLosesPatience.On(contact.Row));
        }

        centre.Contacts.Wait(contact, timer);
        centre.Queues.Append(queue, contact);
        centre.Ledgers.Queues.Enters(queue, centre.Agenda.Now);
    }

    private void AnswerFirst(QueueId queue, AgentId agent)
    {
        ContactId contact = centre.Queues.First(queue);
        TimerId patience = centre.Contacts[contact].Timer;
        if (patience.IsArmed)
        {
            centre.Agenda.Callers.Disarm(patience);
        }

        centre.Queues.Remove(queue, contact);
        centre.Ledgers.Queues.Leaves(queue, centre.Agenda.Now);
        Answer(contact, queue, agent);
    }

    private void Answer(ContactId contact, QueueId queue, AgentId agent)
    {
        ref readonly ContactRow row = ref centre.Contacts[contact];
        LaneId lane = centre.Layout.Lanes.Answered(row.Lane, queue, centre.Agents[agent].Group);
        centre.Ledgers.Legs.Answered(row.LedgerRow, lane, centre.Agenda.Now - row.Joined);
        centre.Desk.Talk(contact, agent, lane);
    }
}
