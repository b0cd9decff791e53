using System.Text.Json;

namespace CallSim.Cli.Tests.Comparing;

/// <summary><c>callsim compare</c>: which designs it compares, and what it says of them.</summary>
public sealed class CompareCommandTests
{
    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Compare_OfAScenario_ComparesItsVariantsWithIt()
    {
        CliAnswer answer = Compare(_folder.Scenario);
        Assert.That(answer.ExitCode, Is.Zero);
        Assert.That(answer.Out, Does.Contain("differences to small.yaml, with the same customers in 12 replications"));
        Assert.That(
            answer.Out,
            Does.Match(
                @"abandoned +small\.yaml +[0-9.]+ +baseline\n +more +[0-9.]+ +-[0-9.]+ +-[0-9.]+ to -[0-9.]+ +< 0\.001 +better\n"
            )
        );
        Assert.That(
            answer.Out,
            Does.Match(
                @"offered .*\n +more .* 0\.0 +0\.0 to 0\.0 +1\.000 +not told apart: identical in all replications\n"
            )
        );
        Assert.That(answer.Out, Does.Match(@"wait_p95_s .*\n +more .* (better|not told apart)\n"));
        Assert.That(answer.Error, Does.Match("^2 designs, 12 replications each, seed 5, in [0-9.]+ s\n$"));
    }

    [Test]
    public void Compare_OfSeveralScenarios_ComparesThemWithTheFirst()
    {
        string text = File.ReadAllText(_folder.Scenario);
        string twin = _folder.Add("twin.yaml", text.Replace("A small centre", "Its twin"));
        string busy = _folder.Add("busy.yaml", text.Replace("60/h", "70/h"));
        CliAnswer answer = Compare(_folder.Scenario, twin, busy, "--metrics", "wait_s,offered", "--quiet");
        string[] designs =
        [
            .. Lines(answer.Out)
                .Where(line => line.Contains("replications\n") || line.Contains(".yaml"))
                .Skip(1)
                .Select(line =>
                    line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .First(word => word.EndsWith(".yaml", StringComparison.Ordinal))
                ),
        ];
        Assert.That(
            designs,
            Is.EqualTo(new[] { "small.yaml", "twin.yaml", "busy.yaml", "small.yaml", "twin.yaml", "busy.yaml" })
        );
        Assert.That(
            Lines(answer.Out).Count(line => line.EndsWith("identical in all replications", StringComparison.Ordinal)),
            Is.EqualTo(2)
        );
        Assert.That(answer.Out, Does.Match("busy.yaml .* worse\n").And.Match("busy.yaml .* differs\n"));
        Assert.That(answer.Out, Does.Contain("p (Holm)"));
        Assert.That(answer.Error, Is.Empty);
    }

    [Test]
    public void Compare_OfAFileWithItself_FindsNothingInAnyMetric()
    {
        string text = File.ReadAllText(_folder.Scenario);
        string other = _folder.Add("other.yaml", text.Replace("A small centre", "Another title"));
        CliAnswer answer = Compare(_folder.Scenario, _folder.Scenario, other, "--format", "csv");
        string[][] rows = [.. Lines(answer.Out).Skip(1).Select(line => line.Split(','))];
        Assert.That(rows.Select(row => row[3]).Distinct().Count(), Is.EqualTo(3));
        foreach (string[] row in rows.Where(row => row[12] != "baseline" && row[7].Length > 0))
        {
            Assert.That(row[7], Is.EqualTo("0"), string.Join(',', row));
            Assert.That(
                row[8..12],
                Is.EqualTo(new[] { "0", "0", "1", "1" }).Or.EqualTo(new[] { "", "", "", "" }),
                string.Join(',', row)
            );
        }
    }

    [Test]
    public void Compare_WithEdits_MakesThemInAllDesigns()
    {
        CliAnswer plain = Compare(_folder.Scenario, "--format", "json");
        CliAnswer edited = Compare(
            _folder.Scenario,
            "--format",
            "json",
            "--set",
            "contacts.enquiry.arrivals.times=1.5"
        );
        double[] Offered(CliAnswer answer) =>
            [
                .. JsonDocument
                    .Parse(answer.Out)
                    .RootElement.GetProperty("metrics")
                    .EnumerateArray()
                    .Where(row =>
                        row.GetProperty("metric").GetString() == "offered"
                        && row.GetProperty("scope").GetString() == "all"
                    )
                    .Select(row => row.GetProperty("value").GetDouble()),
            ];
        Assert.That(Offered(edited), Has.Length.EqualTo(2).And.All.GreaterThan(1.3 * Offered(plain)[0]));
        Assert.That(Offered(edited)[0], Is.EqualTo(Offered(edited)[1]));
    }

    [Test]
    public void Compare_WithAVariant_AppliesItToEachScenario()
    {
        string other = _folder.Add("other.yaml", File.ReadAllText(_folder.Scenario));
        CliAnswer answer = Compare(_folder.Scenario, other, "--variant", "more", "--format", "json");
        JsonElement designs = JsonDocument
            .Parse(answer.Out)
            .RootElement.GetProperty("comparison")
            .GetProperty("designs");
        Assert.That(
            designs.EnumerateArray().Select(design => design.GetProperty("edits")[0].GetString()),
            Is.All.EqualTo("variant more")
        );
    }

    [Test]
    public void Compare_WithABaseline_TurnsRound()
    {
        CliAnswer answer = Compare(_folder.Scenario, "--baseline", "more", "--metrics", "abandoned");
        Assert.That(answer.Out, Does.Contain("differences to more,"));
        Assert.That(answer.Out, Does.Match(@"abandoned +small\.yaml .* worse\n +more +[0-9.]+ +baseline\n"));
    }

    [Test]
    public void Compare_OfScopes_HasARowForEach()
    {
        CliAnswer answer = Compare(
            _folder.Scenario,
            "--metrics",
            "aht_s,occupancy",
            "--scope",
            "group:desk,queue:enquiry"
        );
        string[] rows = [.. Lines(answer.Out).Where(line => line.Contains("small.yaml  "))];
        Assert.That(rows, Has.Length.EqualTo(3), "of a queue there is no occupancy");
        Assert.That(rows[0], Does.StartWith("  aht_s       group:desk"));
        Assert.That(rows[2], Does.StartWith("  aht_s       queue:enquiry"));
    }

    [Test]
    public void Compare_UntilDecided_SaysWhatItFoundAndWhatIsOpen()
    {
        CliAnswer answer = Compare(
            _folder.Scenario,
            "--until-decided",
            "asa_s@queue:enquiry,offered",
            "--at-most",
            "40"
        );
        Assert.That(answer.ExitCode, Is.Zero);
        Assert.That(answer.Out, Does.Contain("intervals and p allow for 3 looks, the last at 40 replications\n"));
        Assert.That(answer.Out, Does.EndWith("not decided after 40 replications: offered of more\n"));
        CliAnswer decided = Compare(_folder.Scenario, "--until-decided", "asa_s,offered", "--indifference", "1%");
        Assert.That(decided.Out, Does.EndWith("decided after 12 replications\n"));
    }

    [Test]
    public void Compare_OnAnyNumberOfThreads_PrintsTheSameBytes()
    {
        string one = Compare(_folder.Scenario, "--format", "csv", "--threads", "1").Out;
        Assert.That(Compare(_folder.Scenario, "--format", "csv", "--threads", "4").Out, Is.EqualTo(one));
    }

    [Test]
    public void Compare_Interrupted_SaysSo()
    {
        CliAnswer answer = CliRun.Of(new CancellationToken(canceled: true), "compare", _folder.Scenario);
        Assert.That(answer.ExitCode, Is.EqualTo(130));
        Assert.That(answer.Out, Is.Empty);
    }

    [Test]
    public void Compare_OfOneReplication_SaysReplication() =>
        Assert.That(
            Compare(_folder.Scenario, "--replications", "1").Error,
            Does.Contain("2 designs, 1 replication each")
        );

    private static CliAnswer Compare(params string[] arguments) => CliRun.Of(["compare", .. arguments]);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
