namespace CallSim.Model;

/// <summary>Where a contact is booked: the first counter of its type and of the interval in which it arrived.</summary>
internal readonly record struct ContactBooking(int FirstCounter);

/// <summary>How many contacts of each type arrived in each interval, and how they ended.</summary>
internal sealed class ContactLedger(int rows, int types)
{
    /// <summary>Contacts with more further legs than there are places are counted in the last.</summary>
    public const int HopCounts = 64;

    private readonly long[] _byHops = new long[types * HopCounts];
    private readonly int _measured = types * ContactCounter.Width;
    private readonly long[] _counters = new long[rows * types * ContactCounter.Width];

    public int Rows => rows;

    public int Types => types;

    /// <summary>A counter of an interval and type; see <see cref="ContactCounter"/>.</summary>
    public long this[int row, int type, int counter] => _counters[FirstCounter(row, type) + counter];

    /// <summary>The counters of an interval and type.</summary>
    public ReadOnlySpan<long> this[int row, int type] =>
        _counters.AsSpan(FirstCounter(row, type), ContactCounter.Width);

    /// <summary>A contact arrives.</summary>
    public ContactBooking Offered(int row, ContactTypeId type)
    {
        ContactBooking contact = new(FirstCounter(row, type.Row));
        _counters[contact.FirstCounter + ContactCounter.Offered]++;
        return contact;
    }

    /// <summary>A contact ends; <paramref name="wasAnswered"/>, where an agent has answered it.</summary>
    public void Ended(ContactBooking contact, ContactOutcome outcome, bool wasAnswered)
    {
        _counters[contact.FirstCounter + ContactCounter.Of(outcome)]++;
        _counters[contact.FirstCounter + ContactCounter.Answered] += wasAnswered ? 1 : 0;
    }

    /// <summary>A contact is blocked, for a reason.</summary>
    public void Blocked(ContactBooking contact, BlockReason reason) =>
        _counters[contact.FirstCounter + ContactCounter.Of(reason)]++;

    /// <summary>One more of a counter that says something else about the contact.</summary>
    public void Count(ContactBooking contact, int counter) => _counters[contact.FirstCounter + counter]++;

    /// <summary>An agent answers the contact for the first time, so long after it arrived.</summary>
    public void ReachedHuman(ContactBooking contact, SimSpan after) =>
        _counters[contact.FirstCounter + ContactCounter.TimeToHuman] += after.Microseconds;

    /// <summary>A contact that had further legs ends.</summary>
    public void Hopped(ContactBooking contact, int hops)
    {
        _counters[contact.FirstCounter + ContactCounter.Hops] += hops;
        if (!IsOfWarmUp(contact))
        {
            int type = contact.FirstCounter / ContactCounter.Width % types;
            _byHops[(type * HopCounts) + Math.Min(hops, HopCounts - 1)]++;
        }
    }

    /// <summary>
    /// How many measured contacts of a type had each number of further legs: none is left out, the last stands for as many
    /// and more.
    /// </summary>
    public ReadOnlySpan<long> ByHops(int type) => _byHops.AsSpan(type * HopCounts, HopCounts);

    /// <summary>Whether a contact arrived in the warm-up, whose row comes first.</summary>
    public bool IsOfWarmUp(ContactBooking contact) => contact.FirstCounter < _measured;

    /// <summary>A counter, added up over all types and intervals.</summary>
    /// <param name="counter">See <see cref="ContactCounter"/>.</param>
    public long Sum(int counter)
    {
        long total = 0;
        for (; counter < _counters.Length; counter += ContactCounter.Width)
        {
            total += _counters[counter];
        }

        return total;
    }

    public void Clear()
    {
        Array.Clear(_counters);
        Array.Clear(_byHops);
    }

    private int FirstCounter(int row, int type) => ((row * types) + type) * ContactCounter.Width;
}
