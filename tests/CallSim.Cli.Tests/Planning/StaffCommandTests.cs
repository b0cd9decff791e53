using System.Text.Json;
using System.Text.RegularExpressions;
using CallSim.Cli.Planning;
using CallSim.Experiments;
using CallSim.Tables;
using static CallSim.Cli.Tests.Planning.StaffSample;

namespace CallSim.Cli.Tests.Planning;

/// <summary><c>callsim staff</c>: what it finds meets the targets in a run, and what it says of it.</summary>
public sealed partial class StaffCommandTests
{
    [Test]
    public void PrintedLine_RunOnAnotherSeed_MeetsEveryTargetInEachInterval()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("a day.yaml", OneGroup);
        CliAnswer staff = CliRun.Of("staff", scenario, "--out", folder.PathOf("found heads"), "--replications", "100");
        Assert.That(staff.ExitCode, Is.Zero, staff.Error);

        MeetsTargets(folder, RunWords(staff), ["service_level", "abandon_share"]);
    }

    [Test]
    public void PrintedLine_OfSeveralGroupsInAFolderElsewhere_RunsToo()
    {
        using ScenarioFolder folder = new();
        using ScenarioFolder elsewhere = new();
        string scenario = folder.Add("two.yaml", TwoGroups);
        CliAnswer staff = CliRun.Of(
            "staff",
            scenario,
            "--out",
            elsewhere.PathOf("it's"),
            "--replications",
            "100",
            "--set",
            "contacts.enquiry.arrivals.times=1.2",
            "--group",
            "interval=1.."
        );
        Assert.That(staff.ExitCode, Is.Zero, staff.Error);

        string[] words = RunWords(staff);
        Assert.That(words, Does.Contain("--allow-outside").And.Contain("contacts.enquiry.arrivals.times=1.2"));
        MeetsTargets(folder, words, ["service_level"]);
        IntervalFile heads = IntervalFile.Read(elsewhere.PathOf("it's/staffing.csv"));
        Assert.That(heads.Rows.Select(row => row.Time.ToString()).First(), Is.EqualTo("2026-03-02T22:00"));
        Assert.That(heads.Rows.Select(row => heads.Cell(row, "paid:interval").Number), Is.All.GreaterThanOrEqualTo(1));
    }

    // One slow agent costs a third of a quick one and does two thirds of the work: the cheapest are slow, the fewest quick.
    [Test]
    public void Minimise_ChoosesTheCheapOrTheFew()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("two.yaml", TwoGroups);
        StaffedDay cheap = Staffed(
            CliRun.Of("staff", scenario, "--format", "json", "--quiet", "--replications", "100")
        );
        StaffedDay few = Staffed(
            CliRun.Of("staff", scenario, "--format", "json", "--quiet", "--replications", "100", "--minimise", "agents")
        );
        TestContext.Out.WriteLine($"{cheap} {few}");

        Assert.That(few.Hours, Is.LessThan(cheap.Hours));
        Assert.That(few.Cost, Is.GreaterThan(cheap.Cost));
        Assert.That(few.Cost, Is.EqualTo((10 * few.Slow) + (30 * few.Quick)));
        Assert.That(few.Quick, Is.GreaterThan(few.Slow));
        Assert.That(cheap.Slow, Is.GreaterThan(cheap.Quick));
    }

    [Test]
    public void Table_HasHeadsTargetsAndWhatOneAgentLessLoses()
    {
        using ScenarioFolder folder = new();
        CliAnswer staff = CliRun.Of("staff", folder.Add("day.yaml", OneGroup), "--replications", "100");

        Assert.That(staff.ExitCode, Is.Zero, staff.Error);
        Assert.That(
            staff.Out,
            Does.Contain("service_level (proven)").And.Contain("abandon_share (proven)").And.Contain("one agent less")
        );
        Assert.That(Rows(staff.Out).Select(row => row[0]), Is.EqualTo(new[] { "08:00", "08:30", "09:00", "09:30" }));
        foreach (string[] row in Rows(staff.Out))
        {
            // A fifth of the paid is off the phones, by the hand.
            Assert.That(Number(row[3]), Is.EqualTo(0.8 * Number(row[4])).Within(0.051));
            Assert.That(Number(row[5]), Is.GreaterThanOrEqualTo(80));
            Assert.That(row[^1], Is.EqualTo("missed").Or.EqualTo("proven"));
        }

        Assert.That(staff.Out, Does.Contain("paid hours: ").And.Not.Contain("cost"));
        Assert.That(
            staff.Out,
            Does.Contain("the day alone would be met with").And.Contain("of 4 intervals lie below, the worst has")
        );
        Assert.That(staff.Error, Does.Contain("proven in each interval on").And.Contain("--out DIR writes the heads"));
    }

    [Test]
    public void Day_AsTheTimeOfTheTargets_TellsWhatItHides()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("day.yaml", OneGroup);
        CliAnswer staff = CliRun.Of(
            "staff",
            scenario,
            "--each",
            "day",
            "--replications",
            "100",
            "--out",
            folder.PathOf("out")
        );

        Assert.That(staff.ExitCode, Is.Zero, staff.Error);
        Assert.That(staff.Out, Does.Match("day +service_level +at least 80 % .* met"));
        Assert.That(
            staff.Out,
            Does.Match("service_level at least 80 %: 8\\d\\.\\d+ % over the day, \\d of 4 intervals lie below")
        );
        Assert.That(
            File.ReadAllText(folder.PathOf("out/evidence.csv")),
            Does.Contain("\nday,all,service_level,at_least,0.8,")
        );
    }

    [Test]
    public void Target_OutOfReach_IsSaidWithTheBestThatIsReached_AndNothingIsWritten()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("day.yaml", OneGroup);
        CliAnswer staff = CliRun.Of(
            "staff",
            scenario,
            "--group",
            "desk=..8",
            "--replications",
            "100",
            "--out",
            folder.PathOf("out")
        );

        Assert.That(staff.ExitCode, Is.EqualTo(ExitCode.Missed));
        Assert.That(
            staff.Error,
            Does.Match(
                @"no staffing reaches service_level at least 80 % at 09:00: \d+\.\d+ %, 95 % interval \d+\.\d+ to \d+\.\d+ %"
            )
        );
        Assert.That(
            staff.Error,
            Does.Contain("as many agents as are allowed (desk 8)").And.Contain("nothing was written")
        );
        Assert.That(
            Directory.Exists(folder.PathOf("out")) && Directory.GetFileSystemEntries(folder.PathOf("out")).Length > 0,
            Is.False
        );
    }

    [Test]
    public void Progress_SaysWhatIsDone() =>
        Assert.That(
            SearchBar.Text(new(StaffingPhase.Removing, 1234, 56_789, 97.5)),
            Is.EqualTo("taking agents away: 97.5 paid hours; 1,234 staffings tried, 56,789 replications")
        );

    private static void MeetsTargets(ScenarioFolder folder, string[] words, string[] metrics)
    {
        Assert.That(words[..2], Is.EqualTo(new[] { "callsim", "run" }));
        CliAnswer run = CliRun.Of([
            .. words[1..],
            "--seed",
            "20261122",
            "--replications",
            "1500",
            "--out",
            folder.PathOf("fresh"),
        ]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        CsvTable intervals = CsvTable.Read(folder.PathOf("fresh/intervals.csv"));
        TableRow[] rows = [.. intervals.Rows.Where(row => row.Cells[0] == "all" && row.Cells[1] != "after")];
        Assert.That(rows, Has.Length.EqualTo(4));
        foreach (string metric in metrics)
        {
            bool isLeast = metric == "service_level";
            double bound = isLeast ? (words.Any(word => word.Contains("two.yaml")) ? 0.75 : 0.8) : 0.08;
            foreach (TableRow row in rows)
            {
                double value = Number(row.Cells[intervals.Columns.IndexOf(metric)]);
                double halfWidth = Number(row.Cells[intervals.Columns.IndexOf(metric + "_ci95")]);
                TestContext.Out.WriteLine($"{row.Cells[1]} {metric} {value} ± {halfWidth}, bound {bound}");
                Assert.That(value, isLeast ? Is.GreaterThanOrEqualTo(bound) : Is.LessThanOrEqualTo(bound));
                Assert.That(halfWidth, Is.LessThan(0.02));
            }
        }
    }

    /// <summary>The words of the line that the command printed last, as a shell would take them.</summary>
    private static string[] RunWords(CliAnswer answer) =>
        [.. ShellWord().Matches(answer.Error.TrimEnd().Split('\n')[^1]).Select(word => Unquoted(word.Value))];

    private static string Unquoted(string word) => word[0] == '\'' ? word[1..^1].Replace("'\\''", "'") : word.Trim('"');

    private static StaffedDay Staffed(CliAnswer answer)
    {
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        using JsonDocument json = JsonDocument.Parse(answer.Out);
        JsonElement staff = json.RootElement.GetProperty("staff");
        JsonElement groups = staff.GetProperty("groups");
        return new(
            staff.GetProperty("paid_hours").GetDouble(),
            staff.GetProperty("cost").GetDouble(),
            groups.GetProperty("interval").GetProperty("paid_hours").GetDouble(),
            groups.GetProperty("load_erlangs").GetProperty("paid_hours").GetDouble()
        );
    }

    private sealed record StaffedDay(double Hours, double Cost, double Slow, double Quick);

    [GeneratedRegex("""'(?:[^']|'\\'')*'|"[^"]*"|[^\s"']+""", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ShellWord();
}
