using CallSim.Tables;

namespace CallSim.Cli.Tests.Planning;

/// <summary>A target of occupancy where nobody is scheduled: whoever ends a last call there was busy all the time, and needs no company.</summary>
public sealed class StaffOccupancyTests
{
    private const string Pauses = """
        callsim: 1
        name: A morning with pauses
        time: { start: 08:00, length: 3h, interval: 30m }
        contacts:
          enquiry:
            arrivals: { profile: [40, 60, 0, 0, 60, 0], every: 30m }
            talk: { exponential: 4m }
            patience: { exponential: 3m }
        targets: { service_level: { within: 20s, at_least: 80% }, occupancy: { at_most: 85% } }
        agents: { desk: { count: 9 } }

        """;

    [Test]
    public void Interval_InWhichNobodyCalls_GetsNoAgents_AndExplainFindsNothingAmissThere()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("pauses.yaml", Pauses);
        string found = folder.PathOf("staff");
        CliAnswer staff = CliRun.Of("staff", scenario, "--out", found, "--replications", "300", "--quiet");
        Assert.That(staff.ExitCode, Is.Zero, staff.Error);

        IntervalFile heads = IntervalFile.Read(Path.Combine(found, "staffing.csv"));
        double?[] desk = [.. heads.Rows.Select(row => heads.Cell(row, "desk").Number)];
        Assert.That(desk.Select(agents => agents > 0), Is.EqualTo((bool[])[true, true, false, false, true, false]));

        string results = folder.PathOf("results");
        string count = "agents.desk.count={ file: staff/staffing.csv, column: desk }";
        CliAnswer run = CliRun.Of("run", scenario, "--set", count, "--seed", "7", "--out", results, "--quiet");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(
            CliRun.Of("explain", results).Out,
            Does.Match("occupancy at most 85 %: .*, met; missed in 0 of 6 intervals")
        );
    }

    [Test]
    public void BestEffort_WhereAnOutageKeepsAllAway_SendsNobodyThereForOccupancy()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add(
            "out.yaml",
            Pauses.Replace("0, 0, 60, 0", "40, 40, 60, 40", StringComparison.Ordinal)
                + "outages: { storm: { hits: agents.desk, at: 09:00, lasts: 30m } }\n"
        );
        CliAnswer staff = CliRun.Of("staff", scenario, "--best-effort", "--replications", "100", "--format", "csv");
        Assert.That(staff.ExitCode, Is.EqualTo(ExitCode.Missed), staff.Error);

        string[] lines = staff.Out.Split('\n');
        int desk = Array.IndexOf(lines[0].Split(','), "desk");
        string storm = lines.Single(line => line.StartsWith("09:00,", StringComparison.Ordinal));
        Assert.That(storm.Split(',')[desk], Is.EqualTo("0"));
    }
}
