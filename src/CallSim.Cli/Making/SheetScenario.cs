using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CallSim.Tables;

namespace CallSim.Cli.Making;

/// <summary>Writes the scenario of a planner's spreadsheet: each line says what was read, what was assumed, and how to change it.</summary>
/// <param name="sheet">The spreadsheet.</param>
/// <param name="source">The name of its file.</param>
/// <param name="scenario">The name of the scenario's file.</param>
/// <param name="copy">The name of the copy beside it; null where the scenario reads the spreadsheet itself.</param>
internal sealed partial class SheetScenario(DaySheet sheet, string source, string scenario, string? copy)
{
    private const int HeadsInALine = 12;
    private const int Timeout = 10_000;

    private static readonly JsonSerializerOptions s_quotes = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What the scenario says that the spreadsheet does not.</summary>
    public static string Assumed(DaySheet sheet) =>
        "patience 3m, talk of cv 1, target 80 % in 20 s"
        + (sheet.AgentsColumn is null ? ", heads by the load plus its square root" : "");

    /// <summary>The heads that are written where the spreadsheet has none: the load in erlangs and its square root, rounded up, at least 1.</summary>
    public static double HeadsOf(DayRow row, double intervalSeconds)
    {
        double load = row.Calls * row.HandleSeconds / intervalSeconds;
        return Math.Max(1, Math.Ceiling(load + Math.Sqrt(load)));
    }

    /// <summary>The text.</summary>
    public string Text()
    {
        string file = Quoted(copy ?? source);
        string calls = Quoted(copy is null ? sheet.CallsColumn : "calls");
        string handleTime = Quoted(copy is null ? sheet.HandleTimeColumn : "aht_s");
        string name = Path.GetFileNameWithoutExtension(scenario);
        string agents = sheet.AgentsColumn is null
            ? ComputedHeads()
            : HeadsFromFile(file, Quoted(copy is null ? sheet.AgentsColumn : "agents"));
        return $$"""
            # A day from the spreadsheet {{Comment(
                source
            )}}. Each line says what was read, what was assumed, and how to change it.
            # Simulate it:  callsim run {{Comment(scenario)}}
            # What ifs:     callsim run {{Comment(scenario)}} --variant more_calls
            {{Copy()}}callsim: 1
            name: {{Quoted(name)}}
            time:
              start: {{sheet.Rows[0].Start}}   # read: the first row
              length: {{sheet.Length}}   # read: {{sheet.Rows.Length}} rows
              interval: {{sheet.Interval}}   # read: the time between two rows
            run: { replications: 100, seed: 1 }   # the day is simulated 100 times; more times, and the 95 % intervals become narrower
            targets:
              # Assumed: 80 % of the calls are to be answered within 20 seconds. Write what your centre promises.
              service_level: { within: 20s, at_least: 80% }
            contacts:
              calls:
                # Read: the expected calls of each interval, column {{Comment(
                sheet.CallsColumn
            )}}. Single days vary around them by chance.
                arrivals: { file: {{file}}, column: {{calls}} }
                # Read: the mean handle time in seconds, column {{Comment(
                sheet.HandleTimeColumn
            )}}: talk and wrap-up together.
                # Assumed: single calls vary as much as that mean is long (cv: 1). Less variation: a smaller cv.
                talk: { lognormal: { mean: { file: {{file}}, column: {{handleTime}} }, cv: 1 } }
                # Assumed: callers wait 3 minutes on average before they hang up. Leave the line out, and they never hang up.
                patience: { exponential: 3m }
            agents:
              desk:
            {{agents}}
            variants:   # what ifs; each is a list of paths with new values
              more_calls: { contacts.calls.arrivals.times: 1.1 }   # 10 % more calls
              shorter_calls: { contacts.calls.talk.times: 0.95 }   # 5 % shorter calls
              two_more: { agents.desk.count: +2 }   # two more agents in each interval

            """;
    }

    private string Copy() =>
        copy is null || copy == source
            ? ""
            : $"# The scenario reads {Comment(copy)}, the same figures in the form that scenarios read. Change them there.\n";

    private static string HeadsFromFile(string file, string column) =>
        $$"""
                # Read: the agents who take calls in each interval. If the sheet has all who are paid, and 15 % of their time is spent
                # off the phones, write times: 0.85 behind the column.
                count: { file: {{file}}, column: {{column}} }
            """;

    private string ComputedHeads()
    {
        StringBuilder text = new();
        text.Append(
            "    # Assumed, since the sheet has no agents: in each interval the load (calls × handle time ÷ interval) plus its square\n"
        );
        text.Append("    # root, rounded up, at least 1. It is a first guess: 'callsim staff ");
        text.Append(Comment(scenario)).Append("' looks for the fewest that meet the target.\n");
        text.Append("    count:\n      every: ").Append(sheet.Interval).Append("\n      profile: [");
        double seconds = sheet.Interval.Seconds;
        string[] heads = [.. sheet.Rows.Select(row => HeadsOf(row, seconds).ToString(CultureInfo.InvariantCulture))];
        text.AppendJoin(",\n        ", heads.Chunk(HeadsInALine).Select(line => string.Join(", ", line)));
        return text.Append(']').ToString();
    }

    // A comment ends with its line: no name may begin another.
    private static string Comment(string text) => Printing.PrintableWriter.Line(text);

    private static string Quoted(string text) =>
        PlainName().IsMatch(text) ? text : JsonSerializer.Serialize(text, s_quotes);

    [GeneratedRegex("^[a-zA-Z_][a-zA-Z0-9_.-]*$", RegexOptions.None, Timeout)]
    private static partial Regex PlainName();
}
