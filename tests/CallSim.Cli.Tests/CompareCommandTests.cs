using System.Text.Json;

namespace CallSim.Cli.Tests;

/// <summary><c>callsim compare</c>, and all that can be wrong with what it is given.</summary>
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
        Assert.That(answer.Out, Does.Match(@"wait_p95_s .*\n +more .* no interval\n"));
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
    public void Compare_ToAFile_WritesAllMetricsAndReplacesNothingUnasked()
    {
        string file = _folder.PathOf("sub/compare.csv");
        Assert.That(Compare(_folder.Scenario, "--out", file).ExitCode, Is.Zero);
        string written = File.ReadAllText(file);
        Assert.That(written, Is.EqualTo(Compare(_folder.Scenario, "--format", "csv").Out));
        CliAnswer again = Compare(_folder.Scenario, "--out", file, "--seed", "9");
        Assert.That(again.ExitCode, Is.EqualTo(4));
        Assert.That(
            again.Error,
            Does.Contain($"'{file}' is there already, and was left as it is; --force replaces it")
        );
        Assert.That(File.ReadAllText(file), Is.EqualTo(written));
        Assert.That(Compare(_folder.Scenario, "--out", file, "--seed", "9", "--force").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(file), Is.Not.EqualTo(written));
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
    public void Compare_OfBrokenDesigns_SaysWhatIsWrongWithAllOfThem()
    {
        string text = File.ReadAllText(_folder.Scenario);
        string broken = _folder.Add(
            "broken.yaml",
            text.TrimEnd() + "\n  odd: { agents.desk.cuont: 2 }\n  worse: { contacts.x.talk: 3m }\n"
        );
        CliAnswer ofVariants = Compare(broken);
        Assert.That(ofVariants.ExitCode, Is.EqualTo(3));
        Assert.That(ofVariants.Out, Is.Empty);
        Assert.That(ofVariants.Error, Does.Contain("in variant odd: ").And.Contain("in variant worse: "));
        CliAnswer ofFiles = Compare(_folder.PathOf("a.yaml"), _folder.Scenario, _folder.PathOf("b.yaml"));
        Assert.That(ofFiles.ExitCode, Is.EqualTo(3));
        Assert.That(
            ofFiles.Error,
            Does.Contain("a.yaml: error: there is no such file").And.Contain("b.yaml: error: there is no such file")
        );
    }

    [Test]
    public void Compare_OfAMistakeInTheScenarioItself_SaysItOnce()
    {
        string broken = _folder.Add("broken.yaml", File.ReadAllText(_folder.Scenario).Replace("talk: {", "tlak: {"));
        string[] errors = [.. Lines(Compare(broken).Error).Where(line => line.Contains("tlak"))];
        Assert.That(errors.Count(line => line.Contains("error:")), Is.EqualTo(1));
    }

    [Test]
    public void Compare_OfAScenarioWithoutVariants_IsRefusedWithACure()
    {
        string text = File.ReadAllText(_folder.Scenario);
        string alone = _folder.Add("alone.yaml", text[..text.IndexOf("variants:", StringComparison.Ordinal)]);
        CliAnswer answer = Compare(alone);
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(
            answer.Error,
            Does.Contain(
                "has no variants, and there is nothing to compare it with\n  add variants: { more: { agents.desk.count: +2 } }, or name another scenario too\n"
            )
        );
    }

    [Test]
    public void Compare_OfDesignsThatCannotBeCompared_SaysAllReasons()
    {
        string text = File.ReadAllText(_folder.Scenario);
        string other = _folder.Add(
            "other.yaml",
            text.Replace("length: 2h, interval: 30m", "length: 3h, interval: 30m")
                .Replace("[3, 4, 3, 4]", "[3, 4, 3, 4, 4, 4]")
                .Replace("seed: 5", "seed: 6")
                .Replace("targets: {", "targets: { service_level: { within: 30s, formula: answered_only }, ")
        );
        CliAnswer answer = Compare(_folder.Scenario, other);
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        foreach (
            string what in (string[])
                [
                    "time.length is 7200s in 'small.yaml' and 10800s in 'other.yaml'",
                    "within is 20s",
                    "formula is abandon_ignored",
                    "run.seed is 5",
                ]
        )
        {
            Assert.That(answer.Error, Does.Contain("callsim: error: ").And.Contain(what));
        }

        Assert.That(Compare(_folder.Scenario, other, "--seed", "1").Error, Does.Not.Contain("run.seed"));
    }

    [TestCase("small.yaml")]
    [TestCase("other.yaml")]
    [TestCase("./other.yaml")]
    [TestCase("talk.csv")]
    public void Compare_ToAFileThatItReads_IsRefusedEvenWithForce(string name)
    {
        string talk = _folder.Add("talk.csv", "interval,s\n08:00,180\n08:30,180\n09:00,180\n09:30,180\n");
        string other = _folder.Add(
            "other.yaml",
            File.ReadAllText(_folder.Scenario)
                .Replace("talk: { exponential: 3m }", "talk: { exponential: { file: talk.csv, column: s } }")
        );
        string before = File.ReadAllText(_folder.PathOf(name));
        CliAnswer answer = Compare(_folder.Scenario, other, "--out", _folder.PathOf(name), "--force");
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.RunFailed), answer.Error);
        Assert.That(answer.Error, Does.Contain("is a file that this command reads; name another file with --out"));
        Assert.That(File.ReadAllText(_folder.PathOf(name)), Is.EqualTo(before));
        Assert.That(File.Exists(talk));
    }

    [Test]
    public void Compare_OfAScenarioWithAPrecision_NotesThatItIsLeftAside()
    {
        string precise = _folder.Add(
            "precise.yaml",
            File.ReadAllText(_folder.Scenario).Replace("replications: 12", "precision: { wait_s: 20% }")
        );
        const string note =
            "note: run.precision is left aside: 100 replications of each design; --until-decided METRIC goes on";
        Assert.That(Compare(precise).Error, Does.Contain(note));
        Assert.That(Compare(precise, "--replications", "20").Error, Does.Not.Contain("note:"));
        Assert.That(Compare(precise, "--quiet").Error, Is.Empty);
    }

    [Test]
    public void Compare_OfOneReplication_SaysReplication() =>
        Assert.That(
            Compare(_folder.Scenario, "--replications", "1").Error,
            Does.Contain("2 designs, 1 replication each")
        );

    [TestCase(
        "start: 08:00",
        "start: 09:00",
        "another time.start than small.yaml: its customers are the same, counted"
    )]
    [TestCase("interval: 30m", "interval: 15m", "another time.interval than small.yaml: its customers are others")]
    public void Compare_OfAnotherTime_NotesWhoItsCustomersAre(string time, string other, string note)
    {
        string file = _folder.Add("other.yaml", File.ReadAllText(_folder.Scenario).Replace(time, other));
        CliAnswer answer = Compare(_folder.Scenario, file);
        Assert.That(answer.ExitCode, Is.Zero);
        Assert.That(answer.Error, Does.StartWith("note: other.yaml has " + note));
    }

    [TestCase("--variants moer", "has no variant 'moer'\n  did you mean 'more'? known here: more")]
    [TestCase(
        "--metrics asa,wiat_s",
        "--metrics knows no metric 'asa'\n*--metrics knows no metric 'wiat_s'\n  did you mean 'wait_s'?*"
    )]
    [TestCase(
        "--scope queue:enquirry",
        "--scope: the baseline has no 'queue:enquirry'\n  did you mean 'queue:enquiry'?*"
    )]
    [TestCase("--baseline moore", "--baseline: there is no design 'moore'\n  did you mean 'more'?*")]
    [TestCase("--until-decided asas", "--until-decided knows no metric 'asas'\n  did you mean 'asa_s'?*")]
    [TestCase("--until-decided asa_s@desk", "--until-decided: the baseline has no 'desk'\n*")]
    [TestCase(
        "--until-decided wait_p90_s",
        "differences of wait_p90_s have no interval, so that it would never be decided"
    )]
    [TestCase(
        "--until-decided occupancy@queue:enquiry",
        "the baseline 'small.yaml' has no occupancy@queue:enquiry to decide by"
    )]
    [TestCase(
        "--until-decided asa_s --at-most 12",
        "the most replications, 12, must be more than the 12 of the first look"
    )]
    [TestCase(
        "--until-decided asa_s --indifference 1pp",
        "--indifference 1pp is no difference of asa_s\n  write seconds*"
    )]
    [TestCase(
        "--until-decided abandon_share --indifference 5s",
        "--indifference 5s is no difference of abandon_share\n  write points*"
    )]
    [TestCase(
        "--until-decided offered --indifference 5s",
        "--indifference 5s is no difference of offered\n  write a number*"
    )]
    public void Compare_OfWhatIsNotThere_NamesTheNearest(string arguments, string expected)
    {
        CliAnswer answer = Compare([_folder.Scenario, .. arguments.Split(' ')]);
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.WrongCommandLine));
        Assert.That(answer.Out, Is.Empty);
        foreach (string part in expected.Split('*'))
        {
            Assert.That(answer.Error, Does.Contain(part));
        }
    }

    [TestCase("SCENARIO SCENARIO --variants more", "--variants chooses among those of one scenario")]
    [TestCase("SCENARIO --variant more", "--variant applies a variant to each of several scenarios")]
    [TestCase("SCENARIO --at-most 50", "--at-most needs --until-decided METRIC")]
    [TestCase("SCENARIO --indifference 1%", "--indifference needs --until-decided METRIC")]
    [TestCase(
        "SCENARIO --until-decided asa_s --indifference -1%",
        "--indifference takes a margin such as 0.2pp, 1%, 5s or 3, found '-1%'"
    )]
    [TestCase("SCENARIO --until-decided asa_s --indifference much", "found 'much'")]
    [TestCase(
        "SCENARIO --until-decided asa_s --replications 9",
        "--until-decided needs at least 10 replications for the first look, found 9"
    )]
    [TestCase("SCENARIO --force", "--force needs --out FILE")]
    [TestCase("SCENARIO --metrics asa_s,,wait_s", "--metrics takes names with commas between, found 'asa_s,,wait_s'")]
    [TestCase("SCENARIO --variants more,more", "--variants has 'more' twice")]
    [TestCase("SCENARIO --format xml", "--format knows no 'xml'")]
    [TestCase("", "SCENARIO")]
    public void Compare_WrongCommandLine_IsAnswered(string arguments, string expected)
    {
        string[] words =
        [
            .. arguments
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word == "SCENARIO" ? _folder.Scenario : word),
        ];
        CliAnswer answer = Compare(words);
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain(expected));
    }

    private static CliAnswer Compare(params string[] arguments) => CliRun.Of(["compare", .. arguments]);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
