using System.Collections.Immutable;
using CallSim.Engine;

namespace CallSim.Tables;

/// <summary>
/// A planner's spreadsheet of a day (or several): calls, handle time and perhaps agents for each interval, as spreadsheets
/// save it. It is read strictly: what is not understood is a mistake with its place, and nothing is filled in.
/// </summary>
public sealed record DaySheet
{
    /// <summary>The most intervals that are read: a year of quarter hours.</summary>
    public const int MostIntervals = 35_136;

    private DaySheet(ImmutableArray<DayRow> rows, SimSpan interval, DayColumns columns, CsvTable table)
    {
        Rows = rows;
        Interval = interval;
        IntervalColumn = table.Columns[columns.Interval];
        CallsColumn = table.Columns[columns.Calls];
        HandleTimeColumn = table.Columns[columns.HandleTime];
        AgentsColumn = columns.Agents is { } agents ? table.Columns[agents] : null;
        ColumnsLeftOut = [.. columns.LeftOut.Select(column => table.Columns[column]).Where(name => name.Length > 0)];
        Separator = table.Separator;
    }

    /// <summary>The rows, in the order of time, without a gap.</summary>
    public ImmutableArray<DayRow> Rows { get; }

    /// <summary>The length of an interval.</summary>
    public SimSpan Interval { get; }

    /// <summary>From the start of the first interval to the end of the last.</summary>
    public SimSpan Length => Interval * Rows.Length;

    /// <summary>The name of the column with the times.</summary>
    public string IntervalColumn { get; }

    /// <summary>The name of the column with the calls.</summary>
    public string CallsColumn { get; }

    /// <summary>The name of the column with the handle times.</summary>
    public string HandleTimeColumn { get; }

    /// <summary>The name of the column with the agents; null where there is none.</summary>
    public string? AgentsColumn { get; }

    /// <summary>The names of the columns that are not used.</summary>
    public ImmutableArray<string> ColumnsLeftOut { get; }

    /// <summary>What separates the columns: a comma, a semicolon or a tab.</summary>
    public char Separator { get; }

    /// <summary>Handle times that were read, and are hardly meant so: under 5 seconds or over 2 hours.</summary>
    internal ImmutableArray<TableMistake> Doubts { get; private init; } = [];

    /// <summary>Whether a scenario can name the file as it is, since an interval file says the same.</summary>
    public bool IsIntervalFile { get; private init; }

    /// <summary>Reads a file: UTF-8, UTF-16 with a byte-order mark, or the encoding that is named.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the file does not say itself.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="TableException">The file cannot be read, or something in it is not understood; lists every mistake.</exception>
    public static DaySheet Read(string path, DaySheetOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (string text, bool isUtf8) = SheetFile.Read(path, options.Encoding);
        DaySheet sheet = Parse(text, path, options);
        return isUtf8 ? sheet : sheet with { IsIntervalFile = false };
    }

    /// <summary>Reads a sheet from text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The name of the file in messages.</param>
    /// <param name="options">What the text does not say itself.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="TableException">Something in it is not understood; lists every mistake.</exception>
    public static DaySheet Parse(string text, string path, DaySheetOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<TableMistake> mistakes = [];
        CsvTable table = CsvTable.Parse(text, path, mistakes);
        DayColumns? columns = table.Columns.IsEmpty ? null : DayColumns.Find(table, options, mistakes);
        if (columns is null)
        {
            throw new TableException(path, [.. mistakes]);
        }

        if (table.Rows.Length > MostIntervals)
        {
            throw TableException.Whole(
                path,
                $"the sheet has {table.Rows.Length:N0} rows, at most {MostIntervals:N0} are read",
                "keep the days that matter: one day is enough for a scenario"
            );
        }

        DayRowReader reader = new(table, columns, mistakes);
        ImmutableArray<ReadRow> read = [.. table.Rows.Select(reader.Read)];
        SimSpan? interval = new DayGrid(table, columns.Interval, mistakes).Check(read);
        if (mistakes.Count == 0)
        {
            reader.CheckWhole(read);
        }

        if (mistakes.Count > 0 || interval is not { } grid)
        {
            // A cell that two checks find wrong is one mistake to its reader.
            IEnumerable<TableMistake> sorted = mistakes
                .OrderBy(mistake => (mistake.Line, mistake.Column))
                .DistinctBy(mistake => (mistake.Line, mistake.Column));
            throw new TableException(path, [.. sorted]);
        }

        ImmutableArray<DayRow> rows = [.. read.Select(row => row.Day!)];
        return new DaySheet(rows, grid, columns, table)
        {
            IsIntervalFile = IsReadAlike(table, path, rows, columns),
            Doubts = [.. reader.Doubts],
        };
    }

    /// <summary>Writes the sheet as an interval file: <c>interval</c>, <c>calls</c>, <c>aht_s</c> and, where it has them, <c>agents</c>.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="form">For whom.</param>
    public void Write(Stream stream, SheetForm form) => DaySheetWriter.Write(stream, this, form);

    // The proof of the pudding: what a scenario would read is compared, cell by cell.
    private static bool IsReadAlike(CsvTable table, string path, ImmutableArray<DayRow> rows, DayColumns columns)
    {
        if (table.Columns[0] != IntervalFile.FirstColumn || columns.Interval != 0)
        {
            return false;
        }

        try
        {
            IntervalFile file = IntervalFile.From(table, path);
            return file.Rows.Length == rows.Length && rows.Zip(file.Rows).All(pair => IsAlike(pair.First, pair.Second));
        }
        catch (TableException)
        {
            return false;
        }

        bool IsAlike(DayRow row, IntervalRow other) =>
            other.Time == row.Start
            && Number(other, columns.Calls) == row.Calls
            && Number(other, columns.HandleTime) == row.HandleSeconds
            && (columns.Agents is not { } agents || Number(other, agents) == row.Agents);

        static double? Number(IntervalRow row, int column) => new IntervalCell(row.Cells.Cells[column]).Number;
    }
}
