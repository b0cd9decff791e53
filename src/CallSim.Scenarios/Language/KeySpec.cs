namespace CallSim.Scenarios.Language;

/// <summary>One key of the scenario language: what the reader, its messages and the reference page know about it.</summary>
/// <param name="Name">The key.</param>
/// <param name="Type">What its value is, in words.</param>
/// <param name="Meaning">What it says, in one line.</param>
internal sealed record KeySpec(string Name, string Type, string Meaning)
{
    /// <summary>What holds when the key is missing; null where nothing needs to be said.</summary>
    public string? Default { get; init; }

    /// <summary>The key with a value, as a missing one is to be added; only for keys that must be there.</summary>
    public string? Required { get; init; }

    /// <summary>Whether the key must be there.</summary>
    public bool IsRequired => Required is not null;

    /// <summary>The required key that need not stand beside this one; null where there is none.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Whether the key belongs to the language but not to this version.</summary>
    public bool IsNotYet { get; init; }

    /// <summary>
    /// What the value may be, for the schema. Default: what <see cref="Child"/>, <see cref="Items"/> or the words of
    /// <see cref="Type"/> say; null where these leave it open.
    /// </summary>
    public ValueSpec? Value
    {
        get =>
            field
            ?? (
                Child is not null ? ValueSpec.Map(Child)
                : Items is not null ? ValueSpec.Named(ValueSpec.Map(Items), IsRequired ? 1 : 0)
                : ValueSpec.Of(Type)
            );
        init;
    }

    /// <summary>The keys of the value where it is a map of fixed keys; null elsewhere.</summary>
    public Section? Child { get; init; }

    /// <summary>The keys of each entry where the value is a map of names; null elsewhere.</summary>
    public Section? Items { get; init; }

    /// <summary>A key of the language that this version does not read.</summary>
    public static KeySpec NotYet(string name, string meaning) => new(name, "", meaning) { IsNotYet = true };
}

/// <summary>A map of the scenario language with fixed keys.</summary>
/// <param name="Path">Where it stands, as a key path with NAME for names.</param>
/// <param name="Summary">What it is for, in a sentence or two.</param>
/// <param name="Keys">Its keys, in the order of the reference.</param>
internal sealed record Section(string Path, string Summary, params ImmutableArray<KeySpec> Keys)
{
    /// <summary>
    /// The ways to say what must be said once: each is a set of keys that stand together, exactly one of them is there.
    /// Empty where there is nothing to choose.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Ways { get; init; } = [];

    /// <summary>What all keys are that have no name here; null where there are none. Their names are checked by who reads them.</summary>
    public KeySpec? Others { get; init; }

    /// <summary>The first key of each way.</summary>
    public string[] WayKeys => [.. Ways.Select(way => way[0])];

    /// <summary>Whether an edit such as <c>+2</c> adds to the values that the map stands for. Default false.</summary>
    public bool CanBeAddedTo { get; init; }

    /// <summary>The key of a name; null when there is none.</summary>
    public KeySpec? Key(string name) => Keys.FirstOrDefault(key => key.Name == name);

    /// <summary>The names that can be used.</summary>
    public IEnumerable<string> Usable => Keys.Where(key => !key.IsNotYet).Select(key => key.Name);
}
