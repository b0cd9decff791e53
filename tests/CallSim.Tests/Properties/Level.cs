namespace CallSim.Tests.Properties;

/// <summary>How many hold something now: never below zero nor above its capacity, and none at the end.</summary>
/// <param name="tallies">Where its peaks are counted.</param>
/// <param name="book">The book of the peaks.</param>
/// <param name="column">Their column.</param>
/// <param name="capacity">The most at once, without an outage.</param>
internal sealed class Level(Tallies tallies, Book book, int column, int capacity)
{
    private int _row;

    /// <summary>The most at once, now; there may be more where an outage has kept who was there.</summary>
    public int Capacity { get; set; } = capacity;

    public int Now { get; private set; }

    public bool IsFull => Now >= Capacity;

    public void Enter(long at)
    {
        BeginRowsUntil(at);
        Now++;
        Replay.Demand(Now <= Capacity, $"{book} {column}: {Now} of {Capacity}");
        Peak();
    }

    public void Leave(long at)
    {
        BeginRowsUntil(at);
        Now--;
        Replay.Demand(Now >= 0, $"{book} {column}: {Now}");
    }

    /// <summary>Nothing more happens.</summary>
    public void End(long at)
    {
        BeginRowsUntil(at);
        Replay.Demand(Now == 0, $"{book} {column}: {Now} left at the end");
    }

    // A row's peak begins with who is there already.
    private void BeginRowsUntil(long at)
    {
        for (int row = tallies.RowAt(at); _row < row; )
        {
            _row++;
            Peak();
        }
    }

    private void Peak() => tallies.Raise(book, _row, column, "Peak", Now);
}
