using System.Collections.Immutable;
using CsvHelper;

namespace CallSim.Tables;

/// <summary>One record of a <see cref="CsvTable"/>.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Cells">Its cells, one a column, without the spaces around them.</param>
public sealed record TableRow(int Line, ImmutableArray<string> Cells);

/// <summary>
/// A CSV file with a header, read whole and strictly: UTF-8 (a byte-order mark is skipped), every record as wide as the
/// header, separated by commas, semicolons or tabs, as the header is. Cells stay text, but for decimal commas, which become
/// points; who uses a column parses it. Records without any content at the end are left out: spreadsheets leave such behind.
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
        MalformedData = CsvMalformedDataHandling.Throw,
        // Compared here, row by row, so that every uneven row is reported and not only the first.
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        TrackLineNumbers = true,
    };

    private readonly TableText _text;
    private readonly char _separator;

    private CsvTable(TableText text, char separator, ImmutableArray<string> columns, ImmutableArray<TableRow> rows)
    {
        _text = text;
        _separator = separator;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The names in the header, in the order of the file.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The records, in the order of the file.</summary>
    public ImmutableArray<TableRow> Rows { get; }

    /// <summary>The line of the header: 1, or 2 below a line that names the separator.</summary>
    internal int HeaderLine { get; private init; }

    /// <summary>What separates the columns.</summary>
    internal char Separator => _separator;

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
        List<TableMistake> mistakes = [];
        CsvTable table = Parse(text, path, mistakes);
        return mistakes.Count == 0 ? table : throw new TableException(path, [.. mistakes]);
    }

    /// <summary>Reads a table from text, as far as it goes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The name of the file in messages.</param>
    /// <param name="mistakes">Where mistakes go; a record with one is left out.</param>
    /// <exception cref="TableException">There are too many records.</exception>
    internal static CsvTable Parse(string text, string path, List<TableMistake> mistakes)
    {
        TableText source = new(text);
        TableDialect dialect = TableDialect.Of(text);
        List<TableRow> rows = [];
        string[] columns = [];
        try
        {
            using CsvReader reader = CsvReader.FromText(
                text[dialect.Start..],
                Strict with
                {
                    Separator = dialect.Separator,
                }
            );
            reader.ReadHeader();
            columns = [.. reader.Headers.Select(name => name.Trim())];
            CheckHeader(columns, dialect.LinesBefore + 1, source, mistakes);
            RowReader records = new(columns.Length, dialect, source, mistakes);
            while (columns.Length > 0 && mistakes.Count < MostMistakes && reader.Read())
            {
                if (rows.Count == MaxRows)
                {
                    throw TableException.Whole(path, $"the table has more than {MaxRows:N0} rows");
                }

                if (records.Read(reader) is { } row)
                {
                    rows.Add(row);
                }
            }
        }
        catch (CsvFormatException broken)
        {
            mistakes.Add(
                source.MistakeOnLine(
                    Math.Max(1, (int)broken.LineNumber) + dialect.LinesBefore,
                    "the quotes of this record do not match",
                    "put a cell with a quote into quotes and double the quotes inside it"
                )
            );
        }

        int last = rows.FindLastIndex(row => row.Cells.Any(cell => cell.Length > 0));
        return new CsvTable(source, dialect.Separator, [.. columns], [.. rows.Take(last + 1)])
        {
            HeaderLine = dialect.LinesBefore + 1,
        };
    }

    /// <summary>The mistake of one cell, at its place in the line.</summary>
    /// <param name="row">The record.</param>
    /// <param name="column">The column's number, from 0.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="fix">How to mend it.</param>
    public TableMistake MistakeAt(TableRow row, int column, string message, string? fix = null) =>
        _text.MistakeInCell(row.Line, column, _separator, message, fix);

    internal TableMistake MistakeOnLine(int line, string message, string? fix = null) =>
        _text.MistakeOnLine(line, message, fix);

    private static void CheckHeader(string[] columns, int line, TableText text, List<TableMistake> mistakes)
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
                text.MistakeOnLine(line, $"two columns are named '{twice.Key}'", "give each column its own name")
            );
        }
    }

    /// <summary>Takes records off a reader.</summary>
    private sealed class RowReader(int width, TableDialect dialect, TableText text, List<TableMistake> mistakes)
    {
        /// <summary>The record that the reader stands at; null where it is not as wide as the header.</summary>
        public TableRow? Read(CsvReader reader)
        {
            int line = (int)reader.LineNumber + dialect.LinesBefore;
            if (reader.FieldCount != width)
            {
                mistakes.Add(
                    text.MistakeOnLine(
                        line,
                        $"the row has {reader.FieldCount} cells, the header {width}",
                        "write one cell a column; leave a cell without a value empty"
                    )
                );
                return null;
            }

            ImmutableArray<string>.Builder cells = ImmutableArray.CreateBuilder<string>(width);
            for (int column = 0; column < width; column++)
            {
                cells.Add(Cell(reader.GetString(column).Trim(), line, column));
            }

            return new TableRow(line, cells.MoveToImmutable());
        }

        private string Cell(string cell, int line, int column)
        {
            if (dialect.IsUnclear(cell))
            {
                mistakes.Add(
                    text.MistakeInCell(
                        line,
                        column,
                        dialect.Separator,
                        $"'{cell}' is a number with a mark for thousands, or one with three decimals",
                        $"write numbers without marks for thousands, and not with exactly three decimals where {dialect.Separators} separate the columns"
                    )
                );
            }

            return dialect.WithPoint(cell);
        }
    }
}
