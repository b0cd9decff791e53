using CallSim.Cli.Checking;

namespace CallSim.Cli.Tests.Checking;

/// <summary>A scenario with a verdict of each kind, for the tests of <c>callsim check --targets</c>.</summary>
public abstract class GateFixture
{
    // Two customers of 10 s each come at 0 and 1 s to one agent: the second waits 9 s. Nobody comes to the other queue.
    private protected const string ByHand = """
        callsim: 1
        name: By hand
        time: { length: 1m }
        run: { replications: 10 }
        targets: { service_level: { within: 5s, at_least: 50% } }
        contacts:
          busy: { arrivals: { log: log.csv, column: at }, talk: 10s }
          idle: { arrivals: { rate: 0/h }, talk: 10s }
        queues:
          busy: { targets: { asa: { at_most: 4.4s } } }
          idle: { targets: { abandonment: { at_most: 3% } } }
        agents:
          desk: { count: 1, targets: { occupancy: { at_most: 34% } } }

        """;

    private protected ScenarioFolder _folder = null!;
    private protected string _byHand = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new ScenarioFolder();
        _folder.Add("log.csv", "at\n0\n1\n");
        _byHand = _folder.Add("by-hand.yaml", ByHand);
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    private protected static GateResult Failed(CheckedScenario scenario) =>
        new(scenario) { Failure = "out of memory\nmore", FailureCode = ExitCode.RunFailed };

    private protected static string Squeezed(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
