namespace CallSim.Cli.Tests;

/// <summary>
/// What an option asks for and the scenario has not is a wrong command line. What the paths of edits lead to, and what is wrong with
/// the scenario itself, is an invalid scenario; so is, for check, all that it is asked about.
/// </summary>
public sealed class OptionMistakeTests
{
    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("run SCENARIO --variant nope", "--variant nope: error: the scenario has no such variant")]
    [TestCase("sweep SCENARIO --variant nope --vary agents.desk.count=1,2", "--variant nope")]
    [TestCase("staff SCENARIO --variant nope", "--variant nope")]
    [TestCase("staff SCENARIO --group nope=1..2", "--group nope")]
    [TestCase("staff SCENARIO --minimise cost", "--minimise cost")]
    [TestCase("bench SCENARIO --variant nope", "--variant nope")]
    [TestCase("compare SCENARIO SCENARIO --variant nope", "--variant nope")]
    [TestCase("compare SCENARIO --variants nope", "--variants")]
    [TestCase("compare SCENARIO --baseline nope", "--baseline")]
    [TestCase("compare SCENARIO --until-decided nope", "--until-decided")]
    [TestCase(
        "compare SCENARIO --until-decided service_level --at-most 5",
        "--until-decided: the most replications, 5,"
    )]
    [TestCase("compare SCENARIO --until-decided occupancy@queue:enquiry", "--until-decided: the baseline")]
    [TestCase("run SCENARIO --precision nope=1%", "--precision")]
    public void Option_ThatAsksForWhatIsNotThere_IsAWrongCommandLine(string line, string expected)
    {
        CliAnswer answer = Of(line);

        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.WrongCommandLine), answer.Error);
        Assert.That(answer.Error, Does.Contain(expected));
        Assert.That(answer.Out, Is.Empty);
    }

    [TestCase("run SCENARIO --variant nope --set agents.desk.cuont=2")]
    [TestCase("run SCENARIO --set nope.at.all=2")]
    [TestCase("compare SCENARIO --variants nope --set agents.desk.cuont=2")]
    [TestCase("compare SCENARIO --until-decided nope --set contacts=remove")]
    [TestCase("sweep SCENARIO --vary variant=more,nope")]
    [TestCase("staff SCENARIO --group nope=1..2 --set targets=remove")]
    [TestCase("bench SCENARIO missing.yaml --variant nope")]
    [TestCase("check SCENARIO --variant nope")]
    public void Option_BesideAMistakenScenario_IsAnInvalidScenario(string line) =>
        Assert.That(Of(line).ExitCode, Is.EqualTo(ExitCode.InvalidInput));

    [Test]
    public void DesignsThatCannotBeCompared_WhateverIsToBeDecided_AreInvalid()
    {
        string other = _folder.Add(
            "other.yaml",
            File.ReadAllText(_folder.Scenario).Replace("seed: 5", "seed: 6", StringComparison.Ordinal)
        );
        CliAnswer answer = Of($"compare SCENARIO {other} --until-decided service_level --at-most 5");

        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(answer.Error, Does.Contain("run.seed is 5").And.Not.Contain("--until-decided"));
    }

    private CliAnswer Of(string line) =>
        CliRun.Of(line.Replace("SCENARIO", _folder.Scenario, StringComparison.Ordinal).Split(' '));
}
