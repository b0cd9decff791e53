using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallSim.Scenarios.Tree;

namespace CallSim.Scenarios.Tests.Schema;

/// <summary>A scenario as an editor sees it: plain values typed by the core schema of YAML 1.2.</summary>
internal static partial class EditorView
{
    /// <summary>The text as a JSON value; null with false where it is no YAML that a scenario may be.</summary>
    public static bool TryRead(string text, out JsonNode? value)
    {
        DiagnosticBag syntax = new("x.yaml");
        Node? tree = TreeReader.Read(SourceText.File("x.yaml", text), syntax);
        value = tree is null ? null : Of(tree);
        return tree is not null && !syntax.HasErrors;
    }

    private static JsonNode? Of(Node node) =>
        node switch
        {
            MapNode map => new JsonObject(
                map.Entries.Select(entry => KeyValuePair.Create(entry.Name, Of(entry.Value)))
            ),
            SequenceNode list => new JsonArray([.. list.Items.Select(Of)]),
            ScalarNode { Style: ScalarStyle.Plain, Text: var plain } => Plain(plain),
            ScalarNode scalar => JsonValue.Create(scalar.Text),
            _ => throw new InvalidOperationException("a node of no kind"),
        };

    private static JsonValue? Plain(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ when Number().IsMatch(text) => JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture)),
            _ => JsonValue.Create(text),
        };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Number();
}
