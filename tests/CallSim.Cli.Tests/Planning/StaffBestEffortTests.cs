using System.Text.Json;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Planning;

/// <summary><c>callsim staff --best-effort</c>: a target out of reach is said and marked everywhere, the rest of the day is written.</summary>
public sealed class StaffBestEffortTests
{
    // Eight agents do for all half hours but that of the peak.
    private const string Scenario = """
        callsim: 1
        name: Four half hours
        time: { start: 08:00, length: 2h, interval: 30m }
        targets: { service_level: { within: 20s, at_least: 80% } }
        contacts:
          enquiry: { arrivals: { profile: [20, 30, 90, 10], every: 30m }, talk: { exponential: 3m }, patience: { exponential: 1m } }
        agents:
          desk: { count: 5, staffing: { at_most: 8 } }

        """;

    [Test]
    public void Files_OfTheBestEffort_MarkWhatIsMissed()
    {
        using ScenarioFolder folder = new();
        CliAnswer staff = Staffed(folder, "--best-effort", "--out", folder.PathOf("out"));

        Assert.That(staff.ExitCode, Is.EqualTo(ExitCode.Missed), staff.Error);
        Assert.That(staff.Error, Does.Contain("no staffing reaches service_level at least 80 % at 09:00: "));
        Assert.That(
            staff.Error,
            Does.Contain("fewest agents who come as near to the target as all that are allowed (desk 8)")
        );
        Assert.That(staff.Out, Does.Match("09:00 .* missed"));
        Assert.That(staff.Out, Does.Contain("paid hours: ").And.Not.Contain("the day alone"));
        CsvTable heads = CsvTable.Read(folder.PathOf("out/staffing.csv"));
        Assert.That(Column(heads, "targets_missed"), Is.EqualTo(new[] { "0", "0", "1", "0" }));
        Assert.That(Column(heads, "desk")[2], Is.EqualTo("8"));
        CsvTable evidence = CsvTable.Read(folder.PathOf("out/evidence.csv"));
        Assert.That(Column(evidence, "verdict"), Is.EqualTo(new[] { "met", "met", "missed", "met" }));
        Assert.That(
            Column(evidence, "best").Select(best => best.Length > 0),
            Is.EqualTo(new[] { false, false, true, false })
        );
        Assert.That(Column(evidence, "spills_from"), Has.All.Empty);
        Assert.That(File.ReadAllText(folder.PathOf("out/staff.json")), Does.Contain("\"best_effort\": true"));
    }

    [Test]
    public void Printed_AsCsvOrJson_HasTheMarksToo()
    {
        using ScenarioFolder folder = new();
        CliAnswer csv = Staffed(folder, "--best-effort", "--format", "csv", "--quiet");
        Assert.That(csv.ExitCode, Is.EqualTo(ExitCode.Missed));
        Assert.That(csv.Out.Split('\n')[0], Does.StartWith("interval,load_erlangs,targets_missed,desk"));
        Assert.That(csv.Out.Split('\n')[3], Does.Match("^09:00,[0-9.]+,1,8,"));

        CliAnswer json = Staffed(folder, "--best-effort", "--format", "json", "--quiet");
        using JsonDocument printed = JsonDocument.Parse(json.Out);
        Assert.That(
            printed
                .RootElement.GetProperty("staffing")
                .EnumerateArray()
                .Select(row => row.GetProperty("targets_missed").GetInt32()),
            Is.EqualTo(new[] { 0, 0, 1, 0 })
        );
        JsonElement missed = printed.RootElement.GetProperty("evidence")[2];
        Assert.That(missed.GetProperty("verdict").GetString(), Is.EqualTo("missed"));
        Assert.That(missed.GetProperty("best").GetDouble(), Is.InRange(0.3, 0.8));
        Assert.That(printed.RootElement.GetProperty("staff").GetProperty("reached").GetBoolean(), Is.False);
    }

    [Test]
    public void Message_WithoutTheOption_NamesIt()
    {
        using ScenarioFolder folder = new();
        CliAnswer staff = Staffed(folder, "--format", "csv", "--out", folder.PathOf("out"));

        Assert.That((staff.ExitCode, staff.Out), Is.EqualTo((ExitCode.Missed, "")));
        Assert.That(
            staff.Error,
            Does.Contain("--best-effort gives the staffing of all other intervals").And.Contain("nothing was written")
        );
        Assert.That(Directory.GetFileSystemEntries(folder.PathOf("out")), Is.Empty);
    }

    private static CliAnswer Staffed(ScenarioFolder folder, params string[] words) =>
        CliRun.Of(["staff", folder.Add("day.yaml", Scenario), "--replications", "100", .. words]);

    private static string[] Column(CsvTable table, string name) =>
        [.. table.Rows.Select(row => row.Cells[table.Columns.IndexOf(name)])];
}
