namespace CallSim.Tables.Tests.Reference;

/// <summary>The few pieces of Markdown that the reference pages are made of.</summary>
internal static class Markdown
{
    /// <summary>A table of two columns.</summary>
    public static string Table(string first, string second, IEnumerable<(string First, string Second)> rows) =>
        $"| {first} | {second} |\n|---|---|\n"
        + string.Concat(rows.Select(row => $"| `{row.First}` | {Cell(row.Second)} |\n"));

    /// <summary>Text for a cell: a bar would end it.</summary>
    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
