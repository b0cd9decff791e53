namespace CallSim.Cli.Tests;

/// <summary>The headline table hides nobody who did not get through.</summary>
public sealed class HeadlineTests
{
    [Test]
    public void Run_LossSystem_ShowsWhoWasTurnedAway()
    {
        CliAnswer answer = Run("patience: 2m, balks: 20%", "queues: { enquiry: { waiting_places: 1 } }", "count: 2");
        Assert.That(answer.Out, Does.Contain("queue_full").And.Contain("balked"));
    }

    [Test]
    public void Run_EverybodyGetsThrough_ShowsNoRowsOfZero()
    {
        CliAnswer answer = Run("wrap_up: 1s", "", "count: 30");
        Assert.That(answer.Out, Does.Not.Contain("queue_full").And.Not.Contain("balked").And.Not.Contain("unfinished"));
        Assert.That(answer.Error, Does.Not.Contain("unfinished"));
    }

    [Test]
    public void Run_StaffLeaveAtHalfTime_ShowsAndWarnsOfTheUnfinished()
    {
        CliAnswer answer = Run("wrap_up: 1s", "", "count: { profile: [4, 0], every: 30m }");
        Assert.That(answer.Out, Does.Contain("unfinished"));
        Assert.That(
            answer.Error,
            Does.Match(@"warning: \d\d\.\d % of the contacts were unfinished when the simulation ended")
        );
    }

    private static CliAnswer Run(string contact, string sections, string agents)
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add(
            "headline.yaml",
            $$"""
            callsim: 1
            name: Who does not get through
            time: { length: 1h, close: { after: drain, at_most: 2h } }
            run: { replications: 20 }
            contacts:
              enquiry: { arrivals: { rate: 60/h }, talk: { exponential: 3m }, {{contact}} }
            {{sections}}
            agents:
              desk: { {{agents}} }
            """
        );
        CliAnswer answer = CliRun.Of("run", scenario);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        return answer;
    }
}
