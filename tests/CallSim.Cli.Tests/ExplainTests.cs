using System.Text.Json.Nodes;

namespace CallSim.Cli.Tests;

/// <summary>
/// <c>callsim explain</c>: of one centre that keeps its targets, each time one thing is spoilt, and the reason must be that thing, where it is.
/// </summary>
public sealed class ExplainTests
{
    /// <summary>Eight erlangs on twelve agents: 94 % within 20 seconds.</summary>
    internal const string Clean = """
        callsim: 1
        name: A centre that keeps its targets
        time: { start: 08:00, length: 6h, interval: 30m, warm_up: 30m }
        run: { replications: 200 }
        targets: { service_level: { within: 20s, at_least: 80% } }
        contacts:
          enquiry: { arrivals: { rate: 120/h }, talk: { exponential: 4m }, patience: { exponential: 2m } }
        agents:
          desk: { count: 12 }

        """;

    private const string Lines = """
        callsim: 1
        name: A centre with lines
        time: { start: 08:00, length: 6h, interval: 30m, warm_up: 30m }
        run: { replications: 200 }
        targets: { blocked: { at_most: 3% } }
        lines:
          carrier: { channels: 22 }
        numbers:
          hotline: { lines: [lines.carrier], to: ivr.welcome }
        ivr:
          welcome: { steps: { greeting: { play: 10s, then: queues.enquiry } } }
        contacts:
          enquiry: { arrivals: { rate: 120/h }, to: numbers.hotline, talk: { exponential: 4m }, patience: { exponential: 2m } }
        queues:
          enquiry: {}
        agents:
          desk: { count: 12 }

        """;

    private const string Night = """
        callsim: 1
        name: A night with two agents
        time: { start: 22:00, length: 8h, interval: 30m }
        run: { replications: 400 }
        targets: { service_level: { within: 20s, at_least: 90% } }
        contacts:
          usual: { arrivals: { rate: 6/h }, to: queues.desk, talk: { exponential: 3m } }
          crisis: { arrivals: { log: crisis.csv, column: at }, to: queues.desk, talk: 3m }
        queues:
          desk: {}
        agents:
          desk: { count: 2 }

        """;

    // Eight erlangs on the twelve agents of a, of whom half are gone at 10:00; four on the eight of b.
    private const string Two = """
        callsim: 1
        name: Two queues with agents of their own
        time: { start: 08:00, length: 4h, interval: 30m, warm_up: 30m }
        run: { replications: 100 }
        queues: { a: { targets: { service_level: { within: 20s, at_least: 80% } } }, b: {} }
        contacts:
          a: { to: queues.a, arrivals: { rate: 120/h }, talk: { exponential: 4m }, patience: { exponential: 3m } }
          b: { to: queues.b, arrivals: { rate: 60/h }, talk: { exponential: 4m }, patience: { exponential: 3m } }
        systems: { crm: {} }
        sites: { north: { runs_on: [systems.crm] } }
        agents:
          ga: { count: { profile: [12, 12, 6, 12], every: 1h }, skills: [a] }
          gb: { count: 8, skills: [b], site: sites.north }

        """;

    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase(Clean)]
    [TestCase(Lines)]
    [TestCase(Night)]
    public void Explain_OfACleanCentre_NamesNoCause(string scenario)
    {
        JsonNode target = Target(scenario);
        Assert.That(target["missed"]!.AsArray(), Is.Empty);
        Assert.That(target["causes"]!.AsArray(), Is.Empty);
        Assert.That(Text(), Does.Contain("No target was missed beyond doubt"));
    }

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
    public void Explain_WithTheAgentsCutOffForHalfAnHour_NamesTheOutage()
    {
        JsonNode target = Target(
            Clean + "outages:\n  power: { hits: agents.desk, at: 10:00, lasts: 30m, leaves: 30% }\n"
        );
        Assert.That(FirstCause(target), Is.EqualTo("outage"));
        Assert.That(Ranges(target)[0], Does.StartWith("10:00 ").And.EndsWith(" outage"));
        Assert.That(Text(), Does.Contain("'power' was on from 10:00 to 10:30"));
    }

    [TestCase("agents.gb, at: 10:00, lasts: 1h, leaves: 50%", TestName = "of others' agents")]
    [TestCase("sites.north, at: 10:00, lasts: 1h", TestName = "of others' site")]
    [TestCase("agents.ga, at: 10:10, lasts: 1m, leaves: 99%", TestName = "of next to nothing")]
    public void Explain_WithHalfTheAgentsGoneAndAnOutage(string hits)
    {
        JsonNode target = Target(Two + $"outages:\n  fault: {{ hits: {hits} }}\n");
        Assert.That(Ranges(target), Is.EqualTo(new[] { "10:00 10:30 shift gap" }));
        Assert.That(Causes(target), Does.Not.Contain("outage"));
        Assert.That(Text(), Does.Contain("(6.0 fewer scheduled)"));
    }

    [Test]
    public void Explain_WithHalfTheAgentsGoneAndAnOutageOfSome_SharesTheMissOut()
    {
        string scenario = Two.Replace("[12, 12, 6, 12]", "[12, 12, 7, 12]", StringComparison.Ordinal);
        JsonNode target = Target(
            scenario + "outages:\n  fault: { hits: agents.ga, at: 09:30, lasts: 1h30m, leaves: 75% }\n"
        );
        JsonNode range = target["missed"]!.AsArray().First(where => (string)where!["from"]! == "10:00")!;
        double outage = range["reasons"]!
            .AsArray()
            .Where(reason => (string)reason!["cause"]! == "outage")
            .Sum(reason => (double)reason!["share"]!);
        // Eight erlangs take ten agents, eleven with those who wait. Five or six of seven are left: one or two of four to five and a half.
        Assert.That(outage, Is.InRange(1 / 5.5, 2 / 4.0));
        Assert.That(Causes(target), Is.SupersetOf(new[] { "shift gap", "outage" }));
    }

    [Test]
    public void Explain_WithTalksMadeLonger_NamesTheOutage()
    {
        JsonNode target = Target(Clean + "outages:\n  slow: { hits: agents.desk, at: 10:00, lasts: 1h, talk: x1.6 }\n");
        Assert.That(FirstCause(target), Is.EqualTo("outage"));
        Assert.That(Text(), Does.Contain("'slow' was on from 10:00 to 11:00").And.Contain("it made talks longer"));
    }

    [Test]
    public void Explain_WithAllLinesDown_NamesTheOutage()
    {
        JsonNode target = Target(Lines + "outages:\n  cable: { hits: lines.carrier, at: 10:00, lasts: 30m }\n");
        Assert.That(Ranges(target), Is.EqualTo(new[] { "10:00 10:00 outage" }));
        // Sixty calls come in half an hour, and none gets through.
        Assert.That((double)target["missed"]![0]!["reasons"]![0]!["share"]!, Is.EqualTo(1).Within(0.02));
    }

    [Test]
    public void Explain_WithFewLinesAndAMinuteWithoutThem_NamesTheLines()
    {
        JsonNode target = Target(
            Lines.Replace("channels: 22", "channels: 8", StringComparison.Ordinal)
                + "outages:\n  cable: { hits: lines.carrier, at: 10:10, lasts: 1m }\n"
        );
        Assert.That(Ranges(target), Is.EqualTo(new[] { "08:00 13:30 lines full" }));
        Assert.That(Text(), Does.Not.Contain("'cable'"));
    }

    [Test]
    public void Explain_OfARun_KnowsWhatAnOutageHitsByWhateverWay()
    {
        Run(Two + "outages:\n  fault: { hits: systems.crm, at: 10:00, lasts: 1h, leaves: 50% }\n");
        JsonNode outage = JsonNode.Parse(File.ReadAllText(_folder.PathOf("out/run.json")))!["outages"]![0]!;
        Assert.That(
            outage["hits"]!.AsArray().Select(hit => (string)hit!),
            Is.EqualTo(new[] { "site:north", "group:gb", "system:crm" })
        );
        Assert.That((double)outage["leaves"]!, Is.EqualTo(0.5));
        Assert.That((double)outage["talk"]!, Is.EqualTo(1));
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

    [Test]
    public void Explain_WithFewReplications_DoesNotClaimToKnow()
    {
        JsonNode target = Target(
            Clean
                .Replace("replications: 200", "replications: 12", StringComparison.Ordinal)
                .Replace("count: 12", "count: 10", StringComparison.Ordinal)
                .Replace("at_least: 80%", "at_least: 86%", StringComparison.Ordinal)
        );
        Assert.That(target["not_certain"]!.AsArray(), Is.Not.Empty);
        Assert.That(Text(), Does.Contain("12 replications are too few to tell it from chance"));
    }

    [Test]
    public void Explain_Quietly_LeavesOutTargetsThatAreKept()
    {
        Target(
            Clean.Replace("at_least: 80% }", "at_least: 99% }, abandonment: { at_most: 50% }", StringComparison.Ordinal)
        );
        Assert.That(Text(), Does.Contain("abandon_share at most 50 %"));
        CliAnswer quiet = CliRun.Of("explain", _folder.PathOf("out"), "--quiet");
        Assert.That(quiet.Out, Does.Contain("service_level at least 99 %").And.Not.Contain("abandon_share"));
    }

    private JsonNode Target(string scenario, string crisis = "9000")
    {
        Run(scenario, crisis);
        CliAnswer answer = CliRun.Of("explain", _folder.PathOf("out"), "--format", "json");
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        TestContext.Out.WriteLine(Text());
        return JsonNode.Parse(answer.Out)!["targets"]![0]!;
    }

    private void Run(string scenario, string crisis = "9000")
    {
        _folder.Add("crisis.csv", $"at\n{crisis}\n");
        string path = _folder.Add("planted.yaml", scenario);
        CliAnswer answer = CliRun.Of("run", path, "--quiet", "--out", _folder.PathOf("out"));
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
    }

    private string Text() => CliRun.Of("explain", _folder.PathOf("out")).Out;

    private static string[] Causes(JsonNode target) =>
        [.. target["causes"]!.AsArray().Select(cause => (string)cause!["cause"]!)];

    private static string FirstCause(JsonNode target) => (string)target["causes"]![0]!["cause"]!;

    private static string[] Ranges(JsonNode target) =>
        [
            .. target["missed"]!
                .AsArray()
                .Select(where => $"{where!["from"]} {where["last"]} {where["reasons"]![0]!["cause"]}"),
        ];
}
