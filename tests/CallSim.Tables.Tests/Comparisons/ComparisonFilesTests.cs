using System.Text.Json;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tables.Tests.Results;

namespace CallSim.Tables.Tests.Comparisons;

/// <summary>Comparisons as CSV and JSON have all that is known.</summary>
public sealed class ComparisonFilesTests
{
    private static readonly ComparisonResult s_result = SampleRun.Comparison;

    [Test]
    public void Csv_HasARowForEachMetricScopeAndDesign()
    {
        (string[] header, string[][] rows) = CsvText.Cells(CompareTable.Of(s_result));
        Assert.That(
            header,
            Is.EqualTo(
                "metric,scope,unit,design,value,ci95_low,ci95_high,difference,difference_low,difference_high,p,p_holm,verdict,replications".Split(
                    ','
                )
            )
        );
        Assert.That(rows, Has.Length.EqualTo(3 * s_result.Metrics.Length));
        Assert.That(rows.Select(row => row[3]).Distinct(), Is.EqualTo(new[] { "sample", "\"'=one more\"", "twin" }));
    }

    [Test]
    public void Csv_OfTheBaseline_HasNoDifference()
    {
        (_, string[][] rows) = CsvText.Cells(CompareTable.Of(s_result));
        foreach (string[] row in rows.Where(row => row[3] == "sample"))
        {
            Assert.That(row[7..13], Is.EqualTo(new[] { "", "", "", "", "", "baseline" }));
        }
    }

    [Test]
    public void Csv_OfATwin_HasExactlyZero()
    {
        (_, string[][] rows) = CsvText.Cells(CompareTable.Of(s_result));
        string[][] ofTwin = [.. rows.Where(row => row[3] == "twin" && row[12] == "not_told_apart")];
        Assert.That(ofTwin, Has.Length.GreaterThan(150));
        Assert.That(ofTwin.Select(row => string.Join(',', row[7..12])).Distinct(), Is.EqualTo(new[] { "0,0,0,1,1" }));
    }

    [Test]
    public void Json_HasTheRowsOfTheCsv()
    {
        using MemoryStream stream = new();
        ComparisonJson.Write(stream, s_result);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        JsonElement comparison = document.RootElement.GetProperty("comparison");
        Assert.That(comparison.GetProperty("baseline").GetString(), Is.EqualTo("sample"));
        Assert.That(comparison.GetProperty("replications").GetInt32(), Is.EqualTo(12));
        Assert.That(comparison.GetProperty("stopping_reason").GetString(), Is.EqualTo("complete"));
        Assert.That(comparison.GetProperty("designs").GetArrayLength(), Is.EqualTo(3));
        (string[] header, string[][] rows) = CsvText.Cells(CompareTable.Of(s_result));
        JsonElement[] metrics = [.. document.RootElement.GetProperty("metrics").EnumerateArray()];
        Assert.That(metrics, Has.Length.EqualTo(rows.Length));
        for (int row = 0; row < rows.Length; row++)
        {
            foreach ((string name, string cell) in header.Zip(rows[row]))
            {
                JsonElement value = metrics[row].GetProperty(name);
                string text = value.ValueKind == JsonValueKind.Null ? "" : value.ToString();
                Assert.That(text, Is.EqualTo(cell.Trim('"').TrimStart('\'')), $"{name} in row {row}");
            }
        }
    }

    [Test]
    public void StoppingReason_OfAComparisonUntilDecided_SaysWhetherItIs()
    {
        ComparisonResult Until(string metric) =>
            Simulation.Compare(
                s_result.Designs[..2],
                new()
                {
                    Run = new() { Replications = 10, Threads = 1 },
                    UntilDecided = new() { Metrics = [new(metric, Scope.All)], AtMost = 11 },
                }
            );
        Assert.That(ComparisonWords.StoppingReason(Until("abandoned")), Is.EqualTo("decided"));
        // The callers are the same.
        Assert.That(ComparisonWords.StoppingReason(Until("offered")), Is.EqualTo("undecided"));
        ComparisonResult stopped = Simulation.Compare(
            s_result.Designs,
            cancellation: new CancellationToken(canceled: true)
        );
        Assert.That(ComparisonWords.StoppingReason(stopped), Is.EqualTo("interrupted"));
    }
}
