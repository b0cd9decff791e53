using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallSim.Tables;

namespace CallSim.Cli.Benchmarking;

/// <summary>The figures as one JSON document: what <c>--format json</c> prints, <c>--out</c> writes and <c>--baseline</c> reads.</summary>
internal static class BenchJson
{
    /// <summary>The first key of the document.</summary>
    public const string FormatKey = "callsim_bench";

    /// <summary>How every such document begins.</summary>
    public const string Beginning = "{\n  \"" + FormatKey + "\":";

    /// <summary>The value of that key: the form of the document.</summary>
    public const int Format = 1;

    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Read as JSON, never pasted into a web page: names of any script stay legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, with a last line ending.</summary>
    /// <param name="records">What was measured.</param>
    /// <param name="losses">How it compares with a baseline, in the same order; empty without one.</param>
    public static byte[] Of(IReadOnlyList<BenchRecord> records, IReadOnlyList<Loss> losses)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteNumber(FormatKey, Format);
            json.WriteString("version", ProductVersion.Text);
            json.WriteNumber("calibration", CalibrationLoop.Version);
            WriteMachine(json);
            json.WriteStartArray("scenarios");
            for (int row = 0; row < records.Count; row++)
            {
                WriteScenario(json, records[row], losses.Count == 0 ? null : losses[row]);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteMachine(Utf8JsonWriter json)
    {
        json.WriteStartObject("machine");
        json.WriteNumber("processors", Environment.ProcessorCount);
        json.WriteString("architecture", RuntimeInformation.ProcessArchitecture.ToString());
        json.WriteString("os", RuntimeInformation.OSDescription);
        json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
        json.WriteEndObject();
    }

    private static void WriteScenario(Utf8JsonWriter json, BenchRecord record, Loss? loss)
    {
        json.WriteStartObject();
        json.WriteString("scenario", record.Subject.Name);
        json.WriteString("name", record.Subject.Plan.Name);
        json.WriteString("scenario_hash", record.Subject.Hash);
        json.WriteNumber("replications", record.Subject.Replications);
        json.WriteNumber("seed", record.Subject.Seed);
        json.WriteNumber("threads", record.Subject.Threads);
        json.WriteNumber("contacts", record.Contacts);
        json.WriteNumber("events", record.Events);
        WriteSpread(json, "contacts_per_s", record.ContactsPerSecond, decimals: 0);
        WriteSpread(json, "events_per_s", record.EventsPerSecond, decimals: 0);
        json.WriteNumber("bytes_per_contact", Math.Round(record.BytesPerContact, 3));
        json.WriteNumber("peak_memory_bytes", record.PeakMemory);
        WriteSpread(json, "cost", record.Cost, decimals: 4);
        WriteSpread(json, "cost_by_large", record.CostByLarge, decimals: 4);
        WriteRuns(json, record);
        if (loss is not null)
        {
            json.WriteStartObject("comparison");
            json.WriteNumber("baseline_cost", Math.Round(loss.Before.Cost.Median, 4));
            json.WriteNumber("change", Math.Round(loss.Change, 4));
            json.WriteNumber("change_by_large", Math.Round(loss.ChangeByLarge, 4));
            json.WriteNumber("allow", loss.Allow);
            json.WriteString("verdict", BenchTable.WordFor(loss.Verdict));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRuns(Utf8JsonWriter json, BenchRecord record)
    {
        json.WriteStartArray("runs");
        foreach (BenchRun run in record.Runs)
        {
            json.WriteStartObject();
            json.WriteNumber("contacts", run.Contacts);
            json.WriteNumber("wall_s", Math.Round(run.WallTime.TotalSeconds, 6));
            json.WriteNumber("processor_s", Math.Round(run.ProcessorTime.TotalSeconds, 6));
            json.WriteNumber("cost", Math.Round(run.Cost, 4));
            json.WriteNumber("cost_by_large", Math.Round(run.CostByLarge, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpread(Utf8JsonWriter json, string name, Spread spread, int decimals)
    {
        json.WriteStartObject(name);
        json.WriteNumber("median", Math.Round(spread.Median, decimals));
        json.WriteNumber("min", Math.Round(spread.Min, decimals));
        json.WriteNumber("max", Math.Round(spread.Max, decimals));
        json.WriteEndObject();
    }
}
