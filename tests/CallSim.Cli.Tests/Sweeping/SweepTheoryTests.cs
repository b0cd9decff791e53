using System.Globalization;

namespace CallSim.Cli.Tests.Sweeping;

/// <summary>A small grid of Erlang-A centres beside the exact answer.</summary>
[Category("Truth")]
public sealed class SweepTheoryTests
{
    private const string Centre = """
        callsim: 1
        time: { length: 2h, warm_up: 30m }
        contacts:
          call: { arrivals: { rate: 5/min }, talk: { exponential: 1m }, patience: { exponential: 2m } }
        agents:
          desk: { count: 5 }

        """;

    // The 99.95 % quantile of the normal distribution over that of the reported interval: one wrong alarm in some eighty runs.
    private const double Wider = 3.29 / 1.96;

    [Test]
    public void Sweep_OfErlangA_HoldsTheExactAbandonmentAtEveryPoint()
    {
        using ScenarioFolder folder = new();
        string table = folder.PathOf("table.csv");
        CliAnswer answer = CliRun.Of(
            "sweep",
            folder.Add("erlang.yaml", Centre),
            "--vary",
            "agents.desk.count=4..6:1",
            "--vary",
            "contacts.call.patience.exponential=1m..3m:1m",
            "--metrics",
            "abandon_share,occupancy",
            "--replications",
            "200",
            "--out",
            table
        );
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        string[] rows = File.ReadAllLines(table)[1..];
        Assert.That(rows, Has.Length.EqualTo(9));
        foreach (string row in rows)
        {
            string[] fields = row.Split(',');
            double[] found = [.. fields[3..].Select(field => double.Parse(field, CultureInfo.InvariantCulture))];
            int agents = int.Parse(fields[0], CultureInfo.InvariantCulture);
            (double abandons, double busy) = ErlangA(agents, patience: fields[1][0] - '0');
            Holds(abandons, found[..3], row);
            Holds(busy, found[3..], row);
        }
    }

    private static void Holds(double exact, double[] found, string row)
    {
        (double value, double low, double high) = (found[0], found[1], found[2]);
        Assert.That(exact, Is.InRange(value - (Wider * (value - low)), value + (Wider * (high - value))), row);
        Assert.That(high - low, Is.LessThan(0.1 * exact), row);
    }

    // Five calls a minute that last a minute: the birth and death equations of those in the centre, patience in minutes.
    private static (double Abandons, double Busy) ErlangA(int agents, double patience)
    {
        const double rate = 5;
        double weight = 1;
        double sum = 0;
        double waiting = 0;
        double talking = 0;
        for (int calls = 0; calls < 200; calls++)
        {
            sum += weight;
            waiting += weight * Math.Max(0, calls - agents);
            talking += weight * Math.Min(calls, agents);
            weight *= rate / (Math.Min(calls + 1, agents) + (Math.Max(0, calls + 1 - agents) / patience));
        }

        return (waiting / sum / patience / rate, talking / sum / agents);
    }
}
