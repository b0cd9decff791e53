namespace CallSim.Tables;

/// <summary>A column of a result table: its name, what it means, and how the cell of a row is written.</summary>
/// <param name="Name">The name in the header.</param>
/// <param name="Meaning">What it means, with its unit: a sentence of the reference page.</param>
/// <param name="Write">Writes the row's cell: exactly one field.</param>
internal sealed record ResultColumn<TRow>(string Name, string Meaning, Action<CsvSheet, TRow> Write)
    where TRow : allows ref struct
{
    /// <summary>A column of text.</summary>
    public static ResultColumn<TRow> Text(string name, string meaning, Func<TRow, string> text) =>
        new(name, meaning, (sheet, row) => sheet.Text(text(row)));

    /// <summary>A column of numbers, empty where there is none.</summary>
    public static ResultColumn<TRow> Number(string name, string meaning, Func<TRow, double?> number) =>
        new(name, meaning, (sheet, row) => sheet.Number(number(row)));
}
