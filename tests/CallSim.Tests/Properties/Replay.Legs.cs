using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>Queues, agents and the ways out.</summary>
internal sealed partial class Replay
{
    private void Join(ReplayedContact contact, int queue)
    {
        bool isOnItsWay = contact.Place is Place.Arriving or Place.BetweenSteps or Place.PassedOn && contact.Flow < 0;
        Demand(isOnItsWay && contact.Next == Target.Queue(new(queue)), "it joins the queue it was sent to");
        contact.Place = Place.Joined;
        contact.Queue = queue;
        contact.Joined = _now;
        // Who called in the warm-up is not measured, wherever the legs fall.
        contact.LegRow = contact.Row == 0 ? 0 : Tallies.RowAt(_now);
        contact.Lane = LaneOf(contact, GroupId.None);
        contact.Legs++;
        Leg(contact, nameof(LegCell.Offered));
    }

    private int LaneOf(ReplayedContact contact, GroupId group) =>
        _layout.Lanes.Lanes.IndexOf(
            new Lane(new(contact.Type), new(contact.Queue), group, IsLater: contact.Legs > (group.IsNone ? 0 : 1))
        );

    private void Wait(ReplayedContact contact, int queue)
    {
        Demand(contact.Place == Place.Joined && contact.Joined == _now && contact.Queue == queue, "who joins waits");
        contact.Place = Place.Waiting;
        _waiting[queue].Add(contact);
        _queues[queue].Enter(_now);
        _queues[^1].Enter(_now);
    }

    private void Answer(ReplayedContact contact, int agent)
    {
        int group = _list.GroupOfAgent[agent];
        Demand(_talking.Add(agent) && !_wrapping.ContainsKey(agent), "an agent has one contact at a time");
        Demand(
            _layout.Routes[contact.Queue].Any(rank => rank.Contains(new(group))),
            "an agent serves the queues of their route"
        );
        if (contact.Place == Place.Waiting)
        {
            IsNextFor(contact, group);
            EndWaiting(contact);
        }
        else
        {
            Demand(contact.Place == Place.Joined && _waiting[contact.Queue].Count == 0, "nobody is overtaken");
        }

        contact.Place = Place.Talking;
        contact.Agent = agent;
        if (!contact.WasAnswered && _plan is not { Numbers.Length: 0, Flows.Length: 0 })
        {
            Tallies.Add(
                Book.Contacts,
                contact.Row,
                contact.Type,
                nameof(ContactCounter.TimeToHuman),
                _now - contact.Arrived
            );
        }

        contact.WasAnswered = true;
        contact.Customer.WasAnswered = true;
        contact.Lane = LaneOf(contact, new(group));
        Leg(contact, nameof(LegCell.Answered));
        BookWait(contact);
        contact.Since = _now;
    }

    // By queue priority, then joining time, then the order of the queues.
    private void IsNextFor(ReplayedContact contact, int group)
    {
        ReplayedContact first = _waiting
            .Where((queue, row) => queue.Count > 0 && _layout.QueuesOfGroup[group].Contains(new(row)))
            .Select(queue => queue[0])
            .MinBy(head => (_plan.Queues[head.Queue].Priority, head.Joined, head.Queue))!;
        Demand(first == contact, "the first in line is answered");
    }

    private void EndWaiting(ReplayedContact contact)
    {
        _waiting[contact.Queue].Remove(contact);
        foreach (int column in (int[])[contact.Queue, _plan.Queues.Length])
        {
            _queues[column].Leave(_now);
            Tallies.AddTime(Book.Queues, column, nameof(QueueCounter.Waiting), contact.Joined, _now);
        }
    }

    private void BookWait(ReplayedContact contact)
    {
        long wait = _now - contact.Joined;
        Leg(contact, nameof(LegCell.Wait), wait);
        Leg(contact, nameof(LegCell.Waited), wait > 0 ? 1 : 0);
        for (int threshold = 0; threshold < _plan.Targets.Within.Length; threshold++)
        {
            int inTime = wait <= _plan.Targets.Within[threshold].Microseconds ? 1 : 0;
            Tallies.Add(Book.InTime, contact.LegRow, contact.Lane, $"{threshold}", inTime);
        }
    }

    private void EndPhase(ReplayedContact contact, int agent)
    {
        Demand(contact.Place is Place.Talking or Place.Holding && contact.Agent == agent, "only who talks ends it");
        bool talks = contact.Place == Place.Talking;
        Leg(contact, talks ? nameof(LegCell.Talk) : nameof(LegCell.Hold), _now - contact.Since);
        string counter = talks ? nameof(AgentCounter.Talking) : nameof(AgentCounter.Holding);
        Tallies.AddTime(Book.Agents, _list.GroupOfAgent[agent], counter, contact.Since, _now);
        contact.Since = _now;
    }

    private void EndWrapUp(int agent)
    {
        Demand(_wrapping.Remove(agent, out var leg), "only who wraps up ends it");
        Tallies.Add(Book.Legs, leg.Row, leg.Lane, nameof(LegCell.WrapUp), _now - leg.Since);
        int group = _list.GroupOfAgent[agent];
        Tallies.AddTime(Book.Agents, group, nameof(AgentCounter.Wrapping), leg.Since, _now);
    }

    private void PassOn(ReplayedContact contact, int queue)
    {
        Demand(contact.Place == Place.AfterTalk, "only who has talked is passed on");
        Tallies.Add(Book.Contacts, contact.Row, contact.Type, nameof(ContactCounter.Transfers));
        if (!contact.WasPassedOn)
        {
            Tallies.Add(Book.Contacts, contact.Row, contact.Type, nameof(ContactCounter.Transferred));
        }

        contact.WasPassedOn = true;
        contact.Next = Target.Queue(new(queue));
        contact.Place = Place.PassedOn;
    }

    private void CallAgain(ReplayedContact contact, long delay)
    {
        contact.CallsAgain = true;
        contact.Customer.Due = _now + delay;
        contact.Customer.FirstAnswered ??= contact.WasAnswered ? _now : null;
        contact.Customer.Returned |=
            _now + delay - contact.Customer.FirstAnswered <= _plan.Targets.FcrWithin.Microseconds;
    }

    private void Leave(ReplayedContact contact, ContactOutcome outcome)
    {
        Demand(MayLeave(contact, outcome), $"{outcome} from {contact.Place}");
        EndWhereItIs(contact, outcome);
        Tallies.Add(Book.Contacts, contact.Row, contact.Type, outcome.ToString());
        int answered = contact.WasAnswered ? 1 : 0;
        Tallies.Add(Book.Contacts, contact.Row, contact.Type, nameof(ContactCounter.Answered), answered);
        int hops = Math.Max(0, contact.Legs - 1);
        Tallies.Add(Book.Contacts, contact.Row, contact.Type, nameof(ContactCounter.Hops), hops);
        if (contact.Line >= 0)
        {
            BookFull(contact.Line);
            _lines[contact.Line].Leave(_now);
            Tallies.AddTime(Book.Lines, contact.Line, nameof(LineCounter.Busy), contact.LineSince, _now);
        }

        contact.Customer.WasReached |= contact.WasAnswered || outcome == ContactOutcome.Contained;
        EndCustomer(contact, outcome);
        _contacts.Remove(_contacts.First(known => known.Value == contact).Key);
    }

    private bool MayLeave(ReplayedContact contact, ContactOutcome outcome) =>
        outcome switch
        {
            ContactOutcome.Served => contact.Place == Place.AfterTalk,
            ContactOutcome.AbandonedIvr => contact.Place == Place.InStep
                || (contact.Place == Place.BetweenSteps && contact.Next is { Kind: TargetKind.Flow }),
            ContactOutcome.AbandonedQueue => contact.Place == Place.Waiting && !contact.WasAnswered,
            ContactOutcome.AbandonedAfterAnswer => contact.Place is Place.Waiting or Place.Joined
                && contact.WasAnswered,
            ContactOutcome.Balked => contact.Place == Place.Joined && !contact.WasAnswered,
            ContactOutcome.QueueFull => contact.Place == Place.Joined && _queues[contact.Queue].IsFull,
            ContactOutcome.Blocked => contact.Place == Place.Blocked,
            ContactOutcome.Dropped or ContactOutcome.Unfinished => contact.Place is not (Place.Joined or Place.Blocked),
            _ => contact.Place == Place.BetweenSteps && contact.Next == Target.End(outcome),
        };

    private void EndWhereItIs(ReplayedContact contact, ContactOutcome outcome)
    {
        if (contact.Place == Place.InStep)
        {
            int flow = contact.Flow;
            bool hungUp = outcome == ContactOutcome.AbandonedIvr;
            EndStep(contact, hungUp ? nameof(StepCounter.HungUp) : outcome.ToString());
            Tallies.Add(Book.Flows, contact.Row, flow, nameof(FlowCounter.HungUp), hungUp ? 1 : 0);
            LeaveFlow(contact);
        }
        else if (contact.Place == Place.Waiting)
        {
            EndWaiting(contact);
            EndLeg(contact, outcome);
        }
        else if (contact.Place == Place.Joined)
        {
            bool isFull = outcome == ContactOutcome.QueueFull;
            Leg(contact, isFull ? nameof(LegCell.QueueFull) : nameof(LegCell.Balked));
            if (!isFull)
            {
                Leg(contact, nameof(LegCell.AbandonedShort));
                BookWait(contact);
            }
        }
    }

    private void EndLeg(ReplayedContact contact, ContactOutcome outcome)
    {
        long wait = _now - contact.Joined;
        if (outcome is ContactOutcome.Unfinished or ContactOutcome.Dropped)
        {
            Leg(contact, outcome.ToString());
            Leg(contact, nameof(LegCell.UnfinishedWait), wait);
            return;
        }

        Leg(contact, nameof(LegCell.Abandoned));
        Leg(contact, nameof(LegCell.AbandonedShort), wait <= _plan.Targets.ShortAbandon.Microseconds ? 1 : 0);
        BookWait(contact);
        if (contact.LegRow > 0)
        {
            Tallies.Add(Book.Legs, Tallies.RowAt(_now), contact.Lane, nameof(LegCell.AbandonedHere));
        }
    }

    private void EndCustomer(ReplayedContact contact, ContactOutcome outcome)
    {
        ReplayedCustomer customer = contact.Customer;
        bool isPending = contact.CallsAgain && customer.Due >= Tallies.Stop;
        if (contact.CallsAgain && !isPending)
        {
            return;
        }

        customer.Due = null;
        string how =
            isPending ? nameof(CustomerCounter.Pending)
            : outcome == ContactOutcome.Unfinished ? nameof(CustomerCounter.Unfinished)
            : nameof(CustomerCounter.Done);
        Customer(customer, how, more: true);
        Customer(customer, nameof(CustomerCounter.Answered), customer.WasAnswered);
        Customer(customer, nameof(CustomerCounter.Reached), customer.WasReached);
        Customer(customer, nameof(CustomerCounter.Returned), customer.Returned);
    }

    private void Customer(ReplayedCustomer customer, string counter, bool more) =>
        Tallies.Add(Book.Customers, customer.Row, customer.Type, counter, more ? 1 : 0);

    private void Leg(ReplayedContact contact, string counter, long more = 1) =>
        Tallies.Add(Book.Legs, contact.LegRow, contact.Lane, counter, more);
}
