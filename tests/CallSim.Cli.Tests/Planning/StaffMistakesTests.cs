using static CallSim.Cli.Tests.Planning.StaffSample;

namespace CallSim.Cli.Tests.Planning;

/// <summary>All that can be wrong with what <c>callsim staff</c> is given.</summary>
public sealed class StaffMistakesTests
{
    [TestCase(
        "targets=remove",
        "the scenario has no targets: nothing says how many agents are enough",
        "fix: write what is promised, such as targets:"
    )]
    [TestCase(
        "agents.desk.count=x1",
        "--group dask: there is no agent group of that name with a count",
        "did you mean 'desk'?",
        "--group",
        "dask=1..2"
    )]
    [TestCase(
        "agents.desk.count=x1",
        "--minimise cost: agents.desk has no cost",
        "such as cost: { hour: 20 }",
        "--minimise",
        "cost"
    )]
    [TestCase(
        "time={ length: 2d, interval: 12h }",
        "the run is longer than a day, and its start has no date",
        "write a date into time.start",
        "--set",
        "contacts.enquiry.arrivals={ rate: 1/h }"
    )]
    public void Scenario_ThatCannotBeSearched_IsRefusedWithTheCure(
        string set,
        string message,
        string fix,
        params string[] words
    )
    {
        using ScenarioFolder folder = new();
        CliAnswer staff = CliRun.Of(["staff", folder.Add("day.yaml", OneGroup), "--set", set, .. words]);

        // What an option asks for in vain is a mistake of the command line.
        int code = message.StartsWith("--", StringComparison.Ordinal)
            ? ExitCode.WrongCommandLine
            : ExitCode.InvalidInput;
        Assert.That(staff.ExitCode, Is.EqualTo(code), staff.Error);
        Assert.That(staff.Error, Does.Contain(message).And.Contain(fix));
        Assert.That(staff.Out, Is.Empty);
    }

    [TestCase("--each knows no 'hour'; known here: interval, day", "--each", "hour")]
    [TestCase("--minimise knows no 'costs'; did you mean 'cost'? known here: agents, cost", "--minimise", "costs")]
    [TestCase(
        "--group takes NAME=FEWEST..MOST, whole numbers up to 1,000,000 as in desk=2..40, found 'desk=5..2'",
        "--group",
        "desk=5..2"
    )]
    [TestCase(
        "--group takes NAME=FEWEST..MOST, whole numbers up to 1,000,000 as in desk=2..40, found 'desk'",
        "--group",
        "desk"
    )]
    [TestCase("--group names 'desk' twice", "--group", "desk=1..", "--group", "desk=..3")]
    [TestCase("--replications must be at least 10 to judge a target, found 9", "--replications", "9")]
    [TestCase("--force needs --out DIR, the folder whose files may be replaced", "--force")]
    public void CommandLine_ThatIsWrong_IsSaid(string message, params string[] words)
    {
        CliAnswer answer = CliRun.Of(["staff", "day.yaml", .. words]);

        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.WrongCommandLine));
        Assert.That(answer.Error.Split('\n')[0], Is.EqualTo("callsim: error: " + message));
    }
}
