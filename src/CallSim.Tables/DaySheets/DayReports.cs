namespace CallSim.Tables;

/// <summary>Reports mistakes in the times of a spreadsheet, up to the most that are told of a file.</summary>
/// <param name="table">The spreadsheet.</param>
/// <param name="column">The column of the times.</param>
/// <param name="mistakes">All mistakes of the file so far.</param>
internal sealed class DayReports(CsvTable table, int column, List<TableMistake> mistakes)
{
    /// <summary>Reports a row.</summary>
    public void Say(ReadRow row, string message, string fix)
    {
        if (mistakes.Count < CsvTable.MostMistakes)
        {
            mistakes.Add(table.MistakeAt(row.Row, column, message, fix));
        }
    }

    /// <summary>Reports that there is no row, unless something else is wrong already.</summary>
    public void SayThatThereIsNone()
    {
        if (mistakes.Count == 0)
        {
            mistakes.Add(
                table.MistakeOnLine(table.HeaderLine, "there is no row below the header", "write one row an interval")
            );
        }
    }

    /// <summary>Whether something is wrong with a row other than this one.</summary>
    public bool HasBeside(ReadRow row) => mistakes.Any(mistake => mistake.Line != row.Row.Line);

    /// <summary>Whether something is wrong between two rows.</summary>
    public bool HasBetween(ReadRow before, ReadRow row) =>
        mistakes.Any(mistake => mistake.Line > before.Row.Line && mistake.Line < row.Row.Line);

    /// <summary>A row's time as it is written.</summary>
    public string TextOf(ReadRow row) => row.Row.Cells[column];
}
