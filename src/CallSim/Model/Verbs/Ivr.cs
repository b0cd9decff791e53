namespace CallSim.Model;

/// <summary>The call flows: callers go from step to step until a queue or the end, or until they hang up.</summary>
internal sealed class Ivr(Centre centre)
{
    private readonly Agenda _agenda = centre.Agenda;
    private readonly ContactTable _contacts = centre.Contacts;
    private readonly JourneyTable _journeys = centre.Journeys;
    private readonly FlowTable _flows = centre.Flows;
    private readonly FlowGraph _graph = centre.Layout.Flows;
    private readonly FlowLedger _ledger = centre.Ledgers.Flows;
    private readonly FlowPorts _ports = new(centre);
    private readonly IJournal? _journal = centre.Journal;

    /// <summary>A contact enters a flow at its first step, or is blocked where the flow has no port for it.</summary>
    public void Enter(ContactId contact, FlowId flow)
    {
        if (!_ports.Take(contact, flow))
        {
            return;
        }

        Flow entered = _graph.Flows[flow.Row];
        if (!_journeys[contact].HasEnteredFlows)
        {
            EnterFirst(contact, entered);
        }

        ulong key = _journeys[contact].AttemptKey;
        _journeys.WantsHuman(contact, Draws.Happens(entered.WantsHuman, key, Purpose.WantsHuman));
        BeginStep(contact, entered.First, TimerId.None);
    }

    /// <summary>A step is over: the contact goes out by the way that was drawn.</summary>
    public void EndStep(ContactId contact)
    {
        ref readonly ContactJourney journey = ref _journeys[contact];
        StepId step = journey.Step;
        EdgeId edge = journey.Edge;
        TimerId fired = _contacts[contact].Timer;
        _ledger.Spent(RowOf(contact), step, _agenda.Now - _contacts[contact].Since);
        if (_graph.Edges[edge.Row].To.Kind == TargetKind.Repeat)
        {
            _journeys.Repeats(contact, journey.Repeats + 1);
            _journal?.Note(JournalKind.HearsAgain, contact, step.Row);
            Play(contact, _graph.Steps[step.Row], fired);
            return;
        }

        GoOut(contact, step, edge, fired);
    }

    /// <summary>A contact leaves the flow it is in from within a step, for a reason of its own.</summary>
    /// <param name="contact">The contact, in a step.</param>
    /// <param name="counter">How it is counted; see <see cref="StepCounter"/>.</param>
    public void Leave(ContactId contact, int counter)
    {
        StepId step = _journeys[contact].Step;
        int row = RowOf(contact);
        _agenda.Ends.Disarm(_contacts[contact].Timer);
        _ledger.Spent(row, step, _agenda.Now - _contacts[contact].Since);
        _ledger.Count(row, step, counter);
        FlowId flow = _graph.Steps[step.Row].Flow;
        if (counter == StepCounter.HungUp)
        {
            _ledger.Count(row, flow, FlowCounter.HungUp);
        }

        LeaveFlow(contact, flow);
    }

    /// <summary>The interval in whose row a contact's stay in flows is booked: that of its arrival.</summary>
    private int RowOf(ContactId contact) => _journeys[contact].LedgerRow;

    // The caller's patience with the machine begins to run, and goes on whatever flows follow.
    private void EnterFirst(ContactId contact, Flow flow)
    {
        centre.Ledgers.Contacts.Count(_contacts[contact].Booking, ContactCounter.EnteredFlow);
        _flows.ForgetVisits(contact);
        TimerId timer = TimerId.None;
        if (flow.HangUp is { } hangUp)
        {
            ulong key = _journeys[contact].AttemptKey;
            SimSpan patience = centre.Draws.Span(hangUp.At(centre.Clock.PlanColumn), key, Purpose.IvrPatience);
            timer = _agenda.Callers.Arm(_agenda.Now + patience, EventKind.CallerHangsUp.On(contact.Row));
        }

        _journeys.EnterFlows(contact, timer);
    }

    // From here on, a timer that has fired is passed along: the next step sets it again, or it is disarmed on the way out.
    private void BeginStep(ContactId contact, StepId id, TimerId fired)
    {
        FlowStep step = _graph.Steps[id.Row];
        int row = RowOf(contact);
        _ledger.Count(row, id, StepCounter.Entered);
        _journal?.Note(JournalKind.EntersStep, contact, id.Row);
        _journeys.Repeats(contact, 0);
        if (step.Plays.IsInstant)
        {
            GoOut(contact, id, new(step.FirstEdge), fired);
        }
        else if (step.AllowsHuman && _journeys[contact].WantsHuman)
        {
            _ledger.Count(row, id, StepCounter.HumanKey);
            _journal?.Note(JournalKind.AsksForHuman, contact, id.Row);
            _journeys.AskForHuman(contact);
            Go(contact, step.Flow, _graph.Flows[step.Flow.Row].Human, fired);
        }
        else
        {
            Play(contact, step, fired);
        }
    }

    private void Play(ContactId contact, FlowStep step, TimerId fired)
    {
        ref readonly ContactJourney journey = ref _journeys[contact];
        int number = _flows.Visit(contact, step.Id);
        ulong key = CustomerKeys.Visit(journey.AttemptKey, step.NameKey, number);
        ContactTypeId type = _contacts[contact].Type;
        Visit visit = step.Plays.Visit(new(type, key, centre.Clock.PlanColumn, journey.Repeats, centre.Draws));
        Note(contact, step.Id, visit.Note);
        TimerId end = Arm(fired, _agenda.Now + visit.Time, EventKind.IvrStepEnds.On(contact.Row));
        _contacts.InStep(contact, end, _agenda.Now);
        _journeys.InStep(contact, step.Id, new(step.FirstEdge + visit.Exit));
    }

    private TimerId Arm(TimerId fired, SimTime at, EventTag tag)
    {
        if (!fired.IsArmed)
        {
            return _agenda.Ends.Arm(at, tag);
        }

        _agenda.Ends.Rearm(fired, at, tag);
        return fired;
    }

    private void Note(ContactId contact, StepId step, VisitNote note)
    {
        if (note == VisitNote.WrongKey)
        {
            _ledger.Count(RowOf(contact), step, StepCounter.WrongKey);
            _journal?.Note(JournalKind.PressesWrongKey, contact, step.Row);
        }
        else if (note == VisitNote.NoInput)
        {
            _ledger.Count(RowOf(contact), step, StepCounter.NoInput);
            _journal?.Note(JournalKind.PressesNothing, contact, step.Row);
        }
    }

    private void GoOut(ContactId contact, StepId step, EdgeId edge, TimerId fired)
    {
        int row = RowOf(contact);
        FlowId flow = _graph.Steps[step.Row].Flow;
        Target to = _graph.Edges[edge.Row].To;
        _ledger.Left(row, edge);
        _journal?.Note(JournalKind.LeavesStep, contact, edge.Row);
        if (to == Target.End(ContactOutcome.Contained))
        {
            _ledger.Count(row, step, StepCounter.Contained);
            _ledger.Count(row, flow, FlowCounter.Contained);
        }

        Go(contact, flow, to, fired);
    }

    private void Go(ContactId contact, FlowId from, Target to, TimerId fired)
    {
        if (to.Kind == TargetKind.Step)
        {
            BeginStep(contact, new(to.Row), fired);
            return;
        }

        if (fired.IsArmed)
        {
            _agenda.Ends.Disarm(fired);
        }

        if (to.Kind == TargetKind.Flow)
        {
            _ports.GiveBack(contact, from);
            centre.Reception.Send(contact, to);
            return;
        }

        LeaveFlow(contact, from);
        if (to.Kind == TargetKind.Queue)
        {
            centre.Reception.Send(contact, to);
        }
        else
        {
            centre.Exits.EndInFlow(contact, (ContactOutcome)to.Row);
        }
    }

    private void LeaveFlow(ContactId contact, FlowId flow)
    {
        _ports.GiveBack(contact, flow);
        TimerId hangUp = _journeys[contact].HangUp;
        if (hangUp.IsArmed)
        {
            _agenda.Callers.Disarm(hangUp);
            _journeys.LeaveFlows(contact);
        }
    }
}
