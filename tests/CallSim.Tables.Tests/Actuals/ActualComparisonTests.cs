using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables.Tests.Results;

namespace CallSim.Tables.Tests.Actuals;

public sealed class ActualComparisonTests
{
    private const string Figures = """
        interval,offered,answered,abandoned,wait_s,asa_s
        00:00,50,45,5,12.5,
        00:30,48,46,2,20,19
        01:00,40,38,2,20,18
        01:30,60,57,3,30,28
        """;

    private static RunResult Result => SampleRun.Result;

    [Test]
    public void Rows_OfAComparison_AreWhatBothKnow()
    {
        ActualRow[] rows = [.. Compare(Figures, calibrated: true).Rows];
        // Six metrics (the share of abandoned is implied) in four intervals, but for one empty cell.
        Assert.That(rows, Has.Length.EqualTo((6 * 4) - 1));
        ActualRow row = rows.Single(row => row is { Interval: "01:00", Metric: "wait_s" });
        Assert.That(row.Observed, Is.EqualTo(20));
        Assert.That(row.Simulated, Is.EqualTo(Result.Interval("wait_s", Scope.All, 2)));
        Assert.That(row.Difference, Is.EqualTo(row.Simulated.Value - 20));
        Assert.That(
            rows.Where(row => row.Metric == "offered").Select(row => row.Used),
            Is.EqualTo((string[])["calibration", "check", "calibration", "check"])
        );
    }

    [Test]
    public void Rows_WithoutCalibration_AreAllChecks() =>
        Assert.That(Compare(Figures, calibrated: false).Rows.Select(row => row.Used), Is.All.EqualTo("check"));

    [TestCase("abandon_share")]
    [TestCase("wait_s")]
    public void Mean_OverAllIntervals_IsTheRunsOwnEstimate(string metric)
    {
        ActualPair pair = Compare(Figures, calibrated: false).Mean(metric, [0, 1, 2, 3]);
        Assert.That(pair.Simulated, Is.EqualTo(Result[metric]));
        Assert.That(pair.Simulated.HalfWidth, Is.Not.Null);
    }

    [TestCase("abandon_share")]
    [TestCase("wait_s")]
    public void Mean_OverTwoHalves_AddsUpToTheWhole(string metric)
    {
        ActualComparison comparison = Compare(Figures, calibrated: true);
        double odd = comparison.Mean(metric, [0, 2]).Simulated.Value!.Value;
        double even = comparison.Mean(metric, [1, 3]).Simulated.Value!.Value;
        double whole = Result[metric].Value!.Value;
        Assert.That(whole, Is.InRange(Math.Min(odd, even), Math.Max(odd, even)));
        double offeredOdd = comparison.Sum("offered", [0, 2]).Simulated.Value!.Value;
        double offered = Result["offered"].Value!.Value;
        Assert.That(((odd * offeredOdd) + (even * (offered - offeredOdd))) / offered, Is.EqualTo(whole).Within(1e-9));
    }

    [Test]
    public void Table_OfAComparison_IsTheDocumentedOne() =>
        Assert.That(
            CsvText.Of(ActualTable.Of(Compare("interval,offered\n00:00,50.5\n", calibrated: false))),
            Does.Match(
                @"^scope,interval,metric,observed,simulated,ci95,difference,used,ci95_low,ci95_high\nall,00:00,offered,50\.5,[0-9.]+,[0-9.]+,-?[0-9.]+,check,[0-9.]+,[0-9.]+\n$"
            )
        );

    private static ActualComparison Compare(string text, bool calibrated) =>
        new(
            Result,
            ObservedFigures.Parse(text, "observed.csv", SampleRun.Plan, Scope.All),
            calibrated ? new ActualCalibration("agents.junior.count.times", 0.9) : null
        );
}
