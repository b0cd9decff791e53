using System.Globalization;
using System.Text.Json;

namespace CallSim.Cli.Tests;

/// <summary>The bank's day: what the README of <c>scenarios/bank-1999</c> claims.</summary>
public sealed class BankScenarioTests
{
    private const string Factor = "agents.desk.count.times";

    private static string Scenario => Repository.PathOf("scenarios", "bank-1999", "bank-1999.yaml");

    private static string Figures => Repository.PathOf("scenarios", "bank-1999", "january_sun_thu_30min.csv");

    [Test]
    public void Bank_Calibrated_ComesNearWhatWasObserved()
    {
        CliAnswer answer = CliRun.Of(
            "run",
            Scenario,
            "--actual",
            Figures,
            "--calibrate",
            Factor,
            "--replications",
            "150",
            "--format",
            "json"
        );
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        using JsonDocument document = JsonDocument.Parse(answer.Out);
        double factor = document.RootElement.GetProperty("calibration").GetProperty("factor").GetDouble();
        Assert.That(factor, Is.EqualTo(0.765).Within(0.01));
        Assert.That(Metric(document, "abandon_share"), Is.EqualTo(0.114).Within(0.006));
        Assert.That(Metric(document, "wait_s"), Is.EqualTo(42.5).Within(2));
        Assert.That(Metric(document, "service_level_20s_abandon_negative"), Is.EqualTo(0.556).Within(0.015));
        TestContext.Out.WriteLine($"factor {factor}");
    }

    [Test]
    public void Bank_AndItsVariants_AreValid()
    {
        CliAnswer answer = CliRun.Of("check", Scenario);
        Assert.That(answer.ExitCode, Is.Zero, answer.Out);
        Assert.That(answer.Out, Does.Not.Contain("warning"));
    }

    [Test]
    public void Bank_InAnotherMonth_RunsAndCalibrates()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("bank-1999.yaml", File.ReadAllText(Scenario));
        string figures = folder.Add("january_sun_thu_30min.csv", OtherMonth());
        CliAnswer answer = CliRun.Of(
            "run",
            scenario,
            "--actual",
            figures,
            "--calibrate",
            Factor,
            "--replications",
            "50"
        );
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Error, Does.Match(@"calibrated: agents\.desk\.count\.times = [01]\.[0-9]{4}"));
    }

    /// <summary>The same layout with a tenth more calls and conversations a tenth longer.</summary>
    private static string OtherMonth()
    {
        string[] lines = File.ReadAllLines(Figures);
        string[] header = lines[0].Split(',');
        int[] grown = [Array.IndexOf(header, "offered"), Array.IndexOf(header, "mean_talk_s")];
        return lines[0] + "\n" + string.Concat(lines.Skip(1).Select(line => Grown(line.Split(','), grown) + "\n"));
    }

    private static string Grown(string[] cells, int[] columns)
    {
        foreach (int column in columns.Where(column => cells[column].Length > 0))
        {
            double value = double.Parse(cells[column], CultureInfo.InvariantCulture);
            cells[column] = (value * 1.1).ToString("0.###", CultureInfo.InvariantCulture);
        }

        return string.Join(',', cells);
    }

    private static double Metric(JsonDocument document, string name) =>
        document
            .RootElement.GetProperty("metrics")
            .EnumerateArray()
            .Single(row =>
                row.GetProperty("metric").GetString() == name && row.GetProperty("scope").GetString() == "all"
            )
            .GetProperty("value")
            .GetDouble();
}
