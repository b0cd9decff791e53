using System.Text.Json;

namespace CallSim.Cli.Tests;

/// <summary>Runs that stop when they are precise.</summary>
public sealed class PrecisionTests
{
    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Run_ForPrecision_SaysWhatDecidedAndHasTheSameBytesOnAnyThreads()
    {
        string[] command = ["run", _folder.Scenario, "--precision", "service_level=5pp,wait_s@queue:enquiry=9%"];
        CliAnswer one = CliRun.Of([.. command, "--threads", "1", "--out", _folder.PathOf("one")]);
        Assert.That(one.ExitCode, Is.Zero, one.Error);
        Assert.That(
            one.Error,
            Does.Match(@"precise after [0-9,]+ replications: wait_s@queue:enquiry was the last to become so\n")
        );
        Assert.That(one.Error, Does.Match(@"  service_level: within [0-9.]+pp, wanted 5pp\n"));
        foreach (string threads in (string[])["2", "7"])
        {
            CliAnswer many = CliRun.Of([.. command, "--threads", threads, "--out", _folder.PathOf(threads)]);
            Assert.That(many.Out, Is.EqualTo(one.Out));
            foreach (string file in (string[])["run.json", "summary.csv", "intervals.csv", "replications.csv"])
            {
                Assert.That(
                    File.ReadAllText(Path.Combine(_folder.PathOf(threads), file)),
                    Is.EqualTo(File.ReadAllText(Path.Combine(_folder.PathOf("one"), file)))
                );
            }
        }

        JsonElement run = Facts("one");
        Assert.That(run.GetProperty("stopping_reason").GetString(), Is.EqualTo("precise"));
        Assert.That(run.GetProperty("precision_decided_by").GetString(), Is.EqualTo("wait_s@queue:enquiry"));
        Assert.That(
            run.GetProperty("precision").EnumerateArray().Select(goal => goal.GetProperty("is_reached").GetBoolean()),
            Is.EqualTo(new[] { true, true })
        );
    }

    [Test]
    public void Run_ThatReachesTheCap_EndsWellAndSaysWhatIsMissing()
    {
        CliAnswer answer = CliRun.Of(
            "run",
            _folder.Scenario,
            "--precision",
            "wait_s=1%",
            "--at-least",
            "20",
            "--at-most",
            "30",
            "--out",
            _folder.PathOf("out")
        );
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Error, Does.Contain("warning: less precise than wanted at the cap of 30 replications\n"));
        Assert.That(
            answer.Error,
            Does.Match(@"  wait_s: within [0-9.]+%, wanted 1%: that needs about [0-9,]+ replications\n")
        );
        JsonElement run = Facts("out");
        Assert.That(run.GetProperty("stopping_reason").GetString(), Is.EqualTo("cap"));
        Assert.That(run.GetProperty("precision_decided_by").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(
            run.GetProperty("precision")[0].GetProperty("replications_needed").GetDouble(),
            Is.GreaterThan(1000)
        );
    }

    [Test]
    public void Run_OfAMetricThatIsZero_SaysThatThereIsNoPartOfIt()
    {
        CliAnswer answer = CliRun.Of(
            "run",
            _folder.Scenario,
            "--set",
            "agents.desk.count=90",
            "--precision",
            "abandon_share=5%",
            "--at-most",
            "60"
        );
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(
            answer.Error,
            Does.Contain("abandon_share: its value is 0, of which there is no part, wanted 5%: ask for points")
        );
    }

    [TestCase("abandoned", "leave it out, or ask for points of a share, such as abandon_share=0.5pp")]
    public void Run_OfACountThatIsZero_AdvisesWhatCanBeAsked(string metric, string advice)
    {
        CliAnswer answer = CliRun.Of([
            "run",
            _folder.Scenario,
            .. "--set agents.desk.count=90 --at-most 60".Split(' '),
            "--precision",
            metric + "=5%",
        ]);
        Assert.That(
            answer.Error,
            Does.Contain($"{metric}: its value is 0, of which there is no part, wanted 5%: {advice}\n")
        );
    }

    [Test]
    public void Run_WithTheCapOfTheScenarioSet_StopsThere()
    {
        string precise = _folder.Add(
            "precise.yaml",
            File.ReadAllText(_folder.Scenario)
                .Replace("replications: 12", "precision: { wait_s: 1% }", StringComparison.Ordinal)
        );
        Assert.That(
            CliRun.Of("run", precise, "--at-most", "70").Error,
            Does.Contain("for the run.precision of the scenario, write --set run.precision.at_most=N")
        );
        Assert.That(
            CliRun.Of("run", precise, "--set", "run.precision.at_most=70").Error,
            Does.Contain("at the cap of 70 replications")
        );
    }

    [Test]
    public void Run_WithReplicationsOnTheCommandLine_LeavesThePrecisionOfTheScenarioAside()
    {
        string precise = _folder.Add(
            "precise.yaml",
            File.ReadAllText(_folder.Scenario)
                .Replace("replications: 12", "precision: { wait_s: 20% }", StringComparison.Ordinal)
        );
        Assert.That(CliRun.Of("run", precise).Error, Does.Contain("precise after"));
        CliAnswer counted = CliRun.Of("run", precise, "--replications", "14");
        Assert.That(counted.Error, Does.StartWith("14 replications").And.Not.Contain("precise"));
    }

    [Test]
    public void Check_OfTargetsForPrecision_RunsAsLongAsItNeeds()
    {
        CliAnswer answer = CliRun.Of("check", _folder.Scenario, "--targets", "--precision", "abandon_share=2pp");
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Error, Does.Contain("small.yaml: precise after"));
    }

    [TestCase("--precision wait_s=2% --replications 50", "leave one of them out")]
    [TestCase("--at-most 50", "--at-most needs --precision")]
    [TestCase("--at-least 50", "--at-least needs --precision")]
    [TestCase("--precision wait_s=2% --at-most 40", "--at-most (40) is below --at-least (50, the default)")]
    [TestCase("--precision wait_s=2% --at-least 9", "--at-least must be a whole number from 10")]
    [TestCase("--precision wait_s=2", "the unit is missing; write 2pp")]
    [TestCase("--precision wait_s", "--precision takes METRIC=SIZE")]
    [TestCase("--precision wait_s=0%", "must be above 0, found 0%")]
    [TestCase("--precision wait_s@sales=2%", "'wait_s@sales' is not a metric, or METRIC@SCOPE")]
    [TestCase("--precision wiat_s=2%", "did you mean 'wait_s'?")]
    [TestCase("--precision wait_s@queue:enquiri=2%", "did you mean 'queue:enquiry'?")]
    [TestCase("--precision wait_longest_s=2%", "has no 95 % interval")]
    [TestCase("--precision wait_s=2pp", "is no share")]
    [TestCase("--precision wait_s=2%,wait_s=3%", "stands twice")]
    public void Run_WithAPrecisionThatCannotBe_IsRefused(string options, string expected)
    {
        CliAnswer answer = CliRun.Of(["run", _folder.Scenario, .. options.Split(' ')]);
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.WrongCommandLine));
        Assert.That(answer.Error, Does.Contain(expected));
        Assert.That(answer.Out, Is.Empty);
    }

    [Test]
    public void Check_WithAPrecisionThatAScenarioCannotHave_SaysSoOfThatScenario()
    {
        CliAnswer answer = CliRun.Of("check", _folder.Scenario, "--targets", "--precision", "wiat_s=2%");
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(answer.Out, Does.Contain("did you mean 'wait_s'?"));
    }

    [Test]
    public void Run_CalibratedForPrecision_IsRefused()
    {
        string actual = _folder.Add(
            "actual.csv",
            "interval,offered,abandoned\n08:00,30,3\n08:30,30,3\n09:00,30,3\n09:30,30,3\n"
        );
        CliAnswer answer = CliRun.Of(
            "run",
            _folder.Scenario,
            "--actual",
            actual,
            "--calibrate",
            "agents.desk.count.times",
            "--precision",
            "wait_s=5%"
        );
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.WrongCommandLine));
        Assert.That(answer.Error, Does.Contain("--calibrate compares runs of the same replications"));
    }

    private JsonElement Facts(string folder) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.PathOf(folder), "run.json"))).RootElement;
}
