using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>The way in, lines and flows.</summary>
internal sealed partial class Replay
{
    private void Arrive(RecordedNote note)
    {
        int row = Tallies.RowAt(_now);
        int type = (int)note.Value;
        Tallies.Add(Book.Contacts, row, type, nameof(ContactCounter.Offered));
        ReplayedContact contact = new()
        {
            Row = row,
            Arrived = _now,
            Type = type,
            Number = note.Number,
            Customer = note.Attempt == 1 ? NewCustomer(note, row, type) : KnownCustomer(note, row, type),
            Next = _layout.Entries[type],
        };
        contact.Customer.LastNumber = note.Number;
        Demand(_contacts.TryAdd(note.Contact, contact), "a row is that of one contact");
        if (contact.Next is { Kind: TargetKind.Number } number)
        {
            contact.Next = _layout.Numbers[number.Row].To;
        }
    }

    private ReplayedCustomer NewCustomer(RecordedNote note, int row, int type)
    {
        Demand(note.FirstContact == note.Number && note.PreviousContact == 0, "a first contact is the first");
        Demand(_now < Tallies.Stop, "first attempts have stopped");
        Tallies.Add(Book.Customers, row, type, nameof(CustomerCounter.Customers));
        ReplayedCustomer customer = new()
        {
            Row = row,
            Type = type,
            Attempt = 1,
        };
        _customers.Add(note.FirstContact, customer);
        return customer;
    }

    private ReplayedCustomer KnownCustomer(RecordedNote note, int row, int type)
    {
        ReplayedCustomer customer = _customers[note.FirstContact];
        customer.Attempt++;
        Demand(note.Attempt == customer.Attempt && type == customer.Type, "attempts count on");
        Demand(customer.Due == _now && note.PreviousContact == customer.LastNumber, "whoever said so calls again");
        customer.Due = null;
        bool isRedial = note.Reason == AttemptReason.Redial;
        string counter = isRedial ? nameof(ContactCounter.Redials) : nameof(ContactCounter.RepeatCalls);
        Tallies.Add(Book.Contacts, row, type, counter);
        return customer;
    }

    private void TakeLine(ReplayedContact contact, int line)
    {
        Demand(contact.Place == Place.Arriving && contact.Line < 0, "a call takes one line, at first");
        contact.Line = line;
        contact.LineSince = _now;
        foreach (LineId other in LinesOf(contact))
        {
            Attempt(other.Row, other.Row == line ? "Carried" : "Overflowed");
            if (other.Row == line)
            {
                break;
            }

            Demand(_lines[other.Row].IsFull, "only a full group overflows");
        }

        BookFull(line);
        _lines[line].Enter(_now);
    }

    private ReadOnlySpan<LineId> LinesOf(ReplayedContact contact)
    {
        Target entry = _layout.Entries[contact.Type];
        Demand(entry.Kind == TargetKind.Number, "only numbers have lines");
        return _layout.Numbers[entry.Row].Lines.AsSpan();
    }

    private void Attempt(int line, string end)
    {
        int row = Tallies.RowAt(_now);
        Tallies.Add(Book.Lines, row, line, nameof(LineCounter.Attempts));
        Tallies.Add(Book.Lines, row, line, end);
    }

    // Called before the level or the capacity of a line group changes.
    private void BookFull(int line)
    {
        if (_lines[line].IsFull)
        {
            string counter = IsDown(line) ? nameof(LineCounter.Down) : nameof(LineCounter.AllBusy);
            Tallies.AddTime(Book.Lines, line, counter, _fullSince[line], _now);
        }

        _fullSince[line] = _now;
    }

    private void Block(ReplayedContact contact, BlockReason reason)
    {
        Demand(contact.Reason is null, "one reason is enough");
        contact.Reason = reason;
        contact.Place = Place.Blocked;
        Tallies.Add(Book.Contacts, contact.Row, contact.Type, reason.ToString());
        bool isRefusedByLines = contact.Line < 0 && _layout.Entries[contact.Type].Kind == TargetKind.Number;
        if (reason == BlockReason.AllBusy || (reason == BlockReason.LineDown && isRefusedByLines))
        {
            foreach (LineId line in LinesOf(contact))
            {
                Demand(_lines[line.Row].IsFull, "all busy means all");
                Demand(reason == BlockReason.LineDown || !IsDown(line.Row), "a group that is down is the reason");
                Attempt(line.Row, nameof(LineCounter.Blocked));
            }
        }
        else if (reason == BlockReason.Ports)
        {
            Demand(contact.Next is { Kind: TargetKind.Flow } flow && _flows[flow.Row].IsFull, "no port means none");
        }
    }

    private void EnterFlow(ReplayedContact contact, int flow)
    {
        bool isOnItsWay = contact.Place is Place.Arriving or Place.BetweenSteps && contact.Flow < 0;
        Demand(isOnItsWay && contact.Next == new Target(TargetKind.Flow, flow), "it enters the flow it was sent to");
        _flows[flow].Enter(_now);
        Tallies.Add(Book.Flows, contact.Row, flow, nameof(FlowCounter.Entered));
        int first = contact.Place == Place.Arriving ? 1 : 0;
        Tallies.Add(Book.Contacts, contact.Row, contact.Type, nameof(ContactCounter.EnteredFlow), first);
        contact.Flow = flow;
        contact.FlowSince = _now;
        contact.Place = Place.BetweenSteps;
        contact.Next = new Target(TargetKind.Step, _layout.Flows.Flows[flow].First.Row);
    }

    private void EnterStep(ReplayedContact contact, int step)
    {
        Demand(contact.Place == Place.BetweenSteps, "a step follows on another");
        Demand(contact.Next == new Target(TargetKind.Step, step), "it goes where the way leads");
        Demand(_layout.Flows.Steps[step].Flow.Row == contact.Flow, "a step is one of its flow");
        Tallies.Add(Book.Steps, contact.Row, step, nameof(StepCounter.Entered));
        contact.Place = Place.InStep;
        contact.Step = step;
        contact.Since = _now;
    }

    private void AskForHuman(ReplayedContact contact, int step)
    {
        Demand(contact.Since == _now, "the key is pressed at the start of a step");
        int flow = contact.Flow;
        EndStep(contact, nameof(StepCounter.HumanKey));
        Demand(_layout.Flows.Steps[step].AllowsHuman, "the key works there");
        GoOn(contact, _layout.Flows.Flows[flow].Human);
    }

    private void LeaveStep(ReplayedContact contact, int edge)
    {
        int step = contact.Step;
        int flow = contact.Flow;
        FlowStep known = _layout.Flows.Steps[step];
        bool isOfStep = edge >= known.FirstEdge && edge < known.FirstEdge + known.Plays.Exits.Length;
        Demand(isOfStep, "a way out is one of the step");
        EndStep(contact, null);
        Tallies.Add(Book.Edges, 0, edge, "Left", contact.Row == 0 ? 0 : 1);
        Target to = _layout.Flows.Edges[edge].To;
        if (to == Target.End(ContactOutcome.Contained))
        {
            Tallies.Add(Book.Steps, contact.Row, step, nameof(StepCounter.Contained));
            Tallies.Add(Book.Flows, contact.Row, flow, nameof(FlowCounter.Contained));
        }

        GoOn(contact, to);
    }

    private void EndStep(ReplayedContact contact, string? how)
    {
        Demand(contact.Place == Place.InStep, "only who is in a step leaves it");
        Tallies.Add(Book.Steps, contact.Row, contact.Step, nameof(StepCounter.Time), _now - contact.Since);
        if (how is not null)
        {
            Tallies.Add(Book.Steps, contact.Row, contact.Step, how);
        }

        contact.Step = -1;
    }

    private void GoOn(ReplayedContact contact, Target to)
    {
        contact.Next = to;
        contact.Place = Place.BetweenSteps;
        if (to.Kind != TargetKind.Step)
        {
            LeaveFlow(contact);
        }
    }

    private void LeaveFlow(ReplayedContact contact)
    {
        _flows[contact.Flow].Leave(_now);
        Tallies.AddTime(Book.Flows, contact.Flow, nameof(FlowCounter.InFlow), contact.FlowSince, _now);
        contact.Flow = -1;
    }
}
