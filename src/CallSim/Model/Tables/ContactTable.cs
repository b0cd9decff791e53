using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>Where a contact is.</summary>
internal enum ContactState : byte
{
    Free,
    Arriving,
    Waiting,
    Talking,
    Holding,
}

/// <summary>One contact in the centre.</summary>
internal struct ContactRow
{
    /// <summary>The key of the customer's draws.</summary>
    public ulong CustomerKey;

    /// <summary>When the present leg joined its queue.</summary>
    public SimTime Joined;

    /// <summary>Since when the contact is in its present state.</summary>
    public SimTime Since;

    /// <summary>Where the present leg is booked; on a multiple of 8 bytes, since it is copied in one piece.</summary>
    public LegBooking Leg;

    /// <summary>The timer that ends the present state, if any: patience while waiting, the conversation's end while talking.</summary>
    public TimerId Timer;

    /// <summary>The agent of the conversation.</summary>
    public AgentId Agent;

    /// <summary>Where the contact is booked.</summary>
    public ContactBooking Booking;

    public ContactTypeId Type;

    /// <summary>The next free row, while this one is free.</summary>
    public int NextFree;

    public ContactState State;
}

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

    /// <summary>A contact enters the centre.</summary>
    public ContactId Enter(ContactTypeId type, ulong customerKey, ContactBooking booking, LegBooking leg, SimTime now)
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
        row.CustomerKey = customerKey;
        row.Joined = now;
        row.Since = now;
        row.Timer = TimerId.None;
        row.Booking = booking;
        row.Leg = leg;
        row.Type = type;
        row.State = ContactState.Arriving;
        return contact;
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
    }

    /// <summary>The contact is put on hold; its timer stays, set to another time.</summary>
    public void Hold(ContactId contact, SimTime now)
    {
        ref ContactRow row = ref Changed(contact);
        row.Since = now;
        row.State = ContactState.Holding;
    }

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
