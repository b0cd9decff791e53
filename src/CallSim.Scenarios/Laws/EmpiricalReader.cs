using CallSim.Scenarios.Files;
using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Laws;

/// <summary>Reads an empirical law: each row of a CSV file is one observed span, in seconds.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class EmpiricalReader(ReadingContext context)
{
    public IntervalSeries<Law>? Read(Node node, SpanName name)
    {
        if (MapReader.Open(context, node, SharedSections.Data, $"the empirical of {name.What}") is not { } map)
        {
            return null;
        }

        if (map["file"] is not { } file || map["column"] is not { } column)
        {
            return null;
        }

        ScalarNode? fileName = context.Scalars.Scalar(file, $"the file of {name.What}", "a file name");
        ScalarNode? columnName = context.Scalars.Scalar(column, $"the column of {name.What}", "a column's name");
        if (fileName is null || columnName is null || context.Files.Table(fileName) is not { } table)
        {
            return null;
        }

        int index = table.Columns.IndexOf(columnName.Text);
        if (index < 0)
        {
            string message = $"{Printable.Quote(fileName.Text)} has no column '{Printable.Quote(columnName.Text)}'";
            context.Diagnostics.Error(columnName.Place, message, NearestName.Hint(columnName.Text, table.Columns));
            return null;
        }

        return Values(table, index, fileName, name);
    }

    private IntervalSeries<Law>? Values(CsvTable table, int column, ScalarNode file, SpanName name)
    {
        if (table.Rows.IsEmpty)
        {
            context.Diagnostics.Error(
                file.Place,
                $"{Printable.Quote(file.Text)} has no rows; {name.What} needs at least one"
            );
            return null;
        }

        ImmutableArray<SimSpan>.Builder values = ImmutableArray.CreateBuilder<SimSpan>(table.Rows.Length);
        foreach (TableRow row in table.Rows)
        {
            if (new IntervalCell(row.Cells[column]).Number is { } seconds and >= 0)
            {
                values.Add(SimSpan.FromSeconds(seconds));
                continue;
            }

            if (context.Diagnostics.IsFull)
            {
                return null;
            }

            string found = row.Cells[column].Length == 0 ? "nothing" : Printable.Quote(row.Cells[column]);
            string message =
                $"{table.Columns[column]} must be a number of seconds, at least 0, found {found}; {name.What} uses it";
            TableMistake mistake = table.MistakeAt(
                row,
                column,
                message,
                "write the seconds into the cell, or take the row out"
            );
            context.Diagnostics.Add(TableDiagnostics.Error(context.Files.ShownName(file), mistake));
        }

        return values.Count == table.Rows.Length ? new(Law.Empirical(values.DrainToImmutable())) : null;
    }
}
