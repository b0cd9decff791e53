using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>What customers do when a contact has ended: leave it at that, call again soon, or call again later.</summary>
internal sealed class Customers(Centre centre)
{
    private readonly Agenda _agenda = centre.Agenda;
    private readonly ContactTable _contacts = centre.Contacts;
    private readonly JourneyTable _journeys = centre.Journeys;
    private readonly CustomerTable _customers = new();
    private readonly ContactLedger _contactLedger = centre.Ledgers.Contacts;
    private readonly CustomerLedger _ledger = centre.Ledgers.Customers;
    private readonly ContactTraits[] _types = [.. centre.Layout.Types];
    private readonly LaneTraits[] _lanes = [.. centre.Layout.LaneTraits];
    private readonly SimSpan _fcrWithin = centre.Layout.Plan.Targets.FcrWithin;
    private readonly SimTime _arrivalsStop =
        SimTime.Zero + centre.Layout.Plan.Time.WarmUp + centre.Layout.Plan.Time.Length;

    /// <summary>A contact has ended, and is about to leave the centre.</summary>
    public void After(ContactId contact, ContactOutcome outcome, bool cutByOutage)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        ref readonly ContactJourney journey = ref _journeys[contact];
        CustomerProgress progress = journey.Customer.Progress;
        if (row.WasAnswered)
        {
            progress |= CustomerProgress.Answered | CustomerProgress.Reached;
        }
        else if (outcome == ContactOutcome.Contained)
        {
            progress |= CustomerProgress.Reached;
        }

        bool isUnsolved = outcome == ContactOutcome.Served && !IsSolved(row, journey);
        if (isUnsolved)
        {
            _contactLedger.Count(row.Booking, ContactCounter.Unresolved);
            centre.Journal?.Note(JournalKind.IsNotSolved, contact, 0);
        }

        ContactTraits type = _types[row.Type.Row];
        if (type.Redials is null && type.CallsAgain <= 0)
        {
            Finish(journey.Customer.Booking, outcome, progress);
        }
        else
        {
            Decide(contact, type, outcome, cutByOutage, isUnsolved, progress);
        }
    }

    /// <summary>A customer calls again: who it is, with the number of the attempt that begins.</summary>
    public Customer Take(CustomerId id)
    {
        Customer customer = _customers.Take(id, out TimerId timer);
        _agenda.Later.Disarm(timer);
        return customer;
    }

    private void Finish(CustomerBooking customer, ContactOutcome outcome, CustomerProgress progress)
    {
        bool isUnfinished = outcome == ContactOutcome.Unfinished;
        _ledger.Ends(customer, isUnfinished ? CustomerCounter.Unfinished : CustomerCounter.Done, progress);
    }

    private bool IsSolved(in ContactRow row, in ContactJourney journey)
    {
        double chance = _types[row.Type.Row].Resolved * _lanes[row.Leg.Lane].Resolves;
        return chance >= 1 || Draws.Happens(chance, journey.AttemptKey, Purpose.Resolved);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Decide(
        ContactId contact,
        ContactTraits type,
        ContactOutcome outcome,
        bool cutByOutage,
        bool isUnsolved,
        CustomerProgress progress
    )
    {
        ref readonly ContactJourney journey = ref _journeys[contact];
        Customer customer = journey.Customer;
        ulong key = journey.AttemptKey;
        bool redials = Redials(type.Redials, customer.Attempt, outcome, cutByOutage, key);
        bool callsAgain = isUnsolved && Draws.Happens(type.CallsAgain, key, Purpose.CallsAgain);
        if (!redials && !callsAgain)
        {
            Finish(customer.Booking, outcome, progress);
            return;
        }

        SimSpan delay = redials
            ? Span(type.RedialDelay!, key, Purpose.RedialDelay)
            : Span(type.CallsAgainDelay!, key, Purpose.CallsAgainDelay);
        SimTime due = _agenda.Now + delay;
        if ((customer.Progress & CustomerProgress.Answered) == CustomerProgress.None)
        {
            customer.FirstAnswered = _agenda.Now;
        }

        if (
            (progress & CustomerProgress.Answered) != CustomerProgress.None
            && due - customer.FirstAnswered <= _fcrWithin
        )
        {
            progress |= CustomerProgress.Returned;
        }

        centre.Journal?.Note(JournalKind.WillCallAgain, contact, delay.Microseconds);
        customer.Progress = progress;
        customer.PreviousContact = journey.Number;
        customer.Attempt++;
        customer.Reason = redials ? AttemptReason.Redial : AttemptReason.NotSolved;
        Schedule(customer, due);
    }

    // Whoever is due after first attempts have stopped is counted, and does not call any more.
    private void Schedule(in Customer customer, SimTime due)
    {
        if (due >= _arrivalsStop)
        {
            _ledger.Ends(customer.Booking, CustomerCounter.Pending, customer.Progress);
            return;
        }

        CustomerId id = _customers.Add(customer);
        _customers.Arm(id, _agenda.Later.Arm(due, EventKind.CustomerCallsAgain.On(id.Row)));
    }

    private static bool Redials(RedialPlan? plan, int attempt, ContactOutcome outcome, bool cutByOutage, ulong key)
    {
        if (plan is null || (plan.AttemptsAtMost is { } most && attempt >= most))
        {
            return false;
        }

        ImmutableArray<double> shares = SharesAfter(plan, outcome, cutByOutage);
        return shares.Length > 0 && Draws.Happens(shares[Math.Min(attempt, shares.Length) - 1], key, Purpose.Redials);
    }

    private static ImmutableArray<double> SharesAfter(RedialPlan plan, ContactOutcome outcome, bool cutByOutage) =>
        outcome switch
        {
            ContactOutcome.Dropped => plan.AfterOutage,
            ContactOutcome.Blocked when cutByOutage && plan.AfterOutage.Length > 0 => plan.AfterOutage,
            ContactOutcome.Blocked or ContactOutcome.QueueFull => plan.AfterBlocked,
            ContactOutcome.AbandonedQueue
            or ContactOutcome.AbandonedIvr
            or ContactOutcome.AbandonedAfterAnswer
            or ContactOutcome.Balked
            or ContactOutcome.Trapped => plan.AfterAbandon,
            _ => [],
        };

    private SimSpan Span(SamplerSeries series, ulong key, ulong purpose) =>
        centre.Draws.Span(series.At(centre.Clock.PlanColumn), key, purpose);
}
