using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary>
/// An interval file: a CSV table whose first column, <c>interval</c>, says when each row's interval starts. It brings
/// volumes, handle times and head counts into a scenario, and observed figures into a comparison.
/// </summary>
public sealed class IntervalFile
{
    /// <summary>The name of the first column.</summary>
    internal const string FirstColumn = "interval";

    private readonly CsvTable _table;

    private IntervalFile(CsvTable table, ImmutableArray<IntervalRow> rows)
    {
        _table = table;
        Rows = rows;
    }

    /// <summary>The names of the columns after the first.</summary>
    public ImmutableArray<string> Columns => _table.Columns.RemoveAt(0);

    /// <summary>The rows, in the order of the file.</summary>
    public ImmutableArray<IntervalRow> Rows { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The interval file.</returns>
    /// <exception cref="TableException">The file is no regular table, or a row has no time; lists every mistake.</exception>
    public static IntervalFile Read(string path) => From(CsvTable.Read(path), path);

    /// <summary>Reads an interval file from text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The name of the file in messages.</param>
    /// <returns>The interval file.</returns>
    /// <exception cref="TableException">The text is no regular table, or a row has no time; lists every mistake.</exception>
    public static IntervalFile Parse(string text, string path) => From(CsvTable.Parse(text, path), path);

    /// <summary>The interval file in a table that was read already.</summary>
    /// <param name="table">The table.</param>
    /// <param name="path">The name of the file in messages.</param>
    /// <returns>The interval file.</returns>
    /// <exception cref="TableException">The first column is another one, or a row has no time; lists every mistake.</exception>
    public static IntervalFile From(CsvTable table, string path)
    {
        if (table.Columns[0] != FirstColumn)
        {
            string message = $"the first column must be 'interval', found '{table.Columns[0]}'";
            TableMistake mistake = table.MistakeOnLine(
                table.HeaderLine,
                message,
                "name the column with the starts of the intervals 'interval'"
            );
            throw new TableException(path, [mistake]);
        }

        List<IntervalRow> rows = [];
        List<TableMistake> mistakes = [];
        foreach (TableRow row in table.Rows.TakeWhile(_ => mistakes.Count < CsvTable.MostMistakes))
        {
            if (WallTime.TryParse(row.Cells[0], out WallTime time, out string? problem))
            {
                rows.Add(new IntervalRow(time, row));
                continue;
            }

            string message = $"'interval' must be a clock time or an ISO date and time, found '{row.Cells[0]}'";
            mistakes.Add(table.MistakeAt(row, 0, message, problem));
        }

        return mistakes.Count == 0 ? new IntervalFile(table, [.. rows]) : throw new TableException(path, [.. mistakes]);
    }

    /// <summary>Whether there is a column of the given name after the first.</summary>
    /// <param name="column">The name, as written in the header.</param>
    public bool Has(string column) => _table.Columns.IndexOf(column, 1, StringComparer.Ordinal) > 0;

    /// <summary>One cell.</summary>
    /// <param name="row">A row of this file.</param>
    /// <param name="column">The name of a column.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public IntervalCell Cell(IntervalRow row, string column) => new(row.Cells.Cells[IndexOf(column)]);

    /// <summary>The rows of a plan's intervals, matched by time.</summary>
    /// <param name="time">When the centre is simulated.</param>
    /// <returns>One row or none for each interval, and what does not fit.</returns>
    public IntervalMatch Match(TimePlan time) => IntervalMatching.Of(this, time);

    /// <summary>The mistake of one cell, at its place in the file.</summary>
    /// <param name="row">A row of this file.</param>
    /// <param name="column">The name of a column.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="fix">How to mend it.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public TableMistake MistakeAt(IntervalRow row, string column, string message, string? fix = null) =>
        _table.MistakeAt(row.Cells, IndexOf(column), message, fix);

    internal TableMistake MistakeOfTime(IntervalRow row, string message, string? fix) =>
        _table.MistakeAt(row.Cells, 0, message, fix);

    internal TableMistake MistakeOnLine(int line, string message, string? fix) =>
        _table.MistakeOnLine(line, message, fix);

    private int IndexOf(string column)
    {
        int index = _table.Columns.IndexOf(column, 1, StringComparer.Ordinal);
        return index > 0 ? index : throw new ArgumentException($"There is no column '{column}'.", nameof(column));
    }
}
