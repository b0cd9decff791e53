namespace CallSim.Model;

/// <summary>The customers who are going to call again, in recycled rows: memory grows with those, not with all there ever were.</summary>
internal sealed class CustomerTable
{
    private Customer[] _rows = new Customer[16];
    private TimerId[] _timers = new TimerId[16];
    private readonly Stack<int> _free = [];
    private int _used;

    /// <summary>A customer who is going to call again.</summary>
    public CustomerId Add(in Customer customer)
    {
        if (!_free.TryPop(out int row))
        {
            row = _used++;
            if (row == _rows.Length)
            {
                Array.Resize(ref _rows, 2 * row);
                Array.Resize(ref _timers, 2 * row);
            }
        }

        _rows[row] = customer;
        return new(row);
    }

    /// <summary>The timer of the next contact.</summary>
    public void Arm(CustomerId customer, TimerId timer) => _timers[customer.Row] = timer;

    /// <summary>A customer calls again; the row is free.</summary>
    public Customer Take(CustomerId customer, out TimerId timer)
    {
        timer = _timers[customer.Row];
        _free.Push(customer.Row);
        return _rows[customer.Row];
    }
}
