using System.Collections.Immutable;

namespace CallSim.Architecture.Tests.Page;

/// <summary>A row of a table of a Markdown page, by the names of its columns.</summary>
internal sealed class PageRow(ImmutableArray<string> columns, ImmutableArray<string> cells)
{
    /// <summary>The names of the columns, in order.</summary>
    public ImmutableArray<string> Columns => columns;

    /// <summary>What stands in code style in a cell; empty where the table has no such column.</summary>
    public ImmutableArray<string> Code(string column) =>
        columns.Contains(column) ? CodeSpans.Of(cells[columns.IndexOf(column)]) : [];

    /// <inheritdoc/>
    public override string ToString() => string.Join(" | ", cells);

    /// <summary>The rows of all tables of a page, in order.</summary>
    /// <param name="lines">The lines of the page.</param>
    public static IEnumerable<PageRow> Of(IEnumerable<string> lines)
    {
        ImmutableArray<string> columns = [];
        foreach (string line in lines)
        {
            if (!line.StartsWith('|'))
            {
                columns = [];
                continue;
            }

            ImmutableArray<string> cells = [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
            if (columns.IsEmpty)
            {
                columns = cells;
            }
            else if (!cells[0].StartsWith("---", StringComparison.Ordinal))
            {
                yield return new PageRow(columns, cells);
            }
        }
    }
}
