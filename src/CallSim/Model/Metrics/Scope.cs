namespace CallSim.Model;

/// <summary>The kinds of things that metrics are reported for.</summary>
public enum ScopeKind
{
    /// <summary>The whole centre.</summary>
    All,

    /// <summary>A contact type.</summary>
    Contact,

    /// <summary>A queue.</summary>
    Queue,

    /// <summary>An agent group.</summary>
    Group,

    /// <summary>A site: its agent groups together.</summary>
    Site,

    /// <summary>The legs of a queue that a group answered.</summary>
    QueueByGroup,

    /// <summary>A system.</summary>
    System,

    /// <summary>An outage.</summary>
    Outage,
}

/// <summary>What a metric is reported for: the whole centre, or one of its parts, such as a queue or an outage.</summary>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Name">Its name; empty for the whole centre.</param>
/// <param name="By">The group, for <see cref="ScopeKind.QueueByGroup"/>; else empty.</param>
public readonly record struct Scope(ScopeKind Kind, string Name = "", string By = "")
{
    /// <summary>The whole centre.</summary>
    public static readonly Scope All = new(ScopeKind.All);

    /// <summary>A contact type.</summary>
    public static Scope Contact(string name) => new(ScopeKind.Contact, name);

    /// <summary>A queue.</summary>
    public static Scope Queue(string name) => new(ScopeKind.Queue, name);

    /// <summary>An agent group.</summary>
    public static Scope Group(string name) => new(ScopeKind.Group, name);

    /// <summary>A site.</summary>
    public static Scope Site(string name) => new(ScopeKind.Site, name);

    /// <summary>The legs of a queue that a group answered.</summary>
    public static Scope Queue(string name, string byGroup) => new(ScopeKind.QueueByGroup, name, byGroup);

    /// <summary>A system.</summary>
    public static Scope System(string name) => new(ScopeKind.System, name);

    /// <summary>An outage.</summary>
    public static Scope Outage(string name) => new(ScopeKind.Outage, name);

    /// <summary>The scope as files write it: <c>all</c>, <c>queue:sales</c>, <c>queue:sales>group:senior</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            ScopeKind.All => "all",
            ScopeKind.Contact => $"contact:{Name}",
            ScopeKind.Queue => $"queue:{Name}",
            ScopeKind.Group => $"group:{Name}",
            ScopeKind.Site => $"site:{Name}",
            ScopeKind.System => $"system:{Name}",
            ScopeKind.Outage => $"outage:{Name}",
            _ => $"queue:{Name}>group:{By}",
        };
}
