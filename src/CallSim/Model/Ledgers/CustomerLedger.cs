namespace CallSim.Model;

/// <summary>Where a customer is booked: the first counter of their type and of the interval of their first contact.</summary>
internal readonly record struct CustomerBooking(int FirstCounter);

/// <summary>The counters of customers.</summary>
internal static class CustomerCounter
{
    /// <summary>Customers, by their first contacts.</summary>
    public const int Customers = 0;

    /// <summary>Those whose last contact has ended, and who will not call again.</summary>
    public const int Done = 1;

    /// <summary>Those who would call again after first attempts have stopped.</summary>
    public const int Pending = 2;

    /// <summary>Those with a contact that was unfinished at the end.</summary>
    public const int Unfinished = 3;

    /// <summary>Those whom an agent answered.</summary>
    public const int Answered = 4;

    /// <summary>Those who reached a human, or were contained.</summary>
    public const int Reached = 5;

    /// <summary>Of those answered, the ones who made a further contact soon after.</summary>
    public const int Returned = 6;
    public const int Width = 7;
}

/// <summary>What became of the customers of each type, by the interval of their first contact.</summary>
internal sealed class CustomerLedger(int rows, int types)
{
    private readonly long[] _counters = new long[rows * types * CustomerCounter.Width];

    public int Rows => rows;

    public int Types => types;

    /// <summary>A counter of an interval and type; see <see cref="CustomerCounter"/>.</summary>
    public long this[int row, int type, int counter] => _counters[FirstCounter(row, type) + counter];

    /// <summary>The counters of an interval and type.</summary>
    public ReadOnlySpan<long> this[int row, int type] =>
        _counters.AsSpan(FirstCounter(row, type), CustomerCounter.Width);

    /// <summary>A customer makes a first contact.</summary>
    public CustomerBooking Comes(int row, ContactTypeId type)
    {
        CustomerBooking customer = new(FirstCounter(row, type.Row));
        _counters[customer.FirstCounter + CustomerCounter.Customers]++;
        return customer;
    }

    /// <summary>A customer's last contact has ended.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="how">Done, pending or unfinished; see <see cref="CustomerCounter"/>.</param>
    /// <param name="progress">What they have come to.</param>
    public void Ends(CustomerBooking customer, int how, CustomerProgress progress)
    {
        Span<long> cell = _counters.AsSpan(customer.FirstCounter, CustomerCounter.Width);
        cell[how]++;
        cell[CustomerCounter.Answered] += (int)(progress & CustomerProgress.Answered) / (int)CustomerProgress.Answered;
        cell[CustomerCounter.Reached] += (int)(progress & CustomerProgress.Reached) / (int)CustomerProgress.Reached;
        cell[CustomerCounter.Returned] += (int)(progress & CustomerProgress.Returned) / (int)CustomerProgress.Returned;
    }

    /// <summary>Books all customers at once where each was one contact, which solved the matter if it was answered.</summary>
    public void Book(ContactLedger contacts)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int type = 0; type < types; type++)
            {
                ReadOnlySpan<long> counted = contacts[row, type];
                long unfinished = counted[ContactCounter.Of(ContactOutcome.Unfinished)];
                Span<long> cell = _counters.AsSpan(FirstCounter(row, type), CustomerCounter.Width);
                cell[CustomerCounter.Customers] = counted[ContactCounter.Offered];
                cell[CustomerCounter.Done] = counted[ContactCounter.Offered] - unfinished;
                cell[CustomerCounter.Unfinished] = unfinished;
                cell[CustomerCounter.Answered] = counted[ContactCounter.Answered];
                cell[CustomerCounter.Reached] = counted[ContactCounter.Answered];
            }
        }
    }

    public void Clear() => Array.Clear(_counters);

    private int FirstCounter(int row, int type) => ((row * types) + type) * CustomerCounter.Width;
}
