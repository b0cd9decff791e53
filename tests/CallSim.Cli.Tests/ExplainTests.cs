using System.Text.Json.Nodes;

namespace CallSim.Cli.Tests;

/// <summary>
/// <c>callsim explain</c>: of one centre that keeps its targets, each time one thing is spoilt, and the reason must be that thing, where it is.
/// </summary>
public sealed class ExplainTests
{
    // Eight erlangs on twelve agents: 94 % within 20 seconds.
    private const string Clean = """
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
        Assert.That(Text(), Does.Contain("callers in the menu, 599.9 s each"));
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
        Assert.That(Text(), Does.Contain("a contact of d2 00:30 took 177 minutes longer"));
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

    [Test]
    public void Explain_WhereThereAreNoResults_SaysWhatItWants()
    {
        Refused(_folder.PathOf("nowhere"), "there is no such folder");
        Refused(_folder.Scenario, "this is a file, not a folder");
        Refused(Directory.CreateDirectory(_folder.PathOf("empty")).FullName, "there is no run.json in this folder");
    }

    [Test]
    public void Explain_OfARunWithoutTargets_SaysHowToAddThem()
    {
        Run(
            Clean.Replace("targets: { service_level: { within: 20s, at_least: 80% } }\n", "", StringComparison.Ordinal)
        );
        Refused(_folder.PathOf("out"), "the run has no targets");
    }

    [Test]
    public void Explain_OfAFolderThatIsNotWhole_NamesEveryFile()
    {
        Run(Clean);
        File.Delete(_folder.PathOf("out/agents.csv"));
        File.AppendAllText(_folder.PathOf("out/intervals.csv"), "x\n");
        Refused(_folder.PathOf("out"), "agents.csv is missing");
        Refused(_folder.PathOf("out"), "intervals.csv is not the file that this run wrote");
    }

    [Test]
    public void Explain_OfFilesOfTwoRuns_IsRefused()
    {
        Run(Clean);
        string first = File.ReadAllText(_folder.PathOf("out/agents.csv"));
        Run(Clean.Replace("count: 12", "count: 11", StringComparison.Ordinal));
        File.WriteAllText(_folder.PathOf("out/agents.csv"), first);
        Refused(
            _folder.PathOf("out"),
            "agents.csv is not the file that this run wrote: it was changed, or is that of another run"
        );
    }

    [TestCase("{ \"scenario_hash\": \"0\", \"seed\": 1 }", "written by an older version")]
    [TestCase("{ \"name\": ", "this is not a whole run.json")]
    [TestCase("[]", "this is not a whole run.json")]
    [TestCase("{ \"scenario_hash\": \"0\", \"files\": {} }", "this is not a whole run.json")]
    public void Explain_OfARunThatIsNoneOrOld_SaysSo(string text, string message)
    {
        string folder = Directory.CreateDirectory(_folder.PathOf("old")).FullName;
        File.WriteAllText(Path.Combine(folder, "run.json"), text);
        Refused(folder, message);
    }

    private static void Refused(string folder, string message)
    {
        CliAnswer answer = CliRun.Of("explain", folder);
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(answer.Error, Does.Contain(message));
        Assert.That(answer.Out, Is.Empty);
    }

    private JsonNode Target(string scenario)
    {
        Run(scenario);
        CliAnswer answer = CliRun.Of("explain", _folder.PathOf("out"), "--format", "json");
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        TestContext.Out.WriteLine(Text());
        return JsonNode.Parse(answer.Out)!["targets"]![0]!;
    }

    private void Run(string scenario)
    {
        _folder.Add("crisis.csv", "at\n9000\n");
        string path = _folder.Add("planted.yaml", scenario);
        CliAnswer answer = CliRun.Of("run", path, "--quiet", "--out", _folder.PathOf("out"));
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
    }

    private string Text() => CliRun.Of("explain", _folder.PathOf("out")).Out;

    private static string FirstCause(JsonNode target) => (string)target["causes"]![0]!["cause"]!;

    private static string[] Ranges(JsonNode target) =>
        [
            .. target["missed"]!
                .AsArray()
                .Select(where => $"{where!["from"]} {where["last"]} {where["reasons"]![0]!["cause"]}"),
        ];
}
