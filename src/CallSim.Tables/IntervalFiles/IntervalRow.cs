using System.Globalization;

namespace CallSim.Tables;

/// <summary>One row of an interval file.</summary>
/// <param name="Time">The start of the interval.</param>
/// <param name="Cells">The record it was read from.</param>
public sealed record IntervalRow(WallTime Time, TableRow Cells)
{
    /// <summary>The line in the file, from 1.</summary>
    public int Line => Cells.Line;
}

/// <summary>One cell of an interval file.</summary>
/// <param name="Text">Its text, without the spaces around it.</param>
public readonly record struct IntervalCell(string Text)
{
    /// <summary>Whether nothing is written in it.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Its value: a finite number with a decimal point; null when the cell is empty or something else.</summary>
    public double? Number =>
        double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        && double.IsFinite(value)
            ? value
            : null;
}
