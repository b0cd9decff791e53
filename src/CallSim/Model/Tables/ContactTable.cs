using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>The contacts in the centre, in recycled rows: memory grows with the contacts in play, not with those served.</summary>
internal sealed class ContactTable
{
    private ContactRow[] _rows = new ContactRow[64];
    private ContactJourney[] _journeys = [];
    private int _firstFree;

    public ContactTable() => Link(0);

    /// <summary>How many contacts are in the centre.</summary>
    public int InPlay { get; private set; }

    public ref readonly ContactRow this[ContactId contact]
    {
        get
        {
            Debug.Assert(_rows[contact.Row].State != ContactState.Free, "a row is used only between Enter and Release");
            return ref _rows[contact.Row];
        }
    }

    /// <summary>What only some contacts need.</summary>
    public ref readonly ContactJourney Journey(ContactId contact) => ref _journeys[contact.Row];

    /// <summary>A customer's contact enters the centre.</summary>
    /// <param name="type">What it is about.</param>
    /// <param name="attemptKey">The key of the attempt's draws.</param>
    /// <param name="booking">Where it is booked.</param>
    public ContactId Enter(ContactTypeId type, ulong attemptKey, ContactBooking booking)
    {
        if (_firstFree == _rows.Length)
        {
            Grow();
        }

        ContactId contact = new(_firstFree);
        ref ContactRow row = ref _rows[contact.Row];
        Debug.Assert(row.State == ContactState.Free, "a row is handed out once");
        _firstFree = row.NextFree;
        InPlay++;
        row.LegKey = attemptKey;
        row.Timer = TimerId.None;
        row.Booking = booking;
        row.Type = type;
        row.Legs = 0;
        row.State = ContactState.Arriving;
        row.WasAnswered = false;
        return contact;
    }

    /// <summary>The journey of a contact that has just entered begins.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="customer">Whose contact it is.</param>
    /// <param name="attemptKey">The key of the attempt's draws.</param>
    /// <param name="number">The place of the contact among all of the replication.</param>
    /// <param name="now">Now.</param>
    public void BeginJourney(ContactId contact, in Customer customer, ulong attemptKey, long number, SimTime now)
    {
        if (contact.Row >= _journeys.Length)
        {
            Array.Resize(ref _journeys, _rows.Length);
        }

        ref ContactJourney journey = ref _journeys[contact.Row];
        journey.AttemptKey = attemptKey;
        journey.Customer = customer;
        journey.Number = number;
        journey.Arrived = now;
        journey.Line = LineId.None;
        journey.Step = StepId.None;
        journey.HangUp = TimerId.None;
        journey.HasEnteredFlows = false;
        journey.PassedTo = QueueId.None;
        journey.Need = SkillId.None;
        journey.Transfer = -1;
        journey.WasPassedOn = false;
        journey.HasAskedForHuman = false;
    }

    /// <summary>A leg begins: the contact joins a queue.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="leg">Where the leg is booked.</param>
    /// <param name="now">Now.</param>
    public void BeginLeg(ContactId contact, QueueId queue, LegBooking leg, SimTime now)
    {
        ref ContactRow row = ref Changed(contact);
        row.Joined = now;
        row.Since = now;
        row.Queue = queue;
        row.Leg = leg;
        row.Timer = TimerId.None;
        // A contact that goes round that often stands still in time, and is found out by the loop.
        row.Legs += row.Legs < short.MaxValue ? (short)1 : (short)0;
        if (row.Legs > 1)
        {
            row.LegKey = CustomerKeys.Leg(_journeys[contact.Row].AttemptKey, row.Legs);
        }
    }

    /// <summary>The contact will join a queue or enter a flow at this instant, when its turn has come.</summary>
    public void AwaitMoving(ContactId contact, Target to)
    {
        Changed(contact).State = ContactState.Moving;
        _journeys[contact.Row].MovesTo = to;
    }

    /// <summary>The contact waits; <paramref name="patience"/> is its timer, if it has one.</summary>
    public void Wait(ContactId contact, TimerId patience)
    {
        ref ContactRow row = ref Changed(contact);
        row.Timer = patience;
        row.State = ContactState.Waiting;
    }

    /// <summary>The contact talks to an agent until its timer ends.</summary>
    public void Talk(ContactId contact, AgentId agent, LegBooking leg, TimerId end, SimTime now)
    {
        ref ContactRow row = ref Changed(contact);
        row.Agent = agent;
        row.Leg = leg;
        row.Timer = end;
        row.Since = now;
        row.State = ContactState.Talking;
        row.WasAnswered = true;
    }

    /// <summary>When the conversation ends, the contact is passed on.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="to">The queue; none for the end of the contact.</param>
    /// <param name="need">The skill that its matter needs then.</param>
    /// <param name="transfer">The transfer; −1 for none, or for a misroute.</param>
    /// <param name="isCutShort">Whether the talk ends as soon as the agent notices that the contact belongs elsewhere.</param>
    public void WillBePassedOn(ContactId contact, QueueId to, SkillId need, int transfer, bool isCutShort)
    {
        ref ContactJourney journey = ref _journeys[contact.Row];
        journey.PassedTo = to;
        journey.NextNeed = need;
        journey.NextTransfer = transfer;
        journey.IsCutShort = isCutShort;
    }

    /// <summary>The conversation is over and the contact is passed on; whether for the first time.</summary>
    public bool PassOn(ContactId contact, QueueId to)
    {
        AwaitMoving(contact, Target.Queue(to));
        ref ContactJourney journey = ref _journeys[contact.Row];
        journey.Need = journey.NextNeed;
        journey.Transfer = journey.NextTransfer;
        bool isFirst = !journey.WasPassedOn;
        journey.WasPassedOn = true;
        return isFirst;
    }

    /// <summary>Whether a row is still that of the contact of a number, and it is about to move on.</summary>
    public bool IsMoving(ContactId contact, long number) =>
        _rows[contact.Row].State == ContactState.Moving && _journeys[contact.Row].Number == number;

    /// <summary>The contact is put on hold; its timer stays, set to another time.</summary>
    public void Hold(ContactId contact, SimTime now)
    {
        ref ContactRow row = ref Changed(contact);
        row.Since = now;
        row.State = ContactState.Holding;
    }

    /// <summary>A line carries the contact.</summary>
    public void Seize(ContactId contact, LineId line) => _journeys[contact.Row].Line = line;

    /// <summary>The line is being set up until the timer fires.</summary>
    public void SetUp(ContactId contact, TimerId end, SimTime now)
    {
        ref ContactRow row = ref Changed(contact);
        row.Timer = end;
        row.Since = now;
        row.State = ContactState.SettingUp;
    }

    /// <summary>The contact enters its first flow.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="hangUp">The timer of its patience with the machine; none for ever.</param>
    public void EnterFlows(ContactId contact, TimerId hangUp)
    {
        _journeys[contact.Row].HasEnteredFlows = true;
        _journeys[contact.Row].HangUp = hangUp;
    }

    /// <summary>The contact enters a flow: whether the caller wants its key to a human.</summary>
    public void WantsHuman(ContactId contact, bool wants)
    {
        ref ContactJourney journey = ref _journeys[contact.Row];
        journey.WantsHuman = wants && !journey.HasAskedForHuman;
    }

    /// <summary>The caller presses the key to a human, and will not again.</summary>
    public void AskForHuman(ContactId contact)
    {
        _journeys[contact.Row].WantsHuman = false;
        _journeys[contact.Row].HasAskedForHuman = true;
    }

    /// <summary>The contact is in a step that ends when its timer fires, and leads where it was drawn.</summary>
    public void InStep(ContactId contact, StepId step, EdgeId edge, TimerId end, SimTime now)
    {
        ref ContactRow row = ref Changed(contact);
        row.Timer = end;
        row.Since = now;
        row.State = ContactState.InFlow;
        _journeys[contact.Row].Step = step;
        _journeys[contact.Row].Edge = edge;
    }

    /// <summary>How often the menu that the contact is in has been repeated.</summary>
    public void Repeats(ContactId contact, int repeats) => _journeys[contact.Row].Repeats = repeats;

    /// <summary>The contact is out of the flows, or between two of them.</summary>
    public void LeaveStep(ContactId contact)
    {
        Changed(contact).State = ContactState.Arriving;
        _journeys[contact.Row].Step = StepId.None;
    }

    /// <summary>The caller's patience with the machine no longer matters.</summary>
    public void LeaveFlows(ContactId contact) => _journeys[contact.Row].HangUp = TimerId.None;

    /// <summary>The contact has left the centre; its row is free.</summary>
    public void Release(ContactId contact)
    {
        ref ContactRow row = ref Changed(contact);
        row.State = ContactState.Free;
        row.NextFree = _firstFree;
        _firstFree = contact.Row;
        InPlay--;
    }

    /// <summary>The contacts in the centre, in the order of their rows. Not for the hot path.</summary>
    public IEnumerable<ContactId> All()
    {
        for (int row = 0; row < _rows.Length; row++)
        {
            if (_rows[row].State != ContactState.Free)
            {
                yield return new ContactId(row);
            }
        }
    }

    private ref ContactRow Changed(ContactId contact)
    {
        Debug.Assert(_rows[contact.Row].State != ContactState.Free, "a row is used only between Enter and Release");
        return ref _rows[contact.Row];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        int known = _rows.Length;
        Array.Resize(ref _rows, 2 * known);
        Link(known);
    }

    private void Link(int from)
    {
        for (int row = from; row < _rows.Length; row++)
        {
            _rows[row].NextFree = row + 1;
        }
    }
}
