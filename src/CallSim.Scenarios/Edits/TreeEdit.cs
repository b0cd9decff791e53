namespace CallSim.Scenarios.Edits;

/// <summary>One change to a scenario's tree.</summary>
/// <param name="Path">The key path and where it stands.</param>
/// <param name="Value">The new value.</param>
internal sealed record TreeEdit(ScalarNode Path, Node Value)
{
    /// <summary>The keys of the path, from the top.</summary>
    public ImmutableArray<string> Keys => [.. Path.Text.Split('.')];

    /// <summary>Whether the entry is taken out.</summary>
    public bool Removes => Value is ScalarNode { Style: ScalarStyle.Plain, Text: "remove" };
}
