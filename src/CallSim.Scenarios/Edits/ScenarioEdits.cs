namespace CallSim.Scenarios;

/// <summary>One change to a scenario: a key path and its new value, as <c>--set PATH=VALUE</c> gives it.</summary>
/// <param name="Path">The key path, such as <c>contacts.enquiry.talk.times</c>.</param>
/// <param name="Value">The value as YAML text; <c>remove</c> takes the entry out.</param>
public sealed record Edit(string Path, string Value)
{
    /// <summary>Reads <c>PATH=VALUE</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The edit; null when there is no <c>=</c> or nothing before it.</returns>
    public static Edit? Parse(string text)
    {
        int equals = text.IndexOf('=');
        return equals > 0 ? new Edit(text[..equals].Trim(), text[(equals + 1)..]) : null;
    }
}

/// <summary>What to change in a scenario before it is given a meaning. Defaults change nothing.</summary>
public sealed record ScenarioEdits
{
    /// <summary>The changes from outside, applied in order after those of the variant. Default none.</summary>
    public ImmutableArray<Edit> Sets { get; init; } = [];

    /// <summary>The name of the variant to apply; null for the scenario as it stands.</summary>
    public string? Variant { get; init; }

    /// <summary>The changes in the order they are applied, as they are named in results.</summary>
    internal ImmutableArray<string> Names =>
        [
            .. Variant is null ? Array.Empty<string>() : [$"variant {Variant}"],
            .. Sets.Select(set => $"{set.Path}={set.Value}"),
        ];

    /// <summary>Whether the scenario may read files outside its folder. Default false.</summary>
    public bool AllowOutside { get; init; }
}
