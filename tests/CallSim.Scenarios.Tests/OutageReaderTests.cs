using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Scenarios.Tests;

/// <summary>Outages as the plan holds them, and what dangles when something they need is removed.</summary>
public sealed class OutageReaderTests
{
    [Test]
    public void Outage_InFull_IsInThePlan()
    {
        OutagePlan outage = Outage(
            "{ hits: systems.crm, at: 09:30, lasts: { gamma: { mean: 40m, cv: 0.6 } }, leaves: 50%, in_progress: requeued,"
                + " talk: x1.6, noticed_after: { exponential: 12m } }"
        );

        OutagePlan expected = new()
        {
            Name = "it",
            Target = OutageTarget.System,
            Hits = "crm",
            At = SimSpan.FromMinutes(90),
            Lasts = Law.Gamma(SimSpan.FromMinutes(40), 0.6),
            Leaves = 0.5,
            InProgress = InProgressRule.Requeued,
            Talk = 1.6,
            NoticedAfter = Law.Exponential(SimSpan.FromMinutes(12)),
        };
        Assert.That(outage, Is.EqualTo(expected));
    }

    [Test]
    public void Outage_AtRandom_HasNoStart()
    {
        OutagePlan outage = Outage("{ hits: agents.desk, every: { exponential: 30d }, lasts: 4h }");

        Assert.That(outage.At, Is.Null);
        Assert.That(outage.Every, Is.EqualTo(Law.Exponential(SimSpan.FromDays(30))));
        Assert.That(outage.Lasts, Is.EqualTo(Law.Deterministic(SimSpan.FromHours(4))));
        Assert.That(outage.NoticedAfter, Is.Null);
    }

    [TestCase("systems.crm", OutageTarget.System, InProgressRule.Kept)]
    [TestCase("agents.desk", OutageTarget.Group, InProgressRule.Kept)]
    [TestCase("sites.main", OutageTarget.Site, InProgressRule.Dropped)]
    public void Outage_WithoutAWord_KeepsOrDropsByWhatItHits(string hits, OutageTarget target, InProgressRule rule)
    {
        OutagePlan outage = Outage($"{{ hits: {hits}, at: 09:00, lasts: 1h }}");

        Assert.That(outage.Target, Is.EqualTo(target));
        Assert.That(outage.InProgress, Is.EqualTo(rule));
    }

    [TestCase("", 0)]
    [TestCase(", talk: x1.6", 1)]
    [TestCase(", talk: x1.6, leaves: 30%", 0.3)]
    [TestCase(", leaves: 0.25", 0.25)]
    public void Outage_LeavesNothing_UnlessItSaysSoOrOnlyMakesTalksLonger(string keys, double leaves) =>
        Assert.That(
            Outage($"{{ hits: systems.crm, at: 09:00, lasts: 1h{keys} }}").Leaves,
            Is.EqualTo(leaves).Within(1e-15)
        );

    [TestCase("08:00", "08:00", 0)]
    [TestCase("08:00", "10:15", 135)]
    [TestCase("22:00", "06:00", 480)]
    [TestCase("2026-03-02T22:00", "06:00", 480)]
    [TestCase("2026-03-02T22:00", "2026-03-03T06:00", 480)]
    [TestCase("2026-02-28T22:00", "2026-03-01T22:30:30", 1470.5)]
    [TestCase("2026-03-02T08:00", "08:00", 0)]
    public void Start_IsTheFirstOccurrenceAtOrAfterTheRunsOrTheMomentItself(string start, string at, double minutes) =>
        Assert.That(
            Outage($"{{ hits: agents.desk, at: {at}, lasts: 1h }}", start, "3d").At,
            Is.EqualTo(SimSpan.FromMinutes(minutes))
        );

    [TestCase("{ after: drain, at_most: 2h }", "13:59", false)]
    [TestCase("{ after: drain, at_most: 2h }", "14:00", true)]
    [TestCase("{ after: cut }", "11:59", false)]
    [TestCase("{ after: cut }", "12:00", true)]
    [TestCase("{ after: cut }", "07:59", true)]
    public void Start_AfterTheLastMomentOfARun_IsWarnedOf(string close, string at, bool isNever)
    {
        string text = $$"""
            callsim: 1
            time: { start: 08:00, length: 4h, interval: 30m, close: {{close}} }
            contacts: { enquiry: { arrivals: { rate: 1/h }, talk: 3m, patience: 2m } }
            agents: { desk: { count: 3 } }
            outages: { it: { hits: agents.desk, at: {{at}}, lasts: 1h } }
            """;

        ScenarioReading reading = ScenarioReader.ReadText(text, "x.yaml", "");

        Assert.That(reading.Diagnostics.Any(found => found.Message.Contains("never happens")), Is.EqualTo(isNever));
        Assert.That(reading.HasErrors, Is.False);
        Assert.That(reading.Plan!.Outages, Has.Length.EqualTo(1));
    }

    [Test]
    public void Start_BeforeTheRun_IsLeftOutOfThePlan()
    {
        ScenarioReading reading = Read(
            "{ hits: agents.desk, at: 2026-03-02T07:30, lasts: 1h }",
            "2026-03-02T08:00",
            "4h"
        );

        Assert.That(reading.Diagnostics.Single().Message, Does.Contain("never happens"));
        Assert.That(reading.Plan!.Outages, Is.Empty);
    }

    [TestCase("agents.second", "agents.second", "hits leads to agents.second, which is not there")]
    [TestCase("sites.main", "sites.main", "hits leads to sites.main, which is not there")]
    [TestCase("sites.main", "agents.desk", "site leads to sites.main, which is not there")]
    [TestCase("systems.crm", "systems.crm", "hits leads to systems.crm, which is not there")]
    [TestCase("systems.power", "agents.desk", "runs_on leads to systems.power, which is not there")]
    [TestCase("sites", "agents.desk", "site leads to sites.main, which is not there")]
    public void Entry_ThatIsRemoved_IsMissedByWhatRefersToIt(string removed, string hits, string message)
    {
        ScenarioReading reading = ScenarioReader.ReadText(
            Text($"{{ hits: {hits}, at: 09:00, lasts: 1h }}", "08:00", "4h"),
            "x.yaml",
            "",
            new() { Sets = [new Edit(removed, "remove")] }
        );

        Assert.That(reading.Diagnostics.Select(found => found.Message), Has.Some.EqualTo(message));
        Assert.That(reading.Diagnostics.Select(found => found.ToString()), Has.None.Contains("internal error"));
    }

    [Test]
    public void Entry_ThatIsRemovedWithWhatRefersToIt_LeavesAPlan()
    {
        ScenarioReading reading = ScenarioReader.ReadText(
            Text("{ hits: agents.second, at: 09:00, lasts: 1h }", "08:00", "4h"),
            "x.yaml",
            "",
            new() { Sets = [new Edit("agents.second", "remove"), new Edit("outages.it", "remove")] }
        );

        Assert.That(reading.Plan!.Outages, Is.Empty);
    }

    private static OutagePlan Outage(string keys, string start = "08:00", string length = "4h")
    {
        ScenarioReading reading = Read(keys, start, length);
        Assert.That(reading.Diagnostics.Select(found => found.ToString()), Is.Empty);
        return reading.Plan!.Outages.Single();
    }

    private static ScenarioReading Read(string keys, string start, string length) =>
        ScenarioReader.ReadText(Text(keys, start, length), "x.yaml", "");

    private static string Text(string keys, string start, string length) =>
        $$"""
            callsim: 1
            time: { start: {{start}}, length: {{length}}, interval: 30m }
            contacts: { enquiry: { arrivals: { rate: 1/h }, talk: 3m, patience: 2m } }
            systems: { power: {}, crm: { runs_on: [systems.power] } }
            sites: { main: { runs_on: [systems.crm] } }
            agents: { desk: { count: 3, site: sites.main }, second: { count: 2 } }
            outages: { it: {{keys}} }
            """;
}
