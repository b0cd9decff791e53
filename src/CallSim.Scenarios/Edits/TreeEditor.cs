using CallSim.Scenarios.Language;

namespace CallSim.Scenarios.Edits;

/// <summary>
/// Applies edits to a tree before it is given a meaning, so that every check sees the scenario as edited. A mistaken edit
/// is reported and leaves the tree as it was.
/// </summary>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class TreeEditor(DiagnosticBag diagnostics)
{
    private static readonly KeySpec Root = new("", "", "") { Child = TopSections.Scenario };

    public MapNode Apply(MapNode root, TreeEdit edit)
    {
        if (EditRules.Check(edit) is { } problem)
        {
            diagnostics.Error(problem.AtValue ? edit.Value.Place : edit.Path.Place, problem.Message, problem.Fix);
            return root;
        }

        return Changed(root, edit, edit.Keys, 0, Root) as MapNode ?? root;
    }

    /// <summary>The node with the edit made below it; null when that cannot be, which is reported.</summary>
    private Node? Changed(Node node, TreeEdit edit, ImmutableArray<string> keys, int depth, KeySpec? spec)
    {
        string key = keys[depth];
        bool last = depth == keys.Length - 1;
        if (last && key == "times" && node is ScalarNode { IsMissing: false } scalar)
        {
            return scalar with { Times = edit.Removes ? null : edit.Value };
        }

        if (node is not MapNode map)
        {
            return NoMap(node, edit, keys, depth);
        }

        MapEntry? entry = map.Entry(key);
        if (last && !edit.Removes)
        {
            return map.With(new MapEntry(edit.Path with { Text = key }, edit.Value));
        }

        KeySpec? below =
            spec?.Child?.Key(key) ?? (spec?.Items is { } items ? new KeySpec(key, "", "") { Child = items } : null);
        bool canBegin = !last && spec?.Items is null && below is { IsNotYet: false, Child: not null };
        if (entry is null && !canBegin)
        {
            string parent = depth == 0 ? "the scenario" : string.Join('.', keys.Take(depth));
            string hint = NearestName.Hint(key, map.Entries.Select(known => known.Name));
            diagnostics.Error(edit.Path.Place, $"{parent} has no '{Printable.Quote(key)}'", hint);
            return null;
        }

        if (last)
        {
            return map.Without(key);
        }

        // A section that the scenario leaves out, such as run or targets, begins with the edit.
        MapEntry old = entry ?? new MapEntry(edit.Path with { Text = key }, new MapNode(edit.Path.Place, []));
        return Changed(old.Value, edit, keys, depth + 1, below) is { } value
            ? map.With(old with { Value = value })
            : null;
    }

    private Node? NoMap(Node node, TreeEdit edit, ImmutableArray<string> keys, int depth)
    {
        string parent = string.Join('.', keys.Take(depth));
        (string message, string fix) =
            node is SequenceNode
                ? ($"{parent} is a list, it has no '{Printable.Quote(keys[depth])}'", $"set {parent} as a whole")
                : (
                    $"{parent} is a plain value, it has no '{Printable.Quote(keys[depth])}'",
                    $"set {parent}, or {parent}.times"
                );
        diagnostics.Error(edit.Path.Place, message, fix);
        return null;
    }
}
