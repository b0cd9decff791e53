namespace CallSim.Model;

/// <summary>Cuts off, or puts back in their queues, the contacts to whom an outage that starts leaves nothing: chosen evenly at random.</summary>
internal sealed class Cuts(Centre centre)
{
    private readonly ContactTable _contacts = centre.Contacts;
    private readonly JourneyTable _journeys = centre.Journeys;
    private readonly List<ContactId> _there = [];

    /// <summary>Cuts off those at a thing who are too many for what is left of it. Returns how many were dropped.</summary>
    /// <param name="thing">What the outage hits; its capacity is changed already.</param>
    /// <param name="outage">The outage; it keeps nobody.</param>
    /// <param name="bits">Who is chosen.</param>
    public int At(Thing thing, OutagePlan outage, KeyedBits bits)
    {
        bool putsBack = outage.InProgress == InProgressRule.Requeued;
        switch (thing.Kind)
        {
            case OutageTarget.Number:
                return putsBack ? 0 : DropEach(thing, 1 - outage.Leaves, ref bits);
            case OutageTarget.Flow when centre.Layout.Flows.Flows[thing.Row].Ports is null:
                return DropEach(thing, 1 - outage.Leaves, ref bits);
            case OutageTarget.Group when putsBack:
                PutBack(thing, ref bits);
                return 0;
            default:
                return DropBeyond(thing, ref bits);
        }
    }

    private int DropEach(Thing thing, double chance, ref KeyedBits bits)
    {
        Find(thing);
        int dropped = 0;
        foreach (ContactId contact in _there)
        {
            if (Uniform01.Draw(ref bits) < chance)
            {
                centre.Exits.Drop(contact);
                dropped++;
            }
        }

        return dropped;
    }

    private int DropBeyond(Thing thing, ref KeyedBits bits)
    {
        Find(thing);
        int dropped = 0;
        for (; _there.Count > 0 && IsBeyond(thing); dropped++)
        {
            centre.Exits.Drop(TakeAny(ref bits));
        }

        return dropped;
    }

    private void PutBack(Thing thing, ref KeyedBits bits)
    {
        Find(thing);
        while (_there.Count > 0 && IsBeyond(thing))
        {
            centre.Exits.PutBack(TakeAny(ref bits));
        }
    }

    private void Find(Thing thing)
    {
        _there.Clear();
        foreach (ContactId contact in _contacts.All())
        {
            if (IsAt(contact, thing))
            {
                _there.Add(contact);
            }
        }
    }

    private ContactId TakeAny(ref KeyedBits bits)
    {
        int place = (int)Math.BigMul(bits.NextBits(), (ulong)_there.Count, out _);
        ContactId contact = _there[place];
        _there[place] = _there[^1];
        _there.RemoveAt(_there.Count - 1);
        return contact;
    }

    private bool IsAt(ContactId contact, Thing thing)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        ref readonly ContactJourney journey = ref _journeys[contact];
        return thing.Kind switch
        {
            OutageTarget.Lines => journey.Line.Row == thing.Row,
            OutageTarget.Number => centre.Layout.Entries[row.Type.Row] == new Target(TargetKind.Number, thing.Row),
            OutageTarget.Flow => row.State == ContactState.InFlow
                && centre.Layout.Flows.Steps[journey.Step.Row].Flow.Row == thing.Row,
            OutageTarget.Group => row.State is ContactState.Talking or ContactState.Holding
                && centre.Agents[row.Agent].Group.Row == thing.Row,
            _ => false,
        };
    }

    private bool IsBeyond(Thing thing) =>
        thing.Kind switch
        {
            OutageTarget.Lines => centre.Lines.Busy(new(thing.Row)) > centre.Lines.Capacity(new(thing.Row)),
            OutageTarget.Flow => centre.Flows.Busy(new(thing.Row)) > centre.Flows.Capacity(new(thing.Row)),
            OutageTarget.Group => centre.Staff.BusyBeyondCapacity(new(thing.Row)) > 0,
            _ => false,
        };
}
