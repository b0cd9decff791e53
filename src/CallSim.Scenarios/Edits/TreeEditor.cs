using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

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

        if (key == "*")
        {
            return Each(map, edit, keys, depth, spec);
        }

        MapEntry? entry = map.Entry(key);
        KeySpec? below =
            spec?.Child?.Key(key) ?? (spec?.Items is { } items ? new KeySpec(key, "", "") { Child = items } : null);
        if (last && !edit.Removes)
        {
            return RelativeEdit.Is(edit, key, below, entry?.Value)
                ? Relative(map, entry, edit, below)
                : map.With(new MapEntry(edit.Path with { Text = key }, edit.Value));
        }

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

    /// <summary>The map with the edit made below each of its names.</summary>
    private Node? Each(MapNode map, TreeEdit edit, ImmutableArray<string> keys, int depth, KeySpec? spec)
    {
        string parent = depth == 0 ? "the scenario" : string.Join('.', keys.Take(depth));
        if (spec?.Child is not null || map.Entries.IsEmpty)
        {
            string message = spec?.Child is not null
                ? $"'*' stands for names, and {parent} has none"
                : $"{parent} has no entry that '*' could stand for";
            diagnostics.Error(edit.Path.Place, message, "write the keys one by one");
            return null;
        }

        // What has no such value is passed over, as long as something has it.
        ImmutableArray<string> fitting = [.. map.Entries.Select(entry => entry.Name).Where(Fits)];
        Node? changed = map;
        foreach (string name in fitting.IsEmpty ? [map.Entries[0].Name] : fitting)
        {
            changed = changed is null ? null : Changed(changed, edit, keys.SetItem(depth, name), depth, spec);
        }

        return changed;

        bool Fits(string name) => !edit.NeedsOld || TreePath.Leads(map, keys.SetItem(depth, name), depth);
    }

    private MapNode? Relative(MapNode parent, MapEntry? entry, TreeEdit edit, KeySpec? spec)
    {
        string path = Printable.Quote(edit.Path.Text);
        string change = Found.Text(edit.Value);
        if (entry is null)
        {
            string missing = $"there is no {path} that {change} could change";
            string? meant = NearestName.Of(edit.Keys[^1], parent.Entries.Select(known => known.Name));
            diagnostics.Error(
                edit.Path.Place,
                missing,
                meant is null ? "write the value itself" : $"did you mean '{meant}'? else write the value itself"
            );
            return null;
        }

        if (RelativeEdit.Applied(entry.Value, edit, spec) is not { } changed)
        {
            string message = $"{path} is {Found.Text(entry.Value)}, which {change} cannot change";
            diagnostics.Error(edit.Value.Place, message, $"set {path} as a whole");
            return null;
        }

        return parent.With(entry with { Value = changed });
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
