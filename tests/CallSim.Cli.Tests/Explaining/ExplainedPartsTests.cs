using System.Text.Json.Nodes;

namespace CallSim.Cli.Tests.Explaining;

/// <summary><c>callsim explain</c> where counters are few, or where two reasons stand side by side.</summary>
public sealed class ExplainedPartsTests
{
    private const string Short = """
        callsim: 1
        name: Eight erlangs on nine agents
        time: { start: 08:00, length: 8h, interval: 30m }
        run: { replications: 100 }
        contacts:
          enquiry: { arrivals: { rate: 120/h }, talk: { exponential: 4m }, patience: { exponential: 3m } }

        """;

    // Callers are in the menu for as long as with an agent: each holds half of the channels.
    private const string Halves = """
        callsim: 1
        name: Lines full of two kinds
        time: { start: 08:00, length: 8h, interval: 30m, warm_up: 30m }
        run: { replications: 60 }
        targets: { blocked: { at_most: 3% } }
        lines: { carrier: { channels: 14 } }
        numbers: { hotline: { lines: [lines.carrier], to: ivr.welcome } }
        ivr: { welcome: { steps: { greeting: { play: 4m, then: queues.enquiry } } } }
        contacts:
          enquiry: { arrivals: { rate: 120/h }, to: numbers.hotline, talk: { exponential: 4m } }
        queues: { enquiry: {} }
        agents: { desk: { count: 12 } }

        """;

    private const string Level = "targets: { service_level: { within: 20s, at_least: 80% } }\n";

    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Explain_OfAGroupsTarget_SharesTheDayOut()
    {
        JsonNode target = Target(Short + "agents: { desk: { count: 9, targets: { occupancy: { at_most: 70% } } } }\n");
        JsonNode cause = target["causes"]!.AsArray().Single()!;
        Assert.That((string)cause["cause"]!, Is.EqualTo("agents short"));
        Assert.That((double)cause["share"]!, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Explain_WithNobodyAtAll_SaysAgentsShort_AndThatTheHandleTimeIsUnknown()
    {
        JsonNode target = Target(Short + Level + "agents: { desk: { count: 0 } }\n");
        Assert.That((string)target["causes"]!.AsArray().Single()!["cause"]!, Is.EqualTo("agents short"));
        Assert.That(Sentence(target), Does.Match("^[0-9.]+ calls met 0.0 agents on the phones; nobody was answered"));
    }

    [Test]
    public void Explain_WithNobodyInOneOfTwoPools_NamesThatOne()
    {
        string two = Short.Replace(
            "  enquiry: {",
            "  order: { arrivals: { rate: 120/h }, talk: { exponential: 4m }, patience: { exponential: 3m } }\n  enquiry: {",
            StringComparison.Ordinal
        );
        string agents = "agents: { a: { count: 7, skills: [order] }, b: { count: 0, skills: [enquiry] } }\n";
        Assert.That(Sentence(Target(two + Level + agents)), Does.StartWith("in b, "));
    }

    [TestCase("", "were needed", false)]
    [TestCase(", balks: 80%", "since the formula knows no callers who leave at once", true)]
    public void Explain_OfCallersWhoLeaveAtOnce_SaysThatTheFormulaKnowsNone(string balks, string words, bool isSaid)
    {
        string scenario = Short.Replace(
            "patience: { exponential: 3m } }",
            $"patience: {{ exponential: 3m }}{balks} }}",
            StringComparison.Ordinal
        );
        JsonNode target = Target(
            scenario + "targets: { abandonment: { at_most: 3% } }\nagents: { desk: { count: 9 } }\n"
        );
        Assert.That(Sentence(target), Does.Contain(words));
        Assert.That(Sentence(target).Contains("leave at once", StringComparison.Ordinal), Is.EqualTo(isSaid));
    }

    [Test]
    public void Explain_OfTwoReasonsThatWeighAlike_MakesOneRangeOfThem()
    {
        JsonNode target = Target(Halves);
        JsonNode range = target["missed"]!.AsArray().Single()!;
        Assert.That(range["reasons"]!.AsArray(), Has.Count.EqualTo(2));
        foreach (JsonNode? cause in target["causes"]!.AsArray())
        {
            Assert.That((double)cause!["share"]!, Is.EqualTo(0.5).Within(0.03));
        }
    }

    private static string Sentence(JsonNode target) =>
        (string)target["missed"]!.AsArray()[0]!["reasons"]!.AsArray()[0]!["sentence"]!;

    private JsonNode Target(string scenario)
    {
        string results = _folder.PathOf("results");
        CliAnswer run = CliRun.Of("run", _folder.Add("day.yaml", scenario), "--quiet", "--out", results);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        CliAnswer answer = CliRun.Of("explain", results, "--format", "json");
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        return JsonNode.Parse(answer.Out)!["targets"]!.AsArray().Single()!;
    }
}
