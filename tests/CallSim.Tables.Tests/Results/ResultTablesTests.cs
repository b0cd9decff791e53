using System.Globalization;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Tables.Tests.Results;

public sealed class ResultTablesTests
{
    [Test]
    public void Summary_Header_IsTheDocumentedOne() =>
        Assert.That(
            CsvText.Of(SummaryTable.Of(SampleRun.Result)),
            Does.StartWith("metric,scope,value,ci95,mean_of_replications,sd,min,p05,p50,p95,max,n,ci95_low,ci95_high\n")
        );

    [Test]
    public void Summary_OfAMetric_HasItsEstimateAndSpread()
    {
        (_, string[][] rows) = CsvText.Cells(SummaryTable.Of(SampleRun.Result));
        string[] row = rows.Single(row => row[0] == "asa_s" && row[1] == "queue:sales");
        Scope scope = Scope.Queue("sales");
        Estimate estimate = SampleRun.Result["asa_s", scope];
        Distribution spread = SampleRun.Result.DistributionOf("asa_s", scope)!;
        double?[] expected =
        [
            estimate.Value,
            estimate.HalfWidth,
            spread.Mean,
            spread.StandardDeviation,
            spread.Min,
            spread.P05,
            spread.P50,
            spread.P95,
            spread.Max,
            12,
            estimate.Low,
            estimate.High,
        ];
        Assert.That(
            row.Skip(2).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)),
            Is.EqualTo(expected.Select(value => value!.Value))
        );
    }

    [Test]
    public void Summary_OfFewReplications_HasNoIntervals()
    {
        (_, string[][] rows) = CsvText.Cells(SummaryTable.Of(SampleRun.Run(replications: 9)));
        Assert.That(rows.Select(row => row[3]), Is.All.Empty);
    }

    [Test]
    public void Intervals_OfEachScope_EndWithARowForWhatComesAfter()
    {
        (_, string[][] rows) = CsvText.Cells(IntervalsTable.Of(SampleRun.Result));
        Assert.That(
            rows.Where(row => row[0] == "queue:service").Select(row => row[1]),
            Is.EqualTo((string[])["00:00", "00:30", "01:00", "01:30", "after"])
        );
        Assert.That(
            rows.Select(row => row[0]).Distinct(),
            Is.EqualTo(
                (string[])
                    [
                        "all",
                        "contact:sales",
                        "contact:service",
                        "queue:sales",
                        "queue:service",
                        "group:junior",
                        "group:senior",
                        "skill:sales",
                        "skill:service",
                    ]
            )
        );
    }

    [Test]
    public void Agents_InEachInterval_SpendTheTimeTheyAreThere()
    {
        (string[] header, string[][] rows) = CsvText.Cells(AgentsTable.Of(SampleRun.Result));
        Assert.That(
            header,
            Is.EqualTo(
                "group,interval,scheduled,present,talking,holding,wrapping,idle,break,absent,overtime,occupancy,utilisation,cost".Split(
                    ','
                )
            )
        );
        Assert.That(rows, Has.Length.EqualTo(2 * 5));
        foreach (string[] row in rows)
        {
            double Cell(string name) => double.Parse(row[Array.IndexOf(header, name)], CultureInfo.InvariantCulture);
            double present = Cell("talking") + Cell("holding") + Cell("wrapping") + Cell("idle");
            Assert.That(Cell("present"), Is.EqualTo(present).Within(1e-6));
            Assert.That(
                Cell("scheduled") + Cell("overtime"),
                Is.EqualTo(Cell("present") + Cell("break") + Cell("absent")).Within(1e-6)
            );
            Assert.That(row[^1], Is.Empty);
        }
    }
}
