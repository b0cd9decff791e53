using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>The way in, and on: nothing else begins a contact, and nothing else sends one to a queue or a flow.</summary>
internal sealed class Reception(Centre centre)
{
    private readonly Agenda _agenda = centre.Agenda;
    private static readonly TimerId s_contactMovesOn = TimerSet.Reserved(0);

    private readonly MoveList _moving = new();
    private readonly ContactTable _contacts = centre.Contacts;
    private readonly JourneyTable _journeys = centre.Journeys;
    private readonly Ledgers _ledgers = centre.Ledgers;
    private readonly IJournal? _journal = centre.Journal;
    private readonly Target[] _entries = [.. centre.Layout.Entries];
    private readonly bool _keepsJourneys = centre.KeepsJourneys;

    /// <summary>A new customer makes a first contact.</summary>
    /// <param name="type">What it is about.</param>
    /// <param name="customerKey">The key of the customer's draws.</param>
    public ContactId Enter(ContactTypeId type, ulong customerKey)
    {
        ContactId contact = TakeIn(type, customerKey);
        if (_keepsJourneys)
        {
            BeginFirstJourney(contact, type, customerKey);
        }

        _journal?.Note(JournalKind.Arrives, contact, type.Row);
        return contact;
    }

    /// <summary>A customer calls again.</summary>
    public ContactId EnterAgain(in Customer customer)
    {
        ulong attemptKey = CustomerKeys.Attempt(customer.Key, customer.Attempt);
        ContactId contact = TakeIn(customer.Type, attemptKey);
        _journeys.Begin(contact, customer, attemptKey, _ledgers.ContactsSimulated, centre.Clock, _agenda.Now);
        _journal?.Note(JournalKind.Arrives, contact, customer.Type.Row);
        _ledgers.Contacts.Count(_contacts[contact].Booking, ContactCounter.Of(customer.Reason));
        return contact;
    }

    /// <summary>A contact that has entered goes where its type calls: to a queue, a number or a flow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Admit(ContactId contact)
    {
        Target entry = _entries[_contacts[contact].Type.Row];
        if (entry.Kind == TargetKind.Queue)
        {
            // New arrivals and redials have their turn last of all at an instant: nothing goes before.
            centre.Acd.Offer(contact, new(entry.Row));
        }
        else if (entry.Kind == TargetKind.Number)
        {
            centre.Trunks.Carry(contact, new(entry.Row));
        }
        else
        {
            centre.Ivr.Enter(contact, new(entry.Row));
        }
    }

    /// <summary>
    /// A contact moves on to a queue or a flow: at once, or in its turn where something that goes before is due at this
    /// instant, such as an end that gives a port back.
    /// </summary>
    public void Send(ContactId contact, Target to)
    {
        if (!_agenda.HasMoreBeforeJoins && _moving.IsEmpty)
        {
            Move(contact, to);
            return;
        }

        _contacts.AwaitMoving(contact);
        _journeys.WillMove(contact, to);
        _moving.Add(contact, _journeys[contact].Number);
        _agenda.Later.Rearm(s_contactMovesOn, _agenda.Now, EventKind.ContactMovesOn.On(0));
    }

    /// <summary>The first of the contacts that move on at this instant has its turn.</summary>
    public void MoveFirstOn()
    {
        (ContactId contact, long number) = _moving.Take();
        if (_moving.IsEmpty)
        {
            _agenda.Later.Silence(s_contactMovesOn);
        }

        // An outage at this instant may have cut it off, or the caller hung up.
        if (_contacts.IsMoving(contact) && _journeys[contact].Number == number)
        {
            Move(contact, _journeys[contact].MovesTo);
        }
    }

    private void Move(ContactId contact, Target to)
    {
        if (to.Kind == TargetKind.Queue)
        {
            centre.Acd.Offer(contact, new(to.Row));
        }
        else
        {
            centre.Ivr.Enter(contact, new(to.Row));
        }
    }

    private ContactId TakeIn(ContactTypeId type, ulong attemptKey)
    {
        _ledgers.ContactsSimulated++;
        return _contacts.Enter(type, attemptKey, _ledgers.Contacts.Offered(centre.Clock.LedgerRow, type));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BeginFirstJourney(ContactId contact, ContactTypeId type, ulong customerKey)
    {
        Customer customer = new()
        {
            Key = customerKey,
            FirstContact = _ledgers.ContactsSimulated,
            Booking = _ledgers.Customers.Comes(centre.Clock.LedgerRow, type),
            Type = type,
            Attempt = 1,
        };
        _journeys.Begin(contact, customer, customerKey, _ledgers.ContactsSimulated, centre.Clock, _agenda.Now);
    }
}
