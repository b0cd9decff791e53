using System.Globalization;

namespace CallSim.Cli.Tests.Planning;

/// <summary>Scenarios to search for agents, and how the answers are read.</summary>
internal static class StaffSample
{
    public const string OneGroup = """
        callsim: 1
        name: Four half hours
        time: { start: 08:00, length: 2h, interval: 30m }
        run: { seed: 5 }
        targets: { service_level: { within: 20s, at_least: 80% }, abandonment: { at_most: 8% } }
        contacts:
          enquiry: { arrivals: { profile: [20, 40, 60, 30], every: 30m }, talk: { exponential: 3m }, patience: { exponential: 2m } }
        agents:
          desk: { count: 5, shrinkage: 20% }

        """;

    public const string TwoGroups = """
        callsim: 1
        name: Slow and cheap, or quick and dear
        time: { start: 2026-03-02T22:00, length: 4h, interval: 1h }
        targets: { service_level: { within: 20s, at_least: 75% } }
        contacts:
          enquiry: { arrivals: { rate: 40/h }, talk: { exponential: 3m }, patience: { exponential: 3m } }
        agents:
          interval: { count: 3, skills: { enquiry: { talk: x1.5 } }, cost: { hour: 10 } }
          load_erlangs: { count: 3, skills: [enquiry], cost: { hour: 30 } }

        """;

    public static string[][] Rows(string table) =>
        [
            .. table
                .Split('\n')
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(words => words.Length > 6 && words[0].Contains(':') && char.IsAsciiDigit(words[0][0])),
        ];

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
