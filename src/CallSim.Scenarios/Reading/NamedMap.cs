namespace CallSim.Scenarios.Reading;

/// <summary>A map from names that the scenario's author chose.</summary>
internal static class NamedMap
{
    /// <summary>The most entries of a map.</summary>
    public const int Most = 1000;

    /// <summary>The entries with a proper name; empty when the node is no map, which is reported.</summary>
    /// <param name="context">What the readers share.</param>
    /// <param name="node">The node; null for none.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="example">What an entry looks like, for messages.</param>
    public static IEnumerable<MapEntry> Entries(ReadingContext context, Node? node, string what, string example)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not MapNode map)
        {
            Problem? trap = Found.Trap(node);
            string reason = trap is { } known ? ": " + known.Text : "";
            context.Diagnostics.Error(
                node.Place,
                $"{what} must be a map of names, found {Found.Text(node)}{reason}",
                trap?.Fix ?? "write an entry such as " + example
            );
            return [];
        }

        if (map.Entries.Length > Most)
        {
            context.Diagnostics.Error(
                map.Place,
                $"{what} has {map.Entries.Length:N0} entries, at most {Most:N0} are read"
            );
            return [];
        }

        MapChanges.Refuse(context, map, canBeAddedTo: false, what);
        return [.. map.Entries.Where(entry => IsNamed(context, entry, what))];
    }

    private static bool IsNamed(ReadingContext context, MapEntry entry, string what)
    {
        Problem? problem = Found.TextTrap(entry.Name) ?? NameText.Check(entry.Name);
        if (problem is { } bad)
        {
            string name = Printable.Quote(entry.Name);
            context.Diagnostics.Error(entry.Key.Place, $"{what}: '{name}' cannot be a name: {bad.Text}", bad.Fix);
        }

        return problem is null;
    }
}
