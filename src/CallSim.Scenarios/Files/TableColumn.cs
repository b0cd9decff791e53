using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Files;

/// <summary>A column of a CSV file that a scenario names.</summary>
/// <param name="Table">The table.</param>
/// <param name="Index">The column's number, from 0.</param>
/// <param name="File">Where the scenario names the file.</param>
internal sealed record TableColumn(CsvTable Table, int Index, ScalarNode File)
{
    /// <summary>The column's name.</summary>
    public string Name => Table.Columns[Index];

    /// <summary>The column that is named; null when it cannot be read, which is reported.</summary>
    /// <param name="context">What the readers share.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="what">What the column says, for messages.</param>
    public static TableColumn? Find(ReadingContext context, Node file, Node column, string what)
    {
        ScalarNode? fileName = context.Scalars.Scalar(file, $"the file of {what}", "a file name");
        ScalarNode? columnName = context.Scalars.Scalar(column, $"the column of {what}", "a column's name");
        if (fileName is null || columnName is null || context.Files.Table(fileName) is not { } table)
        {
            return null;
        }

        int index = table.Columns.IndexOf(columnName.Text);
        if (index >= 0)
        {
            return new(table, index, fileName);
        }

        string message = $"{Printable.Quote(fileName.Text)} has no column '{Printable.Quote(columnName.Text)}'";
        context.Diagnostics.Error(columnName.Place, message, NearestName.Hint(columnName.Text, table.Columns));
        return null;
    }

    /// <summary>The text of a row's cell as messages show it.</summary>
    public string Found(TableRow row) => row.Cells[Index].Length == 0 ? "nothing" : Printable.Quote(row.Cells[Index]);

    /// <summary>Reports a mistake of one cell, at its place in the file.</summary>
    public void Report(ReadingContext context, TableRow row, string message, string? fix)
    {
        TableMistake mistake = Table.MistakeAt(row, Index, message, fix);
        context.Diagnostics.Add(TableDiagnostics.Error(context.Files.ShownName(File), mistake));
    }
}
