using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallSim.Scenarios.Schema;

namespace CallSim.Scenarios;

/// <summary>
/// Writes the JSON Schema of the scenario language from the same catalogue that the reader checks scenarios against, for
/// editors that complete and check while one types. A schema sees one file and each value for itself: what a reference
/// leads to, what a table holds and how values fit together is only known to the reader.
/// </summary>
public static class LanguageSchema
{
    private static readonly JsonSerializerOptions s_readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The schema is read by people too: letters of all scripts and quotes stay what they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as JSON text (JSON Schema 2020-12), indented, with <c>\n</c> at the end of each line.</summary>
    public static string ToJson()
    {
        JsonObject schema = new SchemaWriter().Write();
        return schema.ToJsonString(s_readable) + "\n";
    }
}
