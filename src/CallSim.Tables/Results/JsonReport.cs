using System.Text.Json;
using CallSim.Experiments;
using CallSim.Statistics;

namespace CallSim.Tables;

/// <summary>The results of a run as one JSON document: the facts of <c>run.json</c>, then the rows of <c>summary.csv</c> and <c>actual.csv</c>.</summary>
public static class JsonReport
{
    /// <summary>Writes the document.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="result">The run, of at least one replication.</param>
    /// <param name="comparison">Observed figures beside the simulated ones; null for none.</param>
    public static void Write(Stream stream, RunResult result, ActualComparison? comparison = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        JsonFile.Write(
            stream,
            json =>
            {
                json.WriteStartObject("run");
                RunFacts.Write(json, result);
                json.WriteEndObject();
                Array(json, "metrics", SummaryRow.Of(result), Metric);
                if (comparison?.Calibration is { } calibration)
                {
                    json.WriteStartObject("calibration");
                    json.WriteString("path", calibration.Path);
                    json.WriteNumber("factor", calibration.Factor);
                    json.WriteEndObject();
                }

                if (comparison is not null)
                {
                    Array(json, "actual", comparison.Rows, Actual);
                }
            }
        );
    }

    private static void Array<T>(
        Utf8JsonWriter json,
        string name,
        IEnumerable<T> rows,
        Action<Utf8JsonWriter, T> members
    )
    {
        json.WriteStartArray(name);
        foreach (T row in rows)
        {
            json.WriteStartObject();
            members(json, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Metric(Utf8JsonWriter json, SummaryRow row)
    {
        json.WriteString("metric", row.Metric.Name);
        json.WriteString("scope", row.Scope.ToString());
        json.Number("value", row.Estimate.Value);
        Interval(json, row.Estimate);
        json.Number("mean_of_replications", row.Spread?.Mean);
        json.Number("sd", row.Spread?.StandardDeviation);
        json.Number("min", row.Spread?.Min);
        json.Number("p05", row.Spread?.P05);
        json.Number("p50", row.Spread?.P50);
        json.Number("p95", row.Spread?.P95);
        json.Number("max", row.Spread?.Max);
        json.WriteNumber("n", row.Spread?.Count ?? 0);
    }

    private static void Interval(Utf8JsonWriter json, Estimate estimate)
    {
        json.Number("ci95", estimate.HalfWidth);
        json.Number("ci95_low", estimate.Low);
        json.Number("ci95_high", estimate.High);
    }

    private static void Actual(Utf8JsonWriter json, ActualRow row)
    {
        json.WriteString("scope", row.Scope.ToString());
        json.WriteString("interval", row.Interval);
        json.WriteString("metric", row.Metric);
        json.WriteNumber("observed", row.Observed);
        json.Number("simulated", row.Simulated.Value);
        Interval(json, row.Simulated);
        json.Number("difference", row.Difference);
        json.WriteString("used", row.Used);
    }
}
