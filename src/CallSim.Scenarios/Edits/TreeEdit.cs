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

    /// <summary>Whether it changes what stands there, and means nothing where nothing does.</summary>
    public bool NeedsOld => Removes || Keys[^1] == "times" || RelativeEdit.Is(this, Keys[^1], null, null);
}
