using System.Diagnostics;
using System.Text.Json;

namespace CallSim.Cli.Tests;

public sealed class ActualTests
{
    private const string Figures = """
        interval,days,offered,abandoned,answered_in_20s,mean_wait_s
        07:30,19,1,0,1,0
        08:00,19,30,5,20,25.5
        08:30,19,30,3,20,20
        09:00,19,30,5,20,30
        09:30,19,30,3,20,20

        """;

    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Actual_OfAFile_IsPrintedBesideTheSimulated()
    {
        CliAnswer answer = Run();
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Out, Does.Contain("Observed and simulated, all"));
        Assert.That(
            answer.Out,
            Does.Match(@"08:00\s+30\.0\s+[0-9.]+ ± [0-9.]+\s+16\.7 %\s+[0-9.]+ % ± [0-9.]+\s+25\.5 s")
        );
        Assert.That(answer.Out, Does.Match(@"all\s+120\s+[0-9.]+ ± [0-9.]+\s+13\.3 %"));
        Assert.That(answer.Out, Does.Not.Contain("07:30"));
        Assert.That(answer.Error, Does.Contain("note: columns that are not compared: days\n"));
        Assert.That(answer.Error, Does.Contain("note: 1 row outside the run is left out\n"));
    }

    [Test]
    public void Actual_WithOut_WritesTheComparison()
    {
        string folder = _folder.PathOf("out");
        Run("--out", folder);
        string[] lines = File.ReadAllLines(Path.Combine(folder, "actual.csv"));
        Assert.That(
            lines[0],
            Is.EqualTo("scope,interval,metric,observed,simulated,ci95,difference,used,ci95_low,ci95_high")
        );
        // Four counts and means, and the two shares they imply, in four intervals.
        Assert.That(lines, Has.Length.EqualTo(1 + (6 * 4)));
        Assert.That(lines.Skip(1), Is.All.Contains(",check,"));
    }

    [Test]
    public void Actual_AtAQueue_ComparesThatQueue() =>
        Assert.That(Run("--actual-scope", "queue:enquiry").Out, Does.Contain("Observed and simulated, queue:enquiry"));

    [Test]
    public void Actual_AtAnUnknownQueue_Exits2WithTheNearest()
    {
        CliAnswer answer = Run("--actual-scope", "queue:enquriy");
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("did you mean 'enquiry'?"));
    }

    [TestCase("interval,offered\n08:00,many\n", ":2:7: error: 'offered' must be a number, found 'many'")]
    [TestCase("interval,offered\n08:10,3\n", ":2:1: error: 08:10 is not the start of an interval")]
    [TestCase("start,offered\n08:00,3\n", ":1:1: error: the first column must be 'interval'")]
    public void Actual_OfABrokenFile_Exits3WithThePlace(string text, string message)
    {
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--actual", _folder.Add("observed.csv", text));
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((3, "")));
        Assert.That(answer.Error, Does.Contain("observed.csv" + message));
    }

    [Test]
    public void Actual_OfAMissingFile_Exits3WithTheCure()
    {
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--actual", _folder.PathOf("no.csv"));
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(answer.Error, Does.Contain("there is no such file"));
        Assert.That(answer.Error, Does.Contain("check the name and its folder"));
    }

    [Test]
    public void Calibrate_OfHeadCounts_MeetsTheObservedInItsHalf()
    {
        string folder = _folder.PathOf("out");
        CliAnswer answer = Run("--calibrate", "agents.desk.count.times", "--replications", "60", "--out", folder);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Error, Does.Match(@"calibrated: agents\.desk\.count\.times = [01]\.[0-9]{4}\n"));
        Assert.That(answer.Out, Does.Match(@"calibration\s+60\.0\s+[0-9.]+\s+16\.7 %\s+16\.[5-9] %"));
        Assert.That(answer.Out, Does.Match(@"check\s+60\.0\s+[0-9.]+\s+10\.0 %"));
        string[] lines = File.ReadAllLines(Path.Combine(folder, "actual.csv"));
        Assert.That(
            lines.Where(line => line.StartsWith("all,08:00,", StringComparison.Ordinal)),
            Is.All.Contains(",calibration,")
        );
        Assert.That(
            lines.Where(line => line.StartsWith("all,08:30,", StringComparison.Ordinal)),
            Is.All.Contains(",check,")
        );
    }

    [Test]
    public void Calibrate_AsJson_HasTheFactorThatMakesTheSameRun()
    {
        using JsonDocument calibrated = JsonDocument.Parse(
            Run("--calibrate", "agents.desk.count.times", "--format", "json").Out
        );
        string factor = calibrated.RootElement.GetProperty("calibration").GetProperty("factor").GetRawText();
        using JsonDocument again = JsonDocument.Parse(
            Run("--set", $"agents.desk.count.times={factor}", "--format", "json").Out
        );
        Assert.That(
            again.RootElement.GetProperty("metrics").GetRawText(),
            Is.EqualTo(calibrated.RootElement.GetProperty("metrics").GetRawText())
        );
    }

    [Test]
    public void Calibrate_OfAGoalOutOfReach_Exits3AndSaysWhatIsInReach()
    {
        string figures = _folder.Add("all_lost.csv", "interval,offered,abandoned\n08:00,30,30\n");
        CliAnswer answer = CliRun.Of(
            "run",
            _folder.Scenario,
            "--actual",
            figures,
            "--calibrate",
            "agents.desk.count.times"
        );
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((3, "")));
        Assert.That(
            answer.Error,
            Does.Contain("no agents.desk.count.times from 0.2000 to 2.0000 brings abandonment to")
        );
    }

    [Test]
    public void Calibrate_OfAnUnknownPath_Exits3()
    {
        CliAnswer answer = Run("--calibrate", "agents.dsk.count.times");
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((3, "")));
        Assert.That(answer.Error, Does.Contain("agents has no 'dsk'"));
    }

    [TestCase("time.length.times")]
    [TestCase("time.warm_up.times")]
    [TestCase("targets.service_level.within.times")]
    public void Calibrate_OfTimeOrTargets_Exits3(string path)
    {
        string[] sets = ["time.warm_up=30m", "targets.service_level.within=20s", "agents.desk.count=4"];
        CliAnswer answer = Run([.. sets.SelectMany(set => new[] { "--set", set }), "--calibrate", path]);
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((3, "")));
        Assert.That(
            answer.Error,
            Does.Contain($"--calibrate {path}: error: this changes the time or the targets of the scenario")
        );
    }

    [Test]
    public void Actual_OfTheScenariosOwnFile_NotesItsRowsOnce()
    {
        string file = _folder.Add("observed.csv", Figures);
        CliAnswer same = Run("--set", "contacts.enquiry.arrivals={ file: observed.csv, column: offered }");
        Assert.That(same.ExitCode, Is.Zero, same.Error);
        Assert.That(same.Error.Split("1 row outside the run is left out"), Has.Length.EqualTo(2));

        string copy = _folder.PathOf("copy.csv");
        File.Copy(file, copy);
        CliAnswer other = Run("--set", "contacts.enquiry.arrivals={ file: copy.csv, column: offered }");
        Assert.That(other.Error.Split("1 row outside the run is left out"), Has.Length.EqualTo(3));
    }

    [Test]
    [Platform(Include = "Linux,MacOsX")]
    public void Actual_FromAPipe_IsRead()
    {
        string pipe = _folder.PathOf("pipe");
        using (Process make = Process.Start("mkfifo", [pipe]))
        {
            make.WaitForExit();
        }

        Task write = Task.Run(() => File.WriteAllText(pipe, Figures));
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--actual", pipe);
        write.Wait();
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Out, Does.Contain("Observed and simulated, all"));
    }

    [Test]
    public void Calibrate_Cancelled_WritesNothing()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        CliAnswer answer = CliRun.Of(
            source.Token,
            "run",
            _folder.Scenario,
            "--actual",
            _folder.Add("observed.csv", Figures),
            "--calibrate",
            "agents.desk.count.times"
        );
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((130, "")));
    }

    private CliAnswer Run(params ReadOnlySpan<string> more) =>
        CliRun.Of(["run", _folder.Scenario, "--actual", _folder.Add("observed.csv", Figures), .. more]);
}
