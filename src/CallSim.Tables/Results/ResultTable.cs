using System.Collections.Immutable;

namespace CallSim.Tables;

/// <summary>A table of results, ready to be written.</summary>
internal interface IResultTable
{
    /// <summary>The file's name in a folder of results.</summary>
    string FileName { get; }

    /// <summary>What one row stands for, for the reference page.</summary>
    string RowIs { get; }

    /// <summary>The columns' names and meanings.</summary>
    IEnumerable<(string Name, string Meaning)> Columns { get; }

    /// <summary>Writes header and rows as CSV.</summary>
    void Write(Stream stream);
}

/// <summary>A table of results: its columns, and its rows.</summary>
internal sealed class ResultTable<TRow>(
    string fileName,
    string rowIs,
    ImmutableArray<ResultColumn<TRow>> columns,
    IEnumerable<TRow> rows
) : IResultTable
{
    public string FileName => fileName;

    public string RowIs => rowIs;

    public IEnumerable<(string Name, string Meaning)> Columns =>
        columns.Select(column => (column.Name, column.Meaning));

    public void Write(Stream stream)
    {
        using CsvSheet sheet = new(stream);
        sheet.Header(columns.Select(column => column.Name));
        foreach (TRow row in rows)
        {
            foreach (ResultColumn<TRow> column in columns)
            {
                column.Write(sheet, row);
            }

            sheet.EndRow();
        }
    }
}
