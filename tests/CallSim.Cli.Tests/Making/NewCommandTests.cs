using System.Globalization;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;
using CallSim.Statistics;

namespace CallSim.Cli.Tests.Making;

/// <summary><c>callsim new</c>: what it writes is valid, runs, and has the figures of the spreadsheet; nothing is lost by it.</summary>
public sealed class NewCommandTests
{
    private const string Sheet =
        "interval;calls;aht_s;agents\r\n08:00-08:30;31;214,5;8\r\n08:30-09:00;44,5;209;10\r\n09:00-09:30;63;205,25;13\r\n09:30-10:00;20;300;9\r\n";

    [TestCase("")]
    [TestCase("--excel")]
    [TestCase("--excel --decimal-comma")]
    public void NewScenario_FromASheet_HasItsFiguresInEachInterval(string options)
    {
        using ScenarioFolder folder = new();
        string sheet = folder.Add("monday.csv", Sheet);
        CliAnswer answer = CliRun.Of([
            "new",
            "--from",
            sheet,
            .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ]);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(
            CliRun.Of("check", folder.PathOf("monday.yaml")).Out,
            Does.Contain("ok").And.Not.Contain("warning")
        );

        ScenarioReading reading = ScenarioReader.Read(folder.PathOf("monday.yaml"));
        RunResult result = Simulation.Run(reading.Plan!, new RunOptions { Replications = 2000, Seed = 3 });
        (double Calls, double Seconds, double Agents)[] day =
        [
            (31, 214.5, 8),
            (44.5, 209, 10),
            (63, 205.25, 13),
            (20, 300, 9),
        ];
        for (int interval = 0; interval < day.Length; interval++)
        {
            Agrees(result.Interval("offered", Scope.All, interval), day[interval].Calls, within: 0.02);
            // A call that waits has the handle time of the interval in which it is answered: here hardly any waits.
            Agrees(result.Interval("aht_s", Scope.All, interval), day[interval].Seconds, within: 0.02);
            Assert.That(reading.Plan!.AgentGroups[0].Count.At(interval), Is.EqualTo(day[interval].Agents));
        }
    }

    [Test]
    public void NewScenario_OfASheetThatIsReady_ReadsItWhereItIs()
    {
        using ScenarioFolder folder = new();
        string sheet = folder.Add("day 1.csv", "interval,note,\"calls: all\",aht_s\n08:00,x,31,214\n08:30,,44,209\n");
        CliAnswer answer = CliRun.Of("new", "--from", sheet, "--calls-column", "calls: all");

        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(File.Exists(folder.PathOf("day 1_intervals.csv")), Is.False);
        Assert.That(
            File.ReadAllText(folder.PathOf("day 1.yaml")),
            Does.Contain("arrivals: { file: \"day 1.csv\", column: \"calls: all\" }")
        );
        Assert.That(answer.Out, Does.Contain("left out: 'note'"));
        Assert.That(CliRun.Of("run", folder.PathOf("day 1.yaml"), "--replications", "2").ExitCode, Is.Zero);
    }

    // By hand: 31 · 214 / 1800 = 3.69, its root 1.92, together 5.61; 3 calls of 60 s are 0.1 and 0.32; none is none, and one head.
    [Test]
    public void Heads_WithoutAgentsInTheSheet_AreTheLoadAndItsRootRoundedUp()
    {
        using ScenarioFolder folder = new();
        string sheet = folder.Add(
            "day.csv",
            "interval,calls,aht_s\n08:00,31,214\n08:30,3,60\n09:00,0,60\n09:30,36,200\n"
        );
        CliAnswer answer = CliRun.Of("new", "--from", sheet, "--quiet");

        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((0, "")), answer.Error);
        Assert.That(
            File.ReadAllText(folder.PathOf("day.yaml")),
            Does.Contain("profile: [6, 1, 1, 6]")
                .And.Contain("callsim staff day.yaml")
                .And.Contain("square\n    # root")
        );
        Assert.That(CliRun.Of("check", folder.PathOf("day.yaml")).Out, Does.Not.Contain("warning"));
    }

    [Test]
    public void NewScenario_OfALongSheet_IsValid()
    {
        using ScenarioFolder folder = new();
        IEnumerable<string> rows = Enumerable
            .Range(0, 7 * 96)
            .Select(row =>
                new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Unspecified)
                    .AddMinutes(15 * row)
                    .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + ",5,240"
            );
        string sheet = folder.Add("week.csv", "interval,calls,aht_s\n" + string.Join('\n', rows));

        Assert.That(CliRun.Of("new", "--from", sheet).ExitCode, Is.Zero);
        Assert.That(
            CliRun.Of("check", folder.PathOf("week.yaml")).Out,
            Does.Contain("672 intervals").And.Not.Contain("warning")
        );
        Assert.That(
            File.ReadAllText(folder.PathOf("week.yaml")),
            Does.Contain("start: 2026-03-02T00:00").And.Contain("length: 7d")
        );
    }

    [Test]
    public void Mistakes_OfASheet_AreSaidWithTheirPlaces_AndNothingIsWritten()
    {
        using ScenarioFolder folder = new();
        string sheet = folder.Add("day.csv", "interval,calls,aht_s\n08:00,,214\n08:30,44,\n");
        CliAnswer answer = CliRun.Of("new", "--from", sheet);

        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((ExitCode.InvalidInput, "")));
        Assert.That(
            answer.Error,
            Does.Contain("day.csv:2:7: error: 'calls' must be").And.Contain("day.csv:3:10: error: 'aht_s' must be")
        );
        Assert.That(answer.Error, Does.Contain("fix: write 0 where nobody calls"));
        Assert.That(Files(folder), Is.EqualTo(new[] { "day.csv", "small.yaml" }));
    }

    [TestCase("monday.yaml")]
    [TestCase("monday_intervals.csv")]
    public void File_ThatIsThere_IsKeptWithoutForce_AndReplacedWithIt(string name)
    {
        using ScenarioFolder folder = new();
        string sheet = folder.Add("monday.csv", Sheet);
        folder.Add(name, "mine");
        CliAnswer refused = CliRun.Of("new", "--from", sheet);

        Assert.That(refused.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(refused.Error, Does.Contain("is there already, and was left as it is; --force replaces it"));
        Assert.That(File.ReadAllText(folder.PathOf(name)), Is.EqualTo("mine"));
        Assert.That(Files(folder), Is.EquivalentTo(new[] { "monday.csv", "small.yaml", name }));

        Assert.That(CliRun.Of("new", "--from", sheet, "--force").ExitCode, Is.Zero);
        Assert.That(
            Files(folder),
            Is.EqualTo(new[] { "monday.csv", "monday.yaml", "monday_intervals.csv", "small.yaml" })
        );
        Assert.That(File.ReadAllText(folder.PathOf(name)), Is.Not.EqualTo("mine"));
    }

    [TestCase(
        "interval,calls,aht\n08:00,31,214\n08:30,44,03:34:00\n",
        ":3:10: warning: '03:34:00' is read as 12,840 s"
    )]
    [TestCase("interval;calls;aht\n08:00;31;214\n08:30;44;3,30\n", ":3:10: warning: '3.30' is read as 3.3 s")]
    public void HandleTime_HardlyMeant_IsReadWithAWarning(string text, string expected)
    {
        using ScenarioFolder folder = new();
        CliAnswer answer = CliRun.Of("new", "--from", folder.Add("day.csv", text));
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Error, Does.Contain("day.csv" + expected));
        Assert.That(File.Exists(folder.PathOf("day.yaml")));
    }

    [TestCase("08:30,1,200\n08:00,1,200\n09:00,1,200\n", ":3:1: error: 08:00 comes after 08:30")]
    [TestCase("08:30,1,200\n08:00,1,200\n", ":3:1: error: rows are out of order: 08:00 comes after 08:30")]
    [TestCase("09:00,1,200\n08:30,1,200\n08:00,1,200\n", ":4:1: error: 08:00 comes after 08:30")]
    public void Rows_OutOfOrder_AreToldAsThat(string rows, string expected)
    {
        using ScenarioFolder folder = new();
        CliAnswer answer = CliRun.Of("new", "--from", folder.Add("day.csv", "interval,calls,aht_s\n" + rows));
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(answer.Error, Does.Contain("day.csv" + expected).And.Contain("put the rows in the order of time"));
        Assert.That(answer.Error, Does.Not.Contain("apart"));
    }

    [Test]
    public void RunLine_OfANameWithBlanks_HasItInQuotes()
    {
        using ScenarioFolder folder = new();
        string file = folder.PathOf("a day.yaml");
        Assert.That(CliRun.Of("new", "one-skill", "--out", file).Out, Does.Contain($"callsim run \"{file}\"\n"));
    }

    [Test]
    public void Starter_NamedAsItsFigures_IsRefused_AndNothingIsWritten()
    {
        using ScenarioFolder folder = new();
        string file = folder.PathOf("day.csv");
        CliAnswer answer = CliRun.Of("new", "day", "--out", file);

        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(answer.Error, Does.Contain($"name it '{folder.PathOf("day.yaml")}'"));
        Assert.That(File.Exists(file), Is.False);
    }

    [Test]
    public void Sheet_Itself_IsNeverReplaced()
    {
        using ScenarioFolder folder = new();
        string sheet = folder.Add("x_intervals.csv", Sheet);
        CliAnswer answer = CliRun.Of("new", "--from", sheet, "--out", folder.PathOf("x.yaml"), "--force");

        Assert.That(answer.Error, Does.Contain("is a file that this command reads; name another file with --out"));
        Assert.That(File.ReadAllText(sheet), Is.EqualTo(Sheet));
        Assert.That(
            CliRun.Of("new", "--from", sheet, "--out", sheet, "--force").Error,
            Does.Contain("is a file that this command reads")
        );
    }

    [Test]
    public void Folder_WhereNothingCanBeWritten_IsSaid_AndNothingIsLeftBehind()
    {
        using ScenarioFolder folder = new();
        string sheet = folder.Add("monday.csv", Sheet);
        string blocked = folder.Add("blocked", "a file, where a folder is wanted");
        CliAnswer answer = CliRun.Of("new", "--from", sheet, "--out", Path.Combine(blocked, "x.yaml"));

        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(answer.Error, Does.Contain("cannot write"));
        Assert.That(Files(folder), Is.EqualTo(new[] { "blocked", "monday.csv", "small.yaml" }));
    }

    [TestCase("one-skill")]
    [TestCase("multi-skill")]
    [TestCase("ivr")]
    [TestCase("outage")]
    [TestCase("day")]
    public void Starter_OfEveryName_IsValidWithoutARemark_AndRunsWithTargetsAndVariants(string name)
    {
        using ScenarioFolder folder = new();
        string scenario = folder.PathOf(name + ".yaml");
        Assert.That(CliRun.Of("new", name, "--out", scenario).ExitCode, Is.Zero);

        CliAnswer check = CliRun.Of("check", scenario);
        Assert.That(check.ExitCode, Is.Zero, check.Out);
        Assert.That(check.Out, Does.Contain("3 variants").And.Not.Contain("warning"));
        foreach (string variant in ScenarioReader.Read(scenario).Variants)
        {
            Assert.That(CliRun.Of("run", scenario, "--variant", variant, "--replications", "2").ExitCode, Is.Zero);
        }

        // As many days as the starter says: somebody is waiting for the first table, and so many take a second or two.
        Assert.That(CliRun.Of("run", scenario).Out, Does.Contain("at least 80 %"));
        CentrePlan plan = ScenarioReader.Read(scenario).Plan!;
        Assert.That(Simulation.Run(plan).ContactsSimulated, Is.LessThan(2_000_000));
    }

    [TestCase("")]
    [TestCase("--excel")]
    [TestCase("--excel --decimal-comma")]
    public void Day_TheStarter_IsReadBackFromItsSpreadsheet(string options)
    {
        using ScenarioFolder folder = new();
        string scenario = folder.PathOf("day.yaml");
        CliRun.Of(["new", "day", "--out", scenario, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        string first = File.ReadAllText(scenario);

        Assert.That(CliRun.Of("new", "--from", folder.PathOf("day.csv"), "--force").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(scenario), Is.EqualTo(first));
    }

    [Test]
    public void Starter_OnStandardOutput_IsTheScenarioAlone()
    {
        using ScenarioFolder folder = new();
        CliAnswer answer = CliRun.Of("new", "ivr", "--out", "-");

        Assert.That((answer.ExitCode, answer.Error), Is.EqualTo((0, "")));
        Assert.That(CliRun.Of("check", folder.Add("printed.yaml", answer.Out)).ExitCode, Is.Zero);
    }

    [TestCase("name a template (one-skill, multi-skill, ivr, outage or day), or a spreadsheet with --from FILE")]
    [TestCase(
        "there is no template 'ivrr'; did you mean 'ivr'? known here: one-skill, multi-skill, ivr, outage, day",
        "ivrr"
    )]
    [TestCase("name a template, or a spreadsheet with --from, not both", "ivr", "--from", "day.csv")]
    [TestCase("--encoding needs --from FILE, the spreadsheet", "ivr", "--encoding", "gb18030")]
    [TestCase(
        "--encoding knows no 'gb2312'; known here: utf-8, utf-16, gb18030",
        "--from",
        "a.csv",
        "--encoding",
        "gb2312"
    )]
    [TestCase("--decimal-comma needs --excel: other files have decimal points", "day", "--decimal-comma")]
    [TestCase("--excel writes a file of figures, and the template 'ivr' has none", "ivr", "--excel")]
    [TestCase("--out - prints a scenario without files of figures; name a file", "day", "--out", "-")]
    public void CommandLine_ThatIsWrong_IsSaid(string message, params string[] words)
    {
        CliAnswer answer = CliRun.Of(["new", .. words]);

        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.WrongCommandLine));
        Assert.That(answer.Error.Split('\n')[0], Is.EqualTo("callsim: error: " + message));
    }

    [Test]
    public void Name_OfASheet_CannotBeTakenForYaml()
    {
        using ScenarioFolder folder = new();
        string sheet = folder.Add("a #\"b'{c}.csv", "interval,calls,aht_s\n08:00,31,214\n08:30,44,209\n");

        Assert.That(CliRun.Of("new", "--from", sheet).ExitCode, Is.Zero);
        Assert.That(CliRun.Of("check", folder.PathOf("a #\"b'{c}.yaml")).ExitCode, Is.Zero);
    }

    private static void Agrees(Estimate estimate, double expected, double within)
    {
        TestContext.Out.WriteLine($"{estimate.Value} ± {estimate.HalfWidth}, expected {expected}");
        Assert.That(estimate.Value, Is.EqualTo(expected).Within(estimate.HalfWidth!.Value * 1.5));
        Assert.That(estimate.HalfWidth / expected, Is.LessThan(within));
    }

    private static string[] Files(ScenarioFolder folder) =>
        [
            .. Directory
                .GetFileSystemEntries(folder.PathOf("."))
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];
}
