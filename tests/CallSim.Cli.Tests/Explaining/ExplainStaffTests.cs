using System.Text.Json.Nodes;

namespace CallSim.Cli.Tests.Explaining;

/// <summary><c>callsim explain</c> where agents are missing: the reason must be why, where it is.</summary>
public sealed class ExplainStaffTests : ExplainFixture
{
    [Test]
    public void Explain_WithAgentsGoneForAnHour_NamesTheShiftGapAndThenTheBacklog()
    {
        JsonNode target = Target(
            Clean.Replace(
                "count: 12",
                "count: { profile: [12, 12, 12, 12, 6, 6, 12, 12, 12, 12, 12, 12], every: 30m }",
                StringComparison.Ordinal
            )
        );
        Assert.That(FirstCause(target), Is.EqualTo("shift gap"));
        Assert.That(Ranges(target)[0], Is.EqualTo("10:00 10:30 shift gap"));
        Assert.That(Text(), Does.Contain("  10:00–11:00 shift gap").And.Contain("(6.0 fewer scheduled)"));
    }

    [Test]
    public void Explain_AfterAnHourWithHardlyAnybody_NamesTheBacklogOnceAllAreBack()
    {
        // Nobody hangs up: whoever came while two were there waits until the others are back, who by themselves are enough.
        string scenario = Clean
            .Replace(", patience: { exponential: 2m }", "", StringComparison.Ordinal)
            .Replace(
                "count: 12",
                "count: { profile: [12, 12, 12, 12, 2, 2, 12, 12, 12, 12, 12, 12], every: 30m }",
                StringComparison.Ordinal
            );
        string[] ranges = Ranges(Target(scenario));
        Assert.That(ranges[0], Is.EqualTo("10:00 10:30 shift gap"));
        Assert.That(ranges[1], Does.StartWith("11:00 ").And.EndsWith(" backlog"));
    }

    [Test]
    public void Explain_WithABreakOfHalfTheAgents_SaysThatTheyAreOnABreak()
    {
        const string shifts = """
              desk:
                shifts:
                  through: { start: 07:30, length: 7h, agents: 6 }
                  paused: { start: 07:30, length: 7h, agents: 6, breaks: [ { length: 30m, after: 3h30m } ] }

            """;
        JsonNode target = Target(Clean.Replace("  desk: { count: 12 }\n", shifts, StringComparison.Ordinal));
        Assert.That(Ranges(target)[0], Does.StartWith("11:00 ").And.EndsWith("shift gap"));
        // Two thirds of six are on a call of four more minutes when the break begins: 6 − 4 × 4 ÷ 30 agents are missing.
        Assert.That(Text(), Does.Contain("(5.5 more on a break)"));
    }

    [Test]
    public void Explain_WithTooFewAgentsAllDay_SaysHowManyAreNeeded()
    {
        JsonNode target = Target(Clean.Replace("count: 12", "count: 8", StringComparison.Ordinal));
        Assert.That(FirstCause(target), Is.EqualTo("agents short"));
        Assert.That(Ranges(target), Has.Length.EqualTo(1).And.All.EqualTo("08:00 13:30 agents short"));
    }

    [Test]
    public void Explain_OfTwoTeams_NamesTheOneThatIsShort()
    {
        const string teams = """
            callsim: 1
            name: Two teams
            time: { start: 08:00, length: 2h, interval: 30m, warm_up: 30m }
            run: { replications: 200 }
            targets: { service_level: { within: 20s, at_least: 80% } }
            contacts:
              sales: { arrivals: { rate: 120/h }, to: queues.sales, talk: { exponential: 4m }, patience: { exponential: 2m } }
              help: { arrivals: { rate: 120/h }, to: queues.help, talk: { exponential: 4m }, patience: { exponential: 2m } }
            queues:
              sales: { skill: sales, targets: { abandonment: { at_most: 30% } } }
              help: { skill: help, targets: { abandonment: { at_most: 10% } } }
            agents:
              sellers: { count: 14, skills: [sales] }
              helpers: { count: 6, skills: [help] }

            """;
        JsonNode target = Target(teams);
        Assert.That(Ranges(target), Is.EqualTo(new[] { "08:00 09:30 agents short" }));
        string[] lines = Text().Split('\n');
        Assert.That(lines.Count(line => line.Contains("agents short (")), Is.EqualTo(2));
        Assert.That(lines.Where(line => line.Contains("agents short (")), Has.All.Contain(": in helpers, "));
        Assert.That(
            lines,
            Has.Some.StartsWith("queue:sales abandon_share at most 30 %")
                .And.Some.EndsWith("missed in 0 of 4 intervals")
        );
    }

    [Test]
    public void Explain_WithMoreCallsForAnHour_SaysThatAgentsAreShortThere()
    {
        JsonNode target = Target(
            Clean.Replace(
                "rate: 120/h",
                "profile: [60, 60, 60, 60, 60, 60, 120, 120, 60, 60, 60, 60], every: 30m",
                StringComparison.Ordinal
            )
        );
        Assert.That(FirstCause(target), Is.EqualTo("agents short"));
        Assert.That(Ranges(target)[0], Is.EqualTo("11:00 11:30 agents short"));
    }

    [Test]
    public void Explain_AfterAnIntervalThatIsNotCertain_LooksFurtherBackForOneThatWasMet()
    {
        JsonNode target = Target(
            Clean
                .Replace("replications: 200", "replications: 12", StringComparison.Ordinal)
                .Replace(
                    "count: 12",
                    "count: { profile: [12, 12, 12, 12, 9, 9, 9, 9, 9, 9, 9, 9], every: 30m }",
                    StringComparison.Ordinal
                )
        );
        // The scenario is one for this only if some of these intervals are not certain.
        Assert.That(target["not_certain"]!.AsArray(), Is.Not.Empty);
        Assert.That(Ranges(target), Is.Not.Empty.And.All.EndsWith(" shift gap"));
        Assert.That(Text(), Does.Contain("(3.0 fewer scheduled)"));
    }

    [Test]
    public void Explain_WhereALongCallEndsSoonAfterAnIntervalBegan_NamesItThereToo()
    {
        _folder.Add("few.csv", "at\n3600\n14430\n20000\n");
        const string one = """
            callsim: 1
            name: One agent at night
            time: { start: 22:00, length: 8h, interval: 30m }
            run: { replications: 60 }
            targets: { service_level: { within: 20s, at_least: 90% } }
            contacts:
              usual: { arrivals: { log: few.csv, column: at }, to: queues.desk, talk: 2m }
              crisis: { arrivals: { log: crisis.csv, column: at }, to: queues.desk, talk: 1h }
            queues:
              desk: {}
            agents:
              desk: { count: 1 }

            """;
        // The long call comes at 10,900 s and ends at 14,500 s, 100 s into the interval from 14,400 s, where one comes at 14,430 s.
        JsonNode target = Target(one, "10900");
        Assert.That(Ranges(target), Is.EqualTo(new[] { "d2 02:00 d2 02:00 long contact" }));
    }

    [Test]
    public void Explain_WithOneCallOfThreeHoursAtNight_NamesIt()
    {
        JsonNode target = Target(Night.Replace("talk: 3m }", "talk: 3h }", StringComparison.Ordinal));
        Assert.That(FirstCause(target), Is.EqualTo("long contact"));
        Assert.That(Ranges(target), Is.EqualTo(new[] { "d2 00:30 d2 03:00 long contact" }));
        Assert.That(
            Text(),
            Does.Contain("contacts that came at d2 00:30 and were answered took 177 minutes more in all than usual")
        );
    }
}
