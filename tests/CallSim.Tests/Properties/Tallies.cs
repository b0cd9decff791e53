using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>The ledgers, as a replay names them.</summary>
internal enum Book
{
    Contacts,
    Customers,
    Legs,
    InTime,
    Lines,
    Steps,
    Flows,
    Edges,
    Agents,
    Queues,
}

/// <summary>Where something is counted.</summary>
internal readonly record struct Cell(Book Book, int Row, int Column, string Counter);

/// <summary>Counters in a dictionary, and the rows of intervals worked out anew from the plan.</summary>
internal sealed class Tallies(TimePlan time)
{
    private readonly Dictionary<Cell, long> _counts = [];

    public long Start { get; } = time.WarmUp.Microseconds;

    /// <summary>When first attempts stop.</summary>
    public long Stop { get; } = (time.WarmUp + time.Length).Microseconds;

    public long this[Cell cell] => _counts.GetValueOrDefault(cell);

    /// <summary>The row of an instant: 0 for the warm-up, then one for each interval, then one for what comes after.</summary>
    public int RowAt(long at) =>
        at < Start ? 0
        : at >= Stop ? time.IntervalCount + 1
        : 1 + (int)((at - Start) / time.Interval.Microseconds);

    public void Add(Book book, int row, int column, string counter, long more = 1)
    {
        Cell cell = new(book, row, column, counter);
        _counts[cell] = _counts.GetValueOrDefault(cell) + more;
    }

    public void Raise(Book book, int row, int column, string counter, long level)
    {
        Cell cell = new(book, row, column, counter);
        _counts[cell] = Math.Max(_counts.GetValueOrDefault(cell), level);
    }

    /// <summary>Adds a stretch of time, each part to the interval in which it passes.</summary>
    public void AddTime(Book book, int column, string counter, long from, long to)
    {
        while (from < to)
        {
            int row = RowAt(from);
            long end = Math.Min(to, EndOf(row));
            Add(book, row, column, counter, end - from);
            from = end;
        }
    }

    private long EndOf(int row) =>
        row == 0 ? Start
        : row > time.IntervalCount ? long.MaxValue
        : Math.Min(Stop, Start + (row * time.Interval.Microseconds));
}
