using System.Collections.Immutable;
using CallSim.Scenarios.Tree;

namespace CallSim.Scenarios.Tests.Fuzzing;

/// <summary>One text that the fuzzer starts from.</summary>
/// <param name="Name">Where it comes from, for the message of a finding.</param>
/// <param name="Folder">The folder of the corpus that holds its companion files.</param>
/// <param name="Text">The text.</param>
internal sealed record FuzzSource(string Name, string Folder, string Text)
{
    /// <summary>The key paths of all maps of the text, as edits name them, and the texts of all its values.</summary>
    public (ImmutableArray<string> Paths, ImmutableArray<string> Values) Keys { get; } = KeysOf(Text);

    private static (ImmutableArray<string> Paths, ImmutableArray<string> Values) KeysOf(string text)
    {
        List<string> paths = [];
        List<string> values = [];
        Node? root = TreeReader.Read(SourceText.File("x.yaml", text), new DiagnosticBag("x.yaml"));
        if (root is not null)
        {
            Gather(root, "", paths, values);
        }

        return ([.. paths], [.. values]);
    }

    private static void Gather(Node node, string path, List<string> paths, List<string> values)
    {
        switch (node)
        {
            case MapNode map:
                foreach (MapEntry entry in map.Entries)
                {
                    string inner = path.Length == 0 ? entry.Name : $"{path}.{entry.Name}";
                    paths.Add(inner);
                    Gather(entry.Value, inner, paths, values);
                }

                break;
            case SequenceNode list:
                foreach (Node item in list.Items)
                {
                    Gather(item, path, paths, values);
                }

                break;
            case ScalarNode scalar:
                values.Add(scalar.Text);
                break;
            default:
                break;
        }
    }
}
