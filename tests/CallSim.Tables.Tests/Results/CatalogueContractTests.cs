using System.Globalization;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Tables.Tests.Results;

/// <summary>Every metric of the catalogue appears in the files where it says, and nowhere else.</summary>
public sealed class CatalogueContractTests
{
    private static IEnumerable<Metric> Metrics => MetricCatalogue.Of(FullRun.Plan);

    [TestCaseSource(nameof(Metrics))]
    public void Summary_ForAMetric_HasARowForEachOfItsScopes(Metric metric)
    {
        (_, string[][] rows) = CsvText.Cells(SummaryTable.Of(FullRun.Result));
        IEnumerable<string> expected = FullRun
            .Result.Scopes.Where(scope => metric.InSummary && metric.Scopes.Contains(scope.Kind))
            .Select(scope => scope.ToString());
        Assert.That(rows.Where(row => row[0] == metric.Name).Select(row => row[1]), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Metrics))]
    public void Intervals_ForAMetric_HaveItsColumnsAndEmptyCellsElsewhere(Metric metric)
    {
        (string[] header, string[][] rows) = CsvText.Cells(IntervalsTable.Of(FullRun.Result));
        int column = Array.IndexOf(header, metric.Name);
        if (!metric.InIntervals)
        {
            Assert.That(column, Is.EqualTo(-1));
            return;
        }

        Assert.That(header[column + 1], Is.EqualTo(metric.Name + "_ci95"));
        int low = Array.IndexOf(header, metric.Name + "_ci95_low");
        Assert.That(header[low + 1], Is.EqualTo(metric.Name + "_ci95_high"));
        foreach (Scope scope in FullRun.Result.Scopes.Where(scope => !metric.Scopes.Contains(scope.Kind)))
        {
            Assert.That(
                rows.Where(row => row[0] == scope.ToString()).SelectMany(row => row[column..(column + 2)]),
                Is.All.Empty,
                scope.ToString()
            );
        }

        foreach (Scope scope in FullRun.Result.Scopes.Where(scope => metric.Scopes.Contains(scope.Kind)))
        {
            string[][] ofScope = [.. rows.Where(row => row[0] == scope.ToString())];
            Estimate[] inResult =
            [
                .. Enumerable
                    .Range(0, FullRun.Plan.Time.IntervalCount + 1)
                    .Select(interval => FullRun.Result.Interval(metric.Name, scope, interval)),
            ];
            Assert.That(
                ofScope.SelectMany(row => row[column..(column + 2)].Concat(row[low..(low + 2)])),
                Is.EqualTo(inResult.SelectMany(Cells)),
                scope.ToString()
            );
        }
    }

    [Test]
    public void Replications_OfARun_HaveTheHeadlineMetricsOfTheWholeCentre()
    {
        (string[] header, string[][] rows) = CsvText.Cells(ReplicationsTable.Of(FullRun.Result));
        IEnumerable<string> expected = Metrics.Where(metric => metric.IsHeadline).Select(metric => metric.Name);
        Assert.That(header, Is.EqualTo(expected.Prepend("replication")));
        Assert.That(
            rows.Select(row => row[0]),
            Is.EqualTo(Enumerable.Range(0, FullRun.Result.Replications).Select(place => $"{place}"))
        );
        int offered = Array.IndexOf(header, "offered");
        Assert.That(
            rows.Average(row => double.Parse(row[offered], CultureInfo.InvariantCulture)),
            Is.EqualTo(FullRun.Result["offered"].Value!.Value).Within(1e-9)
        );
    }

    private static IEnumerable<string> Cells(Estimate estimate) =>
        [Text(estimate.Value), Text(estimate.HalfWidth), Text(estimate.Low), Text(estimate.High)];

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
