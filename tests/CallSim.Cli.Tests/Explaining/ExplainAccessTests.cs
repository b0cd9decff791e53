using System.Text.Json.Nodes;

namespace CallSim.Cli.Tests.Explaining;

/// <summary><c>callsim explain</c> where callers do not get to the agents: by lines, menus, numbers, and those who call again.</summary>
public sealed class ExplainAccessTests : ExplainFixture
{
    [Test]
    public void Explain_OfAMenuLongerThanAnInterval_TellsItsWholeTime()
    {
        Target(Lines.Replace("play: 10s", "play: 40m", StringComparison.Ordinal));
        Assert.That(Text(), Does.Contain("callers in the menu, 2,400.0 s each"));
    }

    [Test]
    public void Explain_OfPortsWithoutLines_SaysNothingOfChannels()
    {
        string scenario = Lines
            .Replace("lines:\n  carrier: { channels: 22 }\n", "", StringComparison.Ordinal)
            .Replace("lines: [lines.carrier], ", "", StringComparison.Ordinal)
            .Replace(
                "welcome: { steps: { greeting: { play: 10s",
                "welcome: { ports: 3, steps: { greeting: { play: 2m",
                StringComparison.Ordinal
            );
        JsonNode target = Target(scenario);
        Assert.That(FirstCause(target), Is.EqualTo("time in the menu"));
        Assert.That(Text(), Does.Contain(" ports in the mean; ").And.Not.Contain("channels"));
    }

    [Test]
    public void Explain_OfALimitOfCallsASecond_SaysThatAlone()
    {
        Target(
            Lines.Replace("to: ivr.welcome }", "to: ivr.welcome, calls_per_second: 0.02 }", StringComparison.Ordinal)
        );
        Assert.That(
            Text(),
            Does.Contain(" contacts above its limit of calls a second.")
                .And.Not.Contain("closed")
                .And.Not.Contain("down")
        );
    }

    [Test]
    public void Explain_WithCustomersWhoNeverGiveUp_NamesTheRedials()
    {
        // Nine agents are enough for the calls themselves, not for so many more.
        string few = Clean
            .Replace("count: 12", "count: 9", StringComparison.Ordinal)
            .Replace("at_least: 80%", "at_least: 70%", StringComparison.Ordinal);
        Assert.That(Target(few)["missed"]!.AsArray(), Is.Empty);
        JsonNode target = Target(
            few.Replace(
                "exponential: 2m } }",
                "exponential: 2m }, redials: { after_abandon: 100%, delay: { exponential: 1m }, attempts_at_most: 50 } }",
                StringComparison.Ordinal
            )
        );
        Assert.That(FirstCause(target), Is.EqualTo("redials"));
        Assert.That(Ranges(target), Has.Length.EqualTo(1).And.All.EndsWith(" redials"));
    }

    [Test]
    public void Explain_WithFewerLines_NamesTheLines()
    {
        JsonNode target = Target(Lines.Replace("channels: 22", "channels: 10", StringComparison.Ordinal));
        Assert.That(FirstCause(target), Is.EqualTo("lines full"));
        Assert.That(Ranges(target), Is.EqualTo(new[] { "08:00 13:30 lines full" }));
    }

    [Test]
    public void Explain_WithALongMenu_NamesTheMenu()
    {
        JsonNode target = Target(Lines.Replace("play: 10s", "play: 10m", StringComparison.Ordinal));
        Assert.That(FirstCause(target), Is.EqualTo("time in the menu"));
        Assert.That(Ranges(target), Is.EqualTo(new[] { "08:00 13:30 time in the menu" }));
        Assert.That(Text(), Does.Contain("callers in the menu, 600.0 s each"));
    }

    [Test]
    public void Explain_WithANumberThatClosesEarly_SaysThatItRefused()
    {
        JsonNode target = Target(
            Lines.Replace("to: ivr.welcome }", "to: ivr.welcome, open: 07:00-13:00 }", StringComparison.Ordinal)
        );
        Assert.That(Ranges(target), Is.EqualTo(new[] { "13:00 13:30 number refused" }));
    }
}
