using System.Text.Json.Nodes;

namespace CallSim.Cli.Tests.Explaining;

/// <summary><c>callsim explain</c> where something fails: it is the reason as far as it takes from those who serve the target.</summary>
public sealed class ExplainOutageTests : ExplainFixture
{
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
}
