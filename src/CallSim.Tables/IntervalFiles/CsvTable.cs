using System.Collections.Immutable;
using CsvHelper;

namespace CallSim.Tables;

/// <summary>One record of a <see cref="CsvTable"/>.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Cells">Its cells, one a column, without the spaces around them.</param>
public sealed record TableRow(int Line, ImmutableArray<string> Cells);

/// <summary>
/// A CSV file with a header, read whole and strictly: comma-separated, UTF-8 (a byte-order mark is skipped), every record
/// as wide as the header. Cells stay text; who uses a column parses it.
/// </summary>
public sealed class CsvTable
{
    /// <summary>The largest file that is read, in bytes: 64 MiB.</summary>
    public const int MaxBytes = 64 << 20;

    /// <summary>The most records that are read: 1,000,000.</summary>
    public const int MaxRows = 1_000_000;

    /// <summary>The most mistakes looked for in one file: a broken table should not bury its reader.</summary>
    internal const int MostMistakes = 1000;

    private static readonly CsvReaderOptions Strict = CsvReaderOptions.Default with
    {
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
        // Compared here, row by row, so that every uneven row is reported and not only the first.
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        TrackLineNumbers = true,
    };

    private readonly TableText _text;

    private CsvTable(TableText text, ImmutableArray<string> columns, ImmutableArray<TableRow> rows)
    {
        _text = text;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The names in the header, in the order of the file.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The records, in the order of the file.</summary>
    public ImmutableArray<TableRow> Rows { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="TableException">The file is missing, unreadable, too large, not UTF-8 or not a regular table.</exception>
    public static CsvTable Read(string path) => Parse(TableText.Read(path), path);

    /// <summary>Reads a table from text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The name of the file in messages.</param>
    /// <returns>The table.</returns>
    /// <exception cref="TableException">The text is not a regular table.</exception>
    public static CsvTable Parse(string text, string path)
    {
        TableText source = new(text);
        List<TableMistake> mistakes = [];
        List<TableRow> rows = [];
        string[] columns = [];
        try
        {
            using CsvReader reader = CsvReader.FromText(text, Strict);
            reader.ReadHeader();
            columns = [.. reader.Headers.Select(name => name.Trim())];
            CheckSeparator(columns, source, path);
            CheckHeader(columns, source, mistakes);
            while (columns.Length > 0 && mistakes.Count < MostMistakes && reader.Read())
            {
                if (rows.Count == MaxRows)
                {
                    throw TableException.Whole(path, $"the table has more than {MaxRows:N0} rows");
                }

                AddRow(reader, columns.Length, source, rows, mistakes);
            }
        }
        catch (CsvFormatException broken)
        {
            mistakes.Add(
                source.MistakeOnLine(
                    Math.Max(1, (int)broken.LineNumber),
                    "the quotes of this record do not match",
                    "put a cell with a quote into quotes and double the quotes inside it"
                )
            );
        }

        return mistakes.Count == 0
            ? new CsvTable(source, [.. columns], [.. rows])
            : throw new TableException(path, [.. mistakes]);
    }

    /// <summary>The mistake of one cell, at its place in the line.</summary>
    /// <param name="row">The record.</param>
    /// <param name="column">The column's number, from 0.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="fix">How to mend it.</param>
    public TableMistake MistakeAt(TableRow row, int column, string message, string? fix = null)
    {
        TableMistake onLine = _text.MistakeOnLine(row.Line, message, fix);
        string line = onLine.SourceLine!;
        if (line.Contains('"'))
        {
            return onLine;
        }

        string[] cells = line.Split(',');
        int start = cells.Take(column).Sum(cell => cell.Length + 1);
        return onLine with
        {
            Column = start + 1,
            Length = Math.Max(1, cells[Math.Min(column, cells.Length - 1)].Length),
        };
    }

    internal TableMistake MistakeOnLine(int line, string message, string? fix = null) =>
        _text.MistakeOnLine(line, message, fix);

    // Said once: every row of such a file would be a mistake of its own.
    private static void CheckSeparator(string[] columns, TableText text, string path)
    {
        if (columns is not [var only] || only.IndexOfAny([';', '\t']) is not (>= 0 and var at))
        {
            return;
        }

        string separator = only[at] == ';' ? "semicolons" : "tabs";
        TableMistake mistake = text.MistakeOnLine(
            1,
            $"the columns must be separated by commas, found {separator}",
            "save the file as CSV with commas, and with decimal points"
        );
        throw new TableException(path, [mistake]);
    }

    private static void CheckHeader(string[] columns, TableText text, List<TableMistake> mistakes)
    {
        if (columns.Length == 0)
        {
            mistakes.Add(new TableMistake { Message = "the file is empty", Fix = "start it with a header row" });
        }

        foreach (
            var twice in columns.Where(name => name.Length > 0).GroupBy(name => name).Where(same => same.Count() > 1)
        )
        {
            mistakes.Add(
                text.MistakeOnLine(1, $"two columns are named '{twice.Key}'", "give each column its own name")
            );
        }
    }

    private static void AddRow(
        CsvReader reader,
        int width,
        TableText text,
        List<TableRow> rows,
        List<TableMistake> mistakes
    )
    {
        int line = (int)reader.LineNumber;
        if (reader.FieldCount != width)
        {
            mistakes.Add(
                text.MistakeOnLine(
                    line,
                    $"the row has {reader.FieldCount} cells, the header {width}",
                    "write one cell a column; leave a cell without a value empty"
                )
            );
            return;
        }

        ImmutableArray<string>.Builder cells = ImmutableArray.CreateBuilder<string>(width);
        for (int column = 0; column < width; column++)
        {
            cells.Add(reader.GetString(column).Trim());
        }

        rows.Add(new TableRow(line, cells.MoveToImmutable()));
    }
}
