using System.Text.Json;
using CallSim.Experiments;

namespace CallSim.Tables;

/// <summary>A comparison of designs as one JSON document: what was compared, then the rows of <c>compare.csv</c>.</summary>
public static class ComparisonJson
{
    /// <summary>Writes the document.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="result">The comparison, of at least one replication.</param>
    public static void Write(Stream stream, ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        JsonFile.Write(
            stream,
            json =>
            {
                json.WriteStartObject("comparison");
                Facts(json, result);
                json.WriteEndObject();
                json.WriteStartArray("metrics");
                foreach (ComparisonRow row in ComparisonRow.Of(result))
                {
                    json.WriteStartObject();
                    Row(json, row);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        );
    }

    private static void Facts(Utf8JsonWriter json, ComparisonResult result)
    {
        json.WriteString("version", ProductVersion.Text);
        json.WriteString("baseline", result.Baseline.Name);
        json.WriteNumber("seed", result.Seed);
        json.WriteNumber("replications", result.Replications);
        json.WriteNumber("replications_wanted", result.ReplicationsWanted);
        json.WriteNumber("looks", result.Looks);
        json.WriteString("stopping_reason", ComparisonWords.StoppingReason(result));
        json.WriteStartArray("undecided");
        foreach (Undecided open in result.Undecided)
        {
            json.WriteStartObject();
            json.WriteString("design", open.Design);
            json.WriteString("metric", open.Metric.Metric);
            json.WriteString("scope", open.Metric.Scope.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("designs");
        foreach (Design design in result.Designs)
        {
            json.WriteStartObject();
            json.WriteString("design", design.Name);
            json.WriteString("name", design.Plan.Name);
            json.WriteString("scenario_hash", design.Plan.Hash);
            json.WriteStartArray("edits");
            foreach (string edit in design.Plan.Edits)
            {
                json.WriteStringValue(edit);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Row(Utf8JsonWriter json, ComparisonRow row)
    {
        DesignFigure figure = row.Figure;
        json.WriteString("metric", row.Metric.Name);
        json.WriteString("scope", row.Scope.ToString());
        json.WriteString("unit", ComparisonWords.Of(row.Metric.Unit));
        json.WriteString("design", figure.Design);
        json.Number("value", figure.Estimate.Value);
        json.Number("ci95_low", figure.Estimate.Low);
        json.Number("ci95_high", figure.Estimate.High);
        json.Number("difference", figure.Difference?.Value);
        json.Number("difference_low", figure.Difference?.Low);
        json.Number("difference_high", figure.Difference?.High);
        json.Number("p", figure.Difference?.P);
        json.Number("p_holm", figure.AdjustedP);
        json.WriteString("verdict", ComparisonWords.Of(figure.Verdict));
        json.WriteNumber("replications", figure.Estimate.Replications);
    }
}
