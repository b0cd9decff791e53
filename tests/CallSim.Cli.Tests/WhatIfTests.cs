using System.Globalization;

namespace CallSim.Cli.Tests;

/// <summary>Variants of a scenario whose volume was counted with its redials.</summary>
internal sealed class WhatIfTests
{
    // 360 calls an hour were counted where 4 agents answer a third of them: two or three a customer.
    private const string Counted = """
        callsim: 1
        time: { length: 5h }
        run: { replications: 60 }
        contacts:
          calls:
            arrivals: { rate: 360/h, counts: all_attempts }
            talk: { exponential: 2m }
            patience: { exponential: 1m }
            redials: { after_abandon: 90%, delay: { exponential: 5m } }
        agents: { desk: { count: 4 } }
        targets: { abandonment: { at_most: 10% } }
        variants: { more: { agents.desk.count: 12 } }

        """;

    [TestCase(1800, 0.03)]
    [TestCase(1800, 0.03, "--set", "agents.desk.count=12")]
    public void A_scenario_has_the_volume_that_was_counted(double contacts, double share, params string[] change) =>
        Assert.That(Offered(change), Is.EqualTo(contacts).Within(share * contacts));

    [Test]
    public void A_variant_has_the_customers_that_were_counted_and_fewer_calls() =>
        Assert.That(Offered("--variant", "more"), Is.LessThan(1800 * 0.7));

    [Test]
    public void The_points_of_a_sweep_have_the_customers_that_were_counted()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("counted.yaml", Counted);
        string points = folder.PathOf("points.csv");

        CliAnswer answer = CliRun.Of([
            "sweep",
            scenario,
            "--vary",
            "agents.desk.count=4,12",
            "--metrics",
            "offered",
            "--out",
            points,
        ]);

        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        double[] offered =
        [
            .. File.ReadLines(points)
                .Skip(1)
                .Select(row => double.Parse(row.Split(',')[2], CultureInfo.InvariantCulture)),
        ];
        Assert.That(offered[0], Is.EqualTo(1800).Within(3).Percent);
        Assert.That(offered[1], Is.LessThan(1800 * 0.7));
    }

    private static double Offered(params string[] change)
    {
        using ScenarioFolder folder = new();
        CliAnswer answer = CliRun.Of(["run", folder.Add("counted.yaml", Counted), "--format", "csv", .. change]);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        string row = answer.Out.Split('\n').Single(line => line.StartsWith("offered,all,", StringComparison.Ordinal));
        return double.Parse(row.Split(',')[2], CultureInfo.InvariantCulture);
    }
}
