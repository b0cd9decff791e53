using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>The contacts in the centre, in recycled rows: memory grows with the contacts in play, not with those served.</summary>
internal sealed class ContactTable
{
    private ContactRow[] _rows = new ContactRow[64];
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
    }

    /// <summary>The leg that has begun is not the contact's first, and has a key of its own.</summary>
    public void HasLegKey(ContactId contact, ulong key) => Changed(contact).LegKey = key;

    /// <summary>The contact will join a queue or enter a flow at this instant, when its turn has come.</summary>
    public void AwaitMoving(ContactId contact) => Changed(contact).State = ContactState.Moving;

    /// <summary>Whether a row is that of a contact that is about to move on.</summary>
    public bool IsMoving(ContactId contact) => _rows[contact.Row].State == ContactState.Moving;

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

    /// <summary>The contact is put on hold; its timer stays, set to another time.</summary>
    public void Hold(ContactId contact, SimTime now)
    {
        ref ContactRow row = ref Changed(contact);
        row.Since = now;
        row.State = ContactState.Holding;
    }

    /// <summary>The line is being set up until the timer fires.</summary>
    public void SetUp(ContactId contact, TimerId end, SimTime now)
    {
        ref ContactRow row = ref Changed(contact);
        row.Timer = end;
        row.Since = now;
        row.State = ContactState.SettingUp;
    }

    /// <summary>The contact is in a step of a flow that ends when its timer fires.</summary>
    public void InStep(ContactId contact, TimerId end, SimTime now)
    {
        ref ContactRow row = ref Changed(contact);
        row.Timer = end;
        row.Since = now;
        row.State = ContactState.InFlow;
    }

    /// <summary>The contact is out of the flows, or between two of them.</summary>
    public void LeaveStep(ContactId contact) => Changed(contact).State = ContactState.Arriving;

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
