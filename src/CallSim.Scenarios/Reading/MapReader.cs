using CallSim.Scenarios.Language;

namespace CallSim.Scenarios.Reading;

/// <summary>A map with fixed keys, checked against its section of the language: what remains to be read are the values.</summary>
internal sealed class MapReader
{
    private readonly Section _section;

    private MapReader(MapNode map, Section section)
    {
        Map = map;
        _section = section;
    }

    public MapNode Map { get; }

    /// <summary>The value of a key; null when it is missing.</summary>
    /// <exception cref="InvalidOperationException">The section has no such key: a mistake of ours.</exception>
    public Node? this[string key] =>
        _section.Key(key) is { IsNotYet: false }
            ? Map[key]
            : throw new InvalidOperationException($"'{key}' is no key of '{_section.Path}'.");

    /// <summary>A map of a section; null when the node is something else, which is reported.</summary>
    /// <param name="context">What the readers share.</param>
    /// <param name="node">The node.</param>
    /// <param name="section">The keys it may have.</param>
    /// <param name="what">What it is, for messages.</param>
    public static MapReader? Open(ReadingContext context, Node node, Section section, string what)
    {
        if (node is not MapNode map)
        {
            Problem? trap = Found.Trap(node);
            string reason = trap is { } known ? ": " + known.Text : "";
            string fix = trap?.Fix ?? Cure(section);
            context.Diagnostics.Error(node.Place, $"{what} must be a map, found {Found.Text(node)}{reason}", fix);
            return null;
        }

        MapChanges.Refuse(context, map, section.CanBeAddedTo, what);
        foreach (MapEntry entry in map.Entries)
        {
            CheckKey(context, entry, section, what);
        }

        foreach (KeySpec missing in section.Keys.Where(key => key.IsRequired && map[key.Name] is null))
        {
            if (section.Keys.Any(key => key.InsteadOf == missing.Name && map[key.Name] is not null))
            {
                continue;
            }

            context.Diagnostics.Error(map.Place, $"{what} has no '{missing.Name}'", "add " + missing.Required);
        }

        return new MapReader(map, section);
    }

    /// <summary>The first key of the section's way that is taken; null when none or more are, which is reported.</summary>
    public string? OneWay(ReadingContext context, string what) => OneOf(context, what, _section.WayKeys);

    /// <summary>The one of several keys that is there; null when there is none or more, which is reported.</summary>
    public string? OneOf(ReadingContext context, string what, params ReadOnlySpan<string> keys)
    {
        List<string> present = [];
        foreach (string key in keys)
        {
            if (this[key] is not null)
            {
                present.Add(key);
            }
        }

        if (present.Count == 1)
        {
            return present[0];
        }

        string choices = string.Join(", ", keys.ToArray());
        if (present.Count == 0 && Map.Entries.Any(entry => _section.Key(entry.Name) is not { IsNotYet: false }))
        {
            // The key that is missing is probably the one that was misspelt, and reported.
            return null;
        }

        if (present.Count == 0)
        {
            context.Diagnostics.Error(Map.Place, $"{what} needs one of {choices}", $"add one of {choices}");
        }
        else
        {
            Place second = Map.Entry(present[1])!.Key.Place;
            context.Diagnostics.Error(
                second,
                $"{what} has both {present[0]} and {present[1]}",
                $"keep one of {choices}"
            );
        }

        return null;
    }

    // Where one key must be there and no other, what was found is probably its value.
    private static string Cure(Section section) =>
        section.Keys.Where(key => key.IsRequired).ToArray() is [{ Required: { } only }] && section.Ways.IsEmpty
            ? $"write {{ {only} }}"
            : "its keys are " + string.Join(", ", section.Usable);

    private static void CheckKey(ReadingContext context, MapEntry entry, Section section, string what)
    {
        KeySpec? key = section.Key(entry.Name);
        if (key is { IsNotYet: true })
        {
            context.Diagnostics.Error(entry.Key.Place, NotYet.Message($"'{entry.Name}'"), "leave it out");
        }
        else if (key is null && section.Others is null)
        {
            bool hints = !context.Diagnostics.IsFull;
            string name = Printable.Quote(entry.Name);
            Problem? trap = Found.KeyTrap(entry);
            string message = trap is { } known
                ? $"{what} has no key '{name}': {known.Text}"
                : $"{what} has no key '{name}'";
            context.Diagnostics.Error(
                entry.Key.Place,
                message,
                trap?.Fix ?? (hints ? NearestName.Hint(entry.Name, section.Usable) : null)
            );
        }
    }
}
