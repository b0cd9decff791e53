using System.Collections.Immutable;
using System.Text;

namespace CallSim.Tables;

/// <summary>
/// The files of a search for the fewest agents: <c>staffing.csv</c>, which a scenario reads, <c>evidence.csv</c>, <c>prices.csv</c> and
/// <c>staff.json</c>. They are whole or absent, all together.
/// </summary>
public static class StaffFolder
{
    /// <summary>The name of the file with the heads, which a scenario reads.</summary>
    public const string StaffingFile = StaffingTable.File;

    private const string FactsFile = "staff.json";

    /// <summary>The names of the files, the one that says that all are there last.</summary>
    public static ImmutableArray<string> Names { get; } =
    [StaffingTable.File, EvidenceTable.File, PricesTable.File, FactsFile];

    /// <summary>The column of a group in <c>staffing.csv</c>.</summary>
    /// <param name="group">The name of the group.</param>
    public static string ColumnOf(string group) => StaffingTable.ColumnOf(group);

    /// <summary>Writes the files, in place of what is there.</summary>
    /// <param name="path">The folder; made where missing.</param>
    /// <param name="search">What was searched, and what was found.</param>
    /// <exception cref="IOException">One could not be written, and the message names it; the older ones are still there.</exception>
    public static void Write(string path, StaffSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        IResultTable[] tables = [.. TablesOf(search)];
        WholeFile.WriteAll([
            .. tables.Select(table => (Path.Combine(path, table.FileName), (Action<Stream>)table.Write)),
            (Path.Combine(path, FactsFile), stream => JsonFile.Write(stream, json => StaffFacts.Write(json, search))),
        ]);
    }

    /// <summary>The rows of <c>staffing.csv</c>, with the header.</summary>
    /// <param name="search">What was searched, and what was found.</param>
    public static string ToCsv(StaffSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        return TextOf(StaffingTable.Of(search).Write);
    }

    /// <summary>One JSON document: <c>staff</c>, the members of <c>staff.json</c>, and the rows of the tables.</summary>
    /// <param name="search">What was searched, and what was found.</param>
    public static string ToJson(StaffSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        return TextOf(stream => JsonFile.Write(stream, json => StaffJson.Write(json, search)));
    }

    /// <summary>The tables, in the order of the reference page.</summary>
    internal static IEnumerable<IResultTable> TablesOf(StaffSearch search) =>
        [StaffingTable.Of(search), EvidenceTable.Of(search), PricesTable.Of(search)];

    private static string TextOf(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
