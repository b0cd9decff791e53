namespace CallSim.Scenarios.Tree;

/// <summary>A value of a scenario before it is given a meaning: a scalar, a map or a sequence, with its place.</summary>
/// <param name="Place">Where it stands.</param>
internal abstract record Node(Place Place);

/// <summary>How a scalar was written.</summary>
internal enum ScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single or double quotes.</summary>
    Quoted,

    /// <summary>As a block of text, after <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}

/// <summary>One piece of text; what it means depends on where it stands, never on its looks.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">The text.</param>
/// <param name="Style">How it was written.</param>
internal sealed record ScalarNode(Place Place, string Text, ScalarStyle Style) : Node(Place)
{
    /// <summary>A factor put on the value by an edit of <c>X.times</c>, still to be read; null for none.</summary>
    public Node? Times { get; init; }

    /// <summary>What edits such as <c>+2</c> and <c>x1.1</c> change on the value, in order, still to be read; none as written.</summary>
    public ImmutableArray<ScalarNode> Changes { get; init; } = [];

    /// <summary>Whether nothing is written where a value belongs.</summary>
    public bool IsMissing => Style == ScalarStyle.Plain && Text.Length == 0;
}

/// <summary>A list.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Items">Its items.</param>
internal sealed record SequenceNode(Place Place, ImmutableArray<Node> Items) : Node(Place);

/// <summary>One entry of a map.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record MapEntry(ScalarNode Key, Node Value)
{
    public string Name => Key.Text;
}

/// <summary>A map from keys to values, in the order of the text; each key stands once.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record MapNode(Place Place, ImmutableArray<MapEntry> Entries) : Node(Place)
{
    private readonly Lazy<Dictionary<string, MapEntry>> _byName = new(() => Entries.ToDictionary(entry => entry.Name));

    /// <summary>What edits such as <c>+2</c> add to the values that the map stands for, in order, still to be read.</summary>
    public ImmutableArray<ScalarNode> Changes { get; init; } = [];

    /// <summary>The map with one more change of its values.</summary>
    public MapNode ChangedBy(ScalarNode change) => new(Place, Entries) { Changes = Changes.Add(change) };

    /// <summary>The entry of a key; null when it is not there.</summary>
    public MapEntry? Entry(string key) => _byName.Value.GetValueOrDefault(key);

    /// <summary>The value of a key; null when it is not there.</summary>
    public Node? this[string key] => Entry(key)?.Value;

    /// <summary>The map with an entry replaced in its place, or added at the end.</summary>
    public MapNode With(MapEntry entry)
    {
        MapEntry? old = Entry(entry.Name);
        return new MapNode(Place, old is null ? Entries.Add(entry) : Entries.Replace(old, entry)) { Changes = Changes };
    }

    /// <summary>The map without an entry.</summary>
    public MapNode Without(string key) =>
        new(Place, [.. Entries.Where(entry => entry.Name != key)]) { Changes = Changes };
}
