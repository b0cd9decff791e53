using System.Text.Json.Nodes;

namespace CallSim.Cli.Tests.Explaining;

/// <summary>Centres that keep their targets, each of which tests spoil in one thing, and what <c>callsim explain</c> says of them.</summary>
public abstract class ExplainFixture
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

    internal const string Lines = """
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

    internal const string Night = """
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
    internal const string Two = """
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

    private protected ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    private protected JsonNode Target(string scenario, string crisis = "9000")
    {
        Run(scenario, crisis);
        CliAnswer answer = CliRun.Of("explain", _folder.PathOf("out"), "--format", "json");
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        TestContext.Out.WriteLine(Text());
        return JsonNode.Parse(answer.Out)!["targets"]![0]!;
    }

    private protected void Run(string scenario, string crisis = "9000")
    {
        _folder.Add("crisis.csv", $"at\n{crisis}\n");
        string path = _folder.Add("planted.yaml", scenario);
        CliAnswer answer = CliRun.Of("run", path, "--quiet", "--out", _folder.PathOf("out"));
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
    }

    private protected string Text() => CliRun.Of("explain", _folder.PathOf("out")).Out;

    private protected static string[] Causes(JsonNode target) =>
        [.. target["causes"]!.AsArray().Select(cause => (string)cause!["cause"]!)];

    private protected static string FirstCause(JsonNode target) => (string)target["causes"]![0]!["cause"]!;

    private protected static string[] Ranges(JsonNode target) =>
        [
            .. target["missed"]!
                .AsArray()
                .Select(where => $"{where!["from"]} {where["last"]} {where["reasons"]![0]!["cause"]}"),
        ];
}
