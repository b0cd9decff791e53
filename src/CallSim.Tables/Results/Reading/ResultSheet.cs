using System.Collections.Immutable;

namespace CallSim.Tables;

/// <summary>A table of results, read again; its rows are found by their first two columns.</summary>
internal sealed class ResultSheet
{
    private readonly Dictionary<string, int> _columns;
    private readonly Dictionary<(string, string), TableRow> _rows = [];

    /// <summary>A sheet of a table with two columns of text first.</summary>
    public ResultSheet(CsvTable table)
    {
        _columns = table
            .Columns.Select((name, place) => (name, place))
            .ToDictionary(one => one.name, one => one.place, StringComparer.Ordinal);
        Rows = table.Rows;
        foreach (TableRow row in table.Rows)
        {
            _rows[(Plain(row.Cells[0]), Plain(row.Cells[1]))] = row;
        }
    }

    /// <summary>All rows, in the order of the file.</summary>
    public ImmutableArray<TableRow> Rows { get; }

    /// <summary>The first columns of the rows, each once, in the order of the file.</summary>
    public IEnumerable<string> Firsts => Rows.Select(row => Plain(row.Cells[0])).Distinct(StringComparer.Ordinal);

    /// <summary>The second columns of the rows of a first one.</summary>
    public IEnumerable<string> SecondsOf(string first) =>
        Rows.Where(row => Plain(row.Cells[0]) == first).Select(row => Plain(row.Cells[1]));

    /// <summary>A cell; null where row or column are missing, or it is empty.</summary>
    public double? Number(string first, string second, string column) =>
        _rows.TryGetValue((first, second), out TableRow? row) ? Number(row, column) : null;

    /// <summary>A cell of a row; null where the column is missing, or it is empty.</summary>
    public double? Number(TableRow row, string column) =>
        _columns.TryGetValue(column, out int place) ? new IntervalCell(row.Cells[place]).Number : null;

    /// <summary>A cell's text: what a spreadsheet could take for a formula was written with an apostrophe.</summary>
    public static string Plain(string text) =>
        text.Length > 1 && text[0] == '\'' && "=+-@".Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
}
