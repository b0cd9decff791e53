namespace CallSim.Cli.Tests.Checking;

/// <summary>The command line of <c>callsim check --targets</c>, and of the schemas it knows.</summary>
public sealed class GateArgumentsTests : GateFixture
{
    [TestCase("--strict", "--strict needs --targets")]
    [TestCase("--junit=x.xml", "--junit needs --targets")]
    [TestCase("--replications=20", "--replications needs --targets")]
    [TestCase("--format=json", "--format needs --targets")]
    [TestCase("--targets --replications=9", "--targets needs at least 10 replications to decide, found 9")]
    [TestCase("--targets --format=csv", "--format knows no 'csv'; known here: table, json")]
    [TestCase("--targets --junit= ", "--junit needs the name of a file")]
    public void Gate_WithOptionsThatDoNotFit_IsRefused(string options, string message)
    {
        string[] words = options.Split(' ', 2);
        CliAnswer answer = CliRun.Of(["check", _folder.Scenario, .. words]);
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.StartWith("callsim: error: " + message));
    }

    [TestCase("0")]
    [TestCase("abc")]
    [TestCase("-5")]
    [TestCase("1.5")]
    [TestCase("")]
    [TestCase("10000001")]
    public void Gate_WithReplicationsThatAreNoNumber_IsRefusedAsByRun(string replications)
    {
        string option = "--replications=" + replications;
        CliAnswer answer = CliRun.Of("check", _folder.Scenario, "--targets", option);
        CliAnswer run = CliRun.Of("run", _folder.Scenario, option);
        Assert.That((answer.ExitCode, run.ExitCode), Is.EqualTo((2, 2)), answer.Error);
        Assert.That(answer.Error.Split('\n')[0], Is.EqualTo(run.Error.Split('\n')[0]));
        Assert.That(answer.Error.Split('\n'), Has.Length.EqualTo(3), "one mistake, and where help is");
    }

    [Test]
    public void Schema_ThatIsNotThere_IsRefusedWithTheOnesThatAre()
    {
        Assert.That(CliRun.Of("schema", "scenario"), Is.EqualTo(CliRun.Of("schema")));
        CliAnswer answer = CliRun.Of("schema", "target");
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(
            answer.Error,
            Does.StartWith("callsim: error: there is no schema 'target'; did you mean 'targets'?")
        );
    }
}
