namespace CallSim.Cli.Tests;

public sealed class CheckCommandTests
{
    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Check_OfAValidScenario_SaysWhatIsInIt() =>
        Assert.That(
            CliRun.Of("check", _folder.Scenario),
            Is.EqualTo(
                new CliAnswer(
                    0,
                    $"{_folder.Scenario}: ok (1 contact type, 1 queue, 1 agent group, 4 intervals, 1 variant)\n",
                    ""
                )
            )
        );

    [Test]
    public void Check_OfSeveralScenarios_ChecksThemAll()
    {
        string broken = _folder.Add("broken.yaml", "callsim: 1\ntime: { length: 0s }\n");
        CliAnswer answer = CliRun.Of("check", broken, _folder.Scenario, _folder.PathOf("nosuch.yaml"));
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(answer.Out, Does.Contain($"{broken}:2:").And.Contains("small.yaml: ok ("));
        Assert.That(answer.Out, Does.Contain("nosuch.yaml: error: there is no such file"));
        Assert.That(answer.Out, Does.Not.Contain("broken.yaml: ok"));
    }

    [Test]
    public void Check_OfAScenarioWithABrokenVariant_NamesTheVariant()
    {
        string text = File.ReadAllText(_folder.Scenario).TrimEnd() + "\n  odd: { agents.desk.count: many }\n";
        CliAnswer answer = CliRun.Of("check", _folder.Add("odd.yaml", text));
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(answer.Out, Does.StartWith("in variant odd: "));
    }

    [Test]
    public void Check_Quiet_SaysNothingWhereAllIsWell() =>
        Assert.That(CliRun.Of("check", _folder.Scenario, "--quiet"), Is.EqualTo(new CliAnswer(0, "", "")));

    [Test]
    public void Check_WithAnEdit_ChecksTheScenarioAsEdited() =>
        Assert.That(CliRun.Of("check", _folder.Scenario, "--set", "agents.desk.cuont=1").ExitCode, Is.EqualTo(3));
}
