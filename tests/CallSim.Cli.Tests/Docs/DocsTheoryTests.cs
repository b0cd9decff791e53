using CallSim.Experiments;
using CallSim.Scenarios;
using CallSim.Statistics;

namespace CallSim.Cli.Tests.Docs;

/// <summary>The exact values in docs/guides/checking-against-theory.md are exact, and its scenarios meet them.</summary>
public sealed class DocsTheoryTests
{
    private const int Agents = 10;

    private static readonly string s_guide = File.ReadAllText(
        Repository.PathOf("docs/guides/checking-against-theory.md")
    );

    [Test]
    public void ErlangB_OfTheGuide_IsMet()
    {
        double turnedAway = TurnedAway(8);
        Says($"{100 * turnedAway:F3} %", $"{10 * 8 * (1 - turnedAway):F3} %");
        RunResult result = Run("erlang-b.yaml");
        Agrees(result["queue_full_share"], turnedAway);
        Agrees(result["occupancy"], 8 * (1 - turnedAway) / Agents);
    }

    [Test]
    public void ErlangC_OfTheGuide_IsMet()
    {
        double waits = TurnedAway(8) / (1 - (0.8 * (1 - TurnedAway(8))));
        double meanWait = waits * 60 / (Agents - 8);
        double inTime = 1 - (waits * Math.Exp(-(Agents - 8) * 20 / 60.0));
        Says($"{100 * waits:F3} %", $"{meanWait:F3} s", $"{100 * inTime:F3} %");
        RunResult result = Run("erlang-c.yaml");
        Agrees(result["waited_share"], waits);
        Agrees(result["wait_s"], meanWait);
        Agrees(result["service_level"], inTime);
    }

    [Test]
    public void ErlangA_OfTheGuide_IsMet()
    {
        double weight = 1;
        double sum = 0;
        double waiting = 0;
        double busy = 0;
        for (int inCentre = 0; inCentre < 1000; inCentre++)
        {
            sum += weight;
            waiting += weight * Math.Max(0, inCentre - Agents);
            busy += weight * Math.Min(inCentre, Agents);
            weight *= 10 / (Math.Min(inCentre + 1, Agents) + (Math.Max(0, inCentre + 1 - Agents) / 2.0));
        }

        double abandoned = waiting / sum / 2 / 10;
        double meanWait = waiting / sum / 10 * 60;
        double occupancy = busy / sum / Agents;
        Says($"{100 * abandoned:F3} %", $"{meanWait:F3} s", $"{100 * occupancy:F3} %");
        RunResult result = Run("erlang-a.yaml");
        Agrees(result["abandon_share"], abandoned);
        Agrees(result["wait_s"], meanWait);
        Agrees(result["occupancy"], occupancy);
    }

    // Erlang (1917): B(k) = a B(k − 1) / (k + a B(k − 1)).
    private static double TurnedAway(double erlangs) =>
        Enumerable.Range(1, Agents).Aggregate(1.0, (share, agents) => erlangs * share / (agents + (erlangs * share)));

    private static void Says(params string[] values)
    {
        foreach (string value in values)
        {
            Assert.That(s_guide, Does.Contain(value));
        }
    }

    private static RunResult Run(string file) =>
        Simulation.Run(ScenarioReader.Read(Repository.PathOf("docs/guides/data", file)).Plan!);

    // The rule that the guide gives to its readers.
    private static void Agrees(Estimate simulated, double exact) =>
        Assert.That(simulated.Value, Is.EqualTo(exact).Within(2 * simulated.HalfWidth!.Value));
}
