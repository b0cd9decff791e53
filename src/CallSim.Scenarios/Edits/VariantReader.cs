namespace CallSim.Scenarios.Edits;

/// <summary>A what-if: the edits that make it from the scenario.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Edits">Its edits, in order.</param>
internal sealed record Variant(string Name, ImmutableArray<TreeEdit> Edits);

/// <summary>Reads the variants of a scenario; whether their edits fit is only seen when one is applied.</summary>
internal static class VariantReader
{
    private const int Most = 1000;

    public static ImmutableArray<Variant> Read(MapNode root, DiagnosticBag diagnostics)
    {
        if (root["variants"] is not { } section)
        {
            return [];
        }

        if (section is not MapNode { Entries.Length: <= Most } map)
        {
            string message = $"variants must be a map of at most {Most:N0} names";
            diagnostics.Error(section.Place, message, "write an entry such as more: { agents.desk.count: 22 }");
            return [];
        }

        return [.. map.Entries.Select(entry => Variant(entry, diagnostics)).OfType<Variant>()];
    }

    private static Variant? Variant(MapEntry entry, DiagnosticBag diagnostics)
    {
        if (NameText.Check(entry.Name) is { } problem)
        {
            string message = $"variants: '{Printable.Quote(entry.Name)}' cannot be a name: {problem.Text}";
            diagnostics.Error(entry.Key.Place, message, problem.Fix);
            return null;
        }

        if (entry.Value is MapNode edits)
        {
            return new Variant(entry.Name, [.. edits.Entries.Select(edit => new TreeEdit(edit.Key, edit.Value))]);
        }

        string expected = $"variant '{entry.Name}' must be a map of key paths to values";
        diagnostics.Error(entry.Value.Place, expected, "write { agents.desk.count: 22 }");
        return null;
    }
}
