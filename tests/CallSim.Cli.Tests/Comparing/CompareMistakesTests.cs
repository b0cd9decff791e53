namespace CallSim.Cli.Tests.Comparing;

/// <summary>All that can be wrong with what <c>callsim compare</c> is given.</summary>
public sealed class CompareMistakesTests
{
    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

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
        "--until-decided wait_longest_s",
        "differences of wait_longest_s have no interval, so that it would never be decided"
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
