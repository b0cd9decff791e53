using System.Globalization;
using System.Text.Json;

namespace CallSim.Cli.Tests;

public sealed class RunCommandTests
{
    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Run_WithVariantAndEdits_SaysInTheFolderWhatWasRun()
    {
        using ScenarioFolder folder = new();
        CliAnswer answer = CliRun.Of(
            "run",
            folder.Scenario,
            "--variant",
            "more",
            "--set",
            "run.seed=9",
            "--out",
            folder.PathOf("out")
        );
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        using System.Text.Json.JsonDocument run = System.Text.Json.JsonDocument.Parse(
            File.ReadAllText(Path.Combine(folder.PathOf("out"), "run.json"))
        );
        string?[] edits = [.. run.RootElement.GetProperty("edits").EnumerateArray().Select(edit => edit.GetString())];
        Assert.That(edits, Is.EqualTo(new[] { "variant more", "run.seed=9" }));
    }

    [Test]
    public void Run_OfAScenario_PrintsResultsApartFromTheRest()
    {
        CliAnswer answer = CliRun.Of("run", _folder.Scenario);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Out, Does.StartWith("A small centre\n"));
        Assert.That(answer.Out, Does.Match(@"abandon_share\s+[0-9.]+ %\s+± [0-9.]+ pp\s+at most 50 %: met"));
        Assert.That(answer.Out, Does.Match(@"wait_s\s+[0-9.]+ s\s+± [0-9.]+ s"));
        Assert.That(answer.Out, Does.Contain("within 20s, by the formula abandon_ignored"));
        Assert.That(answer.Out, Does.Not.Contain("\u001b"));
        Assert.That(answer.Error, Does.Match(@"^12 replications, seed 5, [0-9,]+ contacts simulated in [0-9.]+ s\n$"));
    }

    [Test]
    public void Run_Quiet_PrintsResultsOnly()
    {
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--quiet");
        Assert.That(answer.Error, Is.Empty);
        Assert.That(answer.Out, Does.Contain("offered"));
    }

    [Test]
    public void Run_WithAMissedTarget_StillEndsWell()
    {
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--set", "targets.abandonment.at_most=1%");
        Assert.That(answer.ExitCode, Is.Zero);
        Assert.That(answer.Out, Does.Contain("at most 1 %: missed"));
    }

    [Test]
    public void Run_WithSeedOnTheCommandLine_OverridesTheFiles()
    {
        string fromFile = CliRun.Of("run", _folder.Scenario, "--format", "csv").Out;
        string sameSeed = CliRun.Of("run", _folder.Scenario, "--format", "csv", "--seed", "5").Out;
        CliAnswer otherSeed = CliRun.Of("run", _folder.Scenario, "--format", "csv", "--seed", "6");
        Assert.That(sameSeed, Is.EqualTo(fromFile));
        Assert.That(otherSeed.Out, Is.Not.EqualTo(fromFile));
        Assert.That(otherSeed.Error, Does.Contain("seed 6"));
    }

    [Test]
    public void Run_WithReplicationsOnTheCommandLine_OverridesTheFiles() =>
        Assert.That(
            CliRun.Of("run", _folder.Scenario, "--replications", "3").Error,
            Does.StartWith("3 replications, seed 5")
        );

    [Test]
    public void Run_WithSetOrVariant_ChangesTheScenario()
    {
        double before = AbandonShare("run", _folder.Scenario);
        Assert.That(AbandonShare("run", _folder.Scenario, "--variant", "more"), Is.LessThan(before / 2));
        Assert.That(AbandonShare("run", _folder.Scenario, "--set", "agents.desk.count=9"), Is.LessThan(before / 2));
    }

    [Test]
    public void Run_AsJson_IsOneDocument()
    {
        using JsonDocument document = JsonDocument.Parse(CliRun.Of("run", _folder.Scenario, "--format", "json").Out);
        JsonElement root = document.RootElement;
        Assert.That(root.GetProperty("run").GetProperty("replications").GetInt32(), Is.EqualTo(12));
        JsonElement first = root.GetProperty("metrics")[0];
        Assert.That(first.GetProperty("metric").GetString(), Is.EqualTo("offered"));
        Assert.That(first.GetProperty("scope").GetString(), Is.EqualTo("all"));
        Assert.That(first.GetProperty("value").GetDouble(), Is.EqualTo(120).Within(20));
    }

    [Test]
    public void Run_AsCsv_IsTheSummaryFile()
    {
        string folder = _folder.PathOf("out");
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--format", "csv", "--out", folder);
        Assert.That(answer.Out, Is.EqualTo(File.ReadAllText(Path.Combine(folder, "summary.csv"))));
        Assert.That(answer.Error, Does.Contain($"results written to {folder}"));
    }

    [Test]
    public void Run_OfAMachineOnly_NeedsNoQueue()
    {
        string scenario = _folder.Add(
            "machine.yaml",
            """
            callsim: 1
            time: { length: 1h, interval: 15m, warm_up: 15m }
            run: { replications: 4 }
            contacts: { news: { to: ivr.news, arrivals: { rate: 60/h }, talk: 1m } }
            ivr: { news: { steps: { tell: { play: 30s, then: bye }, bye: { end: contained } } } }
            agents: { desk: { count: 1 } }

            """
        );
        string contacts = _folder.PathOf("contacts.csv");
        CliAnswer answer = CliRun.Of("run", scenario, "--out", _folder.PathOf("out"), "--contacts", contacts);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Out, Does.Match(@"contained_share\s+100.0 %"));
        Assert.That(answer.Out, Does.Match(@"answered\s+0.0"));
        Assert.That(File.ReadLines(contacts).Count(), Is.GreaterThan(1));
        Assert.That(CliRun.Of("run", scenario, "--trace", "1").ExitCode, Is.Zero);
    }

    [Test]
    public void Run_OfSeveralQueues_AddsATableOfThem()
    {
        string scenario = _folder.Add(
            "two.yaml",
            """
            callsim: 1
            time: { length: 1h }
            contacts:
              sales: { arrivals: { rate: 30/h }, talk: 3m, patience: 2m }
              service: { arrivals: { rate: 30/h }, talk: 3m, patience: 2m }
            agents:
              desk: { count: 4 }
            """
        );
        string output = CliRun.Of("run", scenario, "--replications", "10", "--quiet").Out;
        Assert.That(output, Does.Match(@"queue:sales\s+[0-9.]+ ± [0-9.]+").And.Contains("contact:service"));
    }

    [Test]
    public void Run_OfAMissingOrBrokenScenario_Exits3AndOfAMissingVariant2()
    {
        CliAnswer missing = CliRun.Of("run", _folder.PathOf("nosuch.yaml"));
        Assert.That((missing.ExitCode, missing.Out), Is.EqualTo((3, "")));
        Assert.That(missing.Error, Does.Contain("nosuch.yaml: error: there is no such file"));
        CliAnswer edited = CliRun.Of("run", _folder.Scenario, "--set", "agents.desk.count=-9");
        Assert.That((edited.ExitCode, edited.Out), Is.EqualTo((3, "")));
        CliAnswer variant = CliRun.Of("run", _folder.Scenario, "--variant", "mroe");
        Assert.That(variant.ExitCode, Is.EqualTo(2));
        Assert.That(variant.Error, Does.Contain("did you mean 'more'?"));
    }

    [Test]
    public void Run_IntoAPlaceThatCannotBeWritten_Exits4BeforeItSimulates()
    {
        CliAnswer answer = CliRun.Of("run", _folder.Scenario, "--out", _folder.Scenario);
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((4, "")));
        Assert.That(answer.Error, Does.StartWith($"callsim: error: cannot write results to '{_folder.Scenario}'"));
    }

    [Test]
    public void Run_CancelledBeforeTheFirstReplication_WritesNothing()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        string folder = _folder.PathOf("out");
        CliAnswer answer = CliRun.Of(source.Token, "run", _folder.Scenario, "--out", folder);
        Assert.That((answer.ExitCode, answer.Out), Is.EqualTo((130, "")));
        Assert.That(answer.Error, Does.Contain("nothing was written"));
        Assert.That(Directory.Exists(folder), Is.False);
    }

    [TestCase("1")]
    [TestCase("7")]
    public void Run_WithAnyNumberOfThreads_WritesTheSameBytes(string threads)
    {
        string two = _folder.PathOf("two");
        string others = _folder.PathOf("others");
        Assert.That(CliRun.Of("run", _folder.Scenario, "--out", two, "--threads", "2").ExitCode, Is.Zero);
        Assert.That(CliRun.Of("run", _folder.Scenario, "--out", others, "--threads", threads).ExitCode, Is.Zero);
        string[] files = [.. Directory.GetFiles(two).Select(path => Path.GetFileName(path)).Order()];
        Assert.That(files, Has.Length.EqualTo(6));
        foreach (string file in files.Where(file => file != "host.json"))
        {
            Assert.That(
                File.ReadAllBytes(Path.Combine(others, file)),
                Is.EqualTo(File.ReadAllBytes(Path.Combine(two, file))),
                file
            );
        }
    }

    private static double AbandonShare(params ReadOnlySpan<string> arguments)
    {
        string csv = CliRun.Of([.. arguments, "--format", "csv"]).Out;
        string row = csv.Split('\n').Single(line => line.StartsWith("abandon_share,all,", StringComparison.Ordinal));
        return double.Parse(row.Split(',')[2], CultureInfo.InvariantCulture);
    }
}
