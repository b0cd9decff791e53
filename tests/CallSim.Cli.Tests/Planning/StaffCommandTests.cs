using System.Text.Json;
using System.Text.RegularExpressions;
using CallSim.Cli.Planning;
using CallSim.Experiments;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Planning;

/// <summary><c>callsim staff</c>: what it writes is what <c>run</c> reads, and meets the targets there.</summary>
public sealed partial class StaffCommandTests
{
    private const string OneGroup = """
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

    private const string TwoGroups = """
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
    public void Search_IntoTheFilesOfItsScenario_IsRefusedEvenWithForce()
    {
        using ScenarioFolder folder = new();
        const string heads = "interval,desk\n08:00,4\n08:30,6\n09:00,8\n09:30,5\n";
        string file = folder.Add("staffing.csv", heads);
        string scenario = folder.Add(
            "day.yaml",
            OneGroup.Replace("count: 5", "count: { file: staffing.csv, column: desk }", StringComparison.Ordinal)
        );
        CliAnswer staff = CliRun.Of("staff", scenario, "--out", folder.PathOf(""), "--force", "--replications", "20");
        Assert.That(staff.ExitCode, Is.EqualTo(ExitCode.RunFailed), staff.Error);
        Assert.That(staff.Error, Does.Contain("is a file that this command reads"));
        Assert.That(File.ReadAllText(file), Is.EqualTo(heads));
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

    [TestCase(
        "targets=remove",
        "the scenario has no targets: nothing says how many agents are enough",
        "fix: write what is promised, such as targets:"
    )]
    [TestCase(
        "agents.desk.count=x1",
        "--group dask: there is no agent group of that name with a count",
        "did you mean 'desk'?",
        "--group",
        "dask=1..2"
    )]
    [TestCase(
        "agents.desk.count=x1",
        "--minimise cost: agents.desk has no cost",
        "such as cost: { hour: 20 }",
        "--minimise",
        "cost"
    )]
    [TestCase(
        "time={ length: 2d, interval: 12h }",
        "the run is longer than a day, and its start has no date",
        "write a date into time.start",
        "--set",
        "contacts.enquiry.arrivals={ rate: 1/h }"
    )]
    public void Scenario_ThatCannotBeSearched_IsRefusedWithTheCure(
        string set,
        string message,
        string fix,
        params string[] words
    )
    {
        using ScenarioFolder folder = new();
        CliAnswer staff = CliRun.Of(["staff", folder.Add("day.yaml", OneGroup), "--set", set, .. words]);

        // What an option asks for in vain is a mistake of the command line.
        int code = message.StartsWith("--", StringComparison.Ordinal)
            ? ExitCode.WrongCommandLine
            : ExitCode.InvalidInput;
        Assert.That(staff.ExitCode, Is.EqualTo(code), staff.Error);
        Assert.That(staff.Error, Does.Contain(message).And.Contain(fix));
        Assert.That(staff.Out, Is.Empty);
    }

    [Test]
    public void Folder_ThatIsAFile_IsKeptAlsoWithForce()
    {
        using ScenarioFolder folder = new();
        string file = folder.Add("afile", "mine");

        CliAnswer refused = CliRun.Of("staff", folder.Add("day.yaml", OneGroup), "--out", file, "--force");

        Assert.That(refused.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(refused.Error, Does.Contain("it is a file, where a folder is wanted"));
        Assert.That(File.ReadAllText(file), Is.EqualTo("mine"));
    }

    [Test]
    public void Files_OfAnotherSearch_AreKeptWithoutForce()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("day.yaml", OneGroup);
        Directory.CreateDirectory(folder.PathOf("out"));
        folder.Add("out/prices.csv", "mine");
        CliAnswer refused = CliRun.Of("staff", scenario, "--out", folder.PathOf("out"));

        Assert.That(refused.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(
            refused.Error,
            Does.Contain("prices.csv' is there already, and was left as it is; --force replaces it")
        );
        Assert.That(Directory.GetFiles(folder.PathOf("out")), Has.Length.EqualTo(1));

        Assert.That(
            CliRun.Of("staff", scenario, "--out", folder.PathOf("out"), "--force", "--replications", "40").ExitCode,
            Is.Zero
        );
        Assert.That(Directory.GetFiles(folder.PathOf("out")), Has.Length.EqualTo(4));
        Assert.That(File.ReadAllText(folder.PathOf("out/prices.csv")), Does.StartWith("interval,group,loses_in"));
    }

    [Test]
    public void Files_OfOneSeed_AreTheSameBytesOnAnyNumberOfThreads_AndWhatIsPrinted()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("day.yaml", OneGroup);
        foreach (string threads in (string[])["1", "2"])
        {
            CliAnswer staff = CliRun.Of(
                "staff",
                scenario,
                "--replications",
                "40",
                "--threads",
                threads,
                "--out",
                folder.PathOf(threads),
                "--format",
                "csv"
            );
            Assert.That(staff.Out, Is.EqualTo(File.ReadAllText(folder.PathOf(threads + "/staffing.csv"))));
        }

        foreach (string name in StaffFolder.Names)
        {
            Assert.That(
                File.ReadAllBytes(folder.PathOf("1/" + name)),
                Is.EqualTo(File.ReadAllBytes(folder.PathOf("2/" + name))),
                name
            );
        }
    }

    [Test]
    public void Json_HasWhatTheFilesHave()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("day.yaml", OneGroup);
        CliAnswer staff = CliRun.Of(
            "staff",
            scenario,
            "--replications",
            "40",
            "--out",
            folder.PathOf("out"),
            "--format",
            "json"
        );

        using JsonDocument printed = JsonDocument.Parse(staff.Out);
        using JsonDocument facts = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out/staff.json")));
        JsonElement staffed = printed.RootElement.GetProperty("staff");
        Assert.That(
            staffed.EnumerateObject().Select(one => one.Name),
            Is.EqualTo(facts.RootElement.EnumerateObject().Select(one => one.Name))
        );
        Assert.That(staffed.GetProperty("cost").ValueKind, Is.EqualTo(JsonValueKind.Null));
        CsvTable heads = CsvTable.Read(folder.PathOf("out/staffing.csv"));
        Assert.That(
            printed
                .RootElement.GetProperty("staffing")
                .EnumerateArray()
                .Select(row => row.GetProperty("groups").GetProperty("desk").GetProperty("paid").GetRawText()),
            Is.EqualTo(heads.Rows.Select(row => row.Cells[heads.Columns.IndexOf("desk")]))
        );
        double hours = heads.Rows.Sum(row => Number(row.Cells[heads.Columns.IndexOf("desk")])) / 2;
        Assert.That(staffed.GetProperty("paid_hours").GetDouble(), Is.EqualTo(hours));
        CsvTable evidence = CsvTable.Read(folder.PathOf("out/evidence.csv"));
        Assert.That(evidence.Rows, Has.Length.EqualTo(8));
        Assert.That(printed.RootElement.GetProperty("evidence").GetArrayLength(), Is.EqualTo(8));
    }

    [Test]
    public void Interrupted_SaysSo_AndWritesNothing()
    {
        using ScenarioFolder folder = new();
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        CliAnswer staff = CliRun.Of(
            cancelled.Token,
            "staff",
            folder.Add("day.yaml", OneGroup),
            "--out",
            folder.PathOf("out")
        );

        Assert.That((staff.ExitCode, staff.Out), Is.EqualTo((ExitCode.Interrupted, "")));
        Assert.That(staff.Error, Does.Contain("interrupted while searching: nothing was written"));
    }

    [TestCase("--each knows no 'hour'; known here: interval, day", "--each", "hour")]
    [TestCase("--minimise knows no 'costs'; did you mean 'cost'? known here: agents, cost", "--minimise", "costs")]
    [TestCase(
        "--group takes NAME=FEWEST..MOST, whole numbers up to 1,000,000 as in desk=2..40, found 'desk=5..2'",
        "--group",
        "desk=5..2"
    )]
    [TestCase(
        "--group takes NAME=FEWEST..MOST, whole numbers up to 1,000,000 as in desk=2..40, found 'desk'",
        "--group",
        "desk"
    )]
    [TestCase("--group names 'desk' twice", "--group", "desk=1..", "--group", "desk=..3")]
    [TestCase("--replications must be at least 10 to judge a target, found 9", "--replications", "9")]
    [TestCase("--force needs --out DIR, the folder whose files may be replaced", "--force")]
    public void CommandLine_ThatIsWrong_IsSaid(string message, params string[] words)
    {
        CliAnswer answer = CliRun.Of(["staff", "day.yaml", .. words]);

        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.WrongCommandLine));
        Assert.That(answer.Error.Split('\n')[0], Is.EqualTo("callsim: error: " + message));
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

    private static string[][] Rows(string table) =>
        [
            .. table
                .Split('\n')
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(words => words.Length > 6 && words[0].Contains(':') && char.IsAsciiDigit(words[0][0])),
        ];

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

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
