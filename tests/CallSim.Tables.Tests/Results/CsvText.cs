using System.Text;

namespace CallSim.Tables.Tests.Results;

/// <summary>Result tables as text, and cut into cells.</summary>
internal static class CsvText
{
    public static string Of(IResultTable table)
    {
        using MemoryStream stream = new();
        table.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Header and rows of a table without quoted cells.</summary>
    public static (string[] Header, string[][] Rows) Cells(IResultTable table)
    {
        string[] lines = Of(table).TrimEnd('\n').Split('\n');
        return (lines[0].Split(','), [.. lines.Skip(1).Select(line => line.Split(','))]);
    }
}
