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

        return TableColumn.Find(context, file, column, name.What) is { } found ? Values(found, name) : null;
    }

    private IntervalSeries<Law>? Values(TableColumn column, SpanName name)
    {
        ImmutableArray<TableRow> rows = column.Table.Rows;
        if (rows.IsEmpty)
        {
            context.Diagnostics.Error(
                column.File.Place,
                $"{Printable.Quote(column.File.Text)} has no rows; {name.What} needs at least one"
            );
            return null;
        }

        ImmutableArray<SimSpan>.Builder values = ImmutableArray.CreateBuilder<SimSpan>(rows.Length);
        foreach (TableRow row in rows)
        {
            if (new IntervalCell(row.Cells[column.Index]).Number is { } seconds and >= 0)
            {
                values.Add(SimSpan.FromSeconds(seconds));
                continue;
            }

            if (context.Diagnostics.IsFull)
            {
                return null;
            }

            string message =
                $"{column.Name} must be a number of seconds, at least 0, found {column.Found(row)}; {name.What} uses it";
            column.Report(context, row, message, "write the seconds into the cell, or take the row out");
        }

        return values.Count == rows.Length ? new(Law.Empirical(values.DrainToImmutable())) : null;
    }
}
