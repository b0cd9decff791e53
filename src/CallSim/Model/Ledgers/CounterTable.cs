using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>Whole-number counters for each interval and column (an agent group, a queue): the store of the ledgers of time.</summary>
/// <param name="rows">The number of ledger rows; see <see cref="IntervalClock.LedgerRow"/>.</param>
/// <param name="columns">The number of columns.</param>
/// <param name="width">The number of counters of a cell.</param>
internal sealed class CounterTable(int rows, int columns, int width)
{
    private readonly long[] _cells = new long[rows * columns * width];

    public int Rows => rows;

    public int Columns => columns;

    /// <summary>The counters of one interval and column.</summary>
    public Span<long> this[int row, int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _cells.AsSpan(((row * columns) + column) * width, width);
    }

    /// <summary>One counter of a column, added up over all rows.</summary>
    public long Total(int column, int counter)
    {
        long total = 0;
        for (int row = 0; row < rows; row++)
        {
            total += this[row, column][counter];
        }

        return total;
    }

    public void Clear() => Array.Clear(_cells);
}
