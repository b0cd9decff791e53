namespace CallSim.Model;

/// <summary>What the lines keep: every attempt is carried, overflowed or blocked, and every channel is given back.</summary>
internal static class LineConservation
{
    /// <exception cref="InvalidOperationException">A law is broken.</exception>
    public static void Check(Centre centre)
    {
        CounterTable lines = centre.Ledgers.Lines.Cells;
        for (int line = 0; line < lines.Columns; line++)
        {
            Conservation.Equal("channels taken at the end", centre.Lines.Busy(new(line)), 0);
            for (int row = 0; row < lines.Rows; row++)
            {
                Span<long> cell = lines[row, line];
                long ended = cell[LineCounter.Carried] + cell[LineCounter.Overflowed] + cell[LineCounter.Blocked];
                Conservation.Equal(
                    "attempts of a line group and what became of them",
                    ended,
                    cell[LineCounter.Attempts]
                );
            }
        }
    }
}
