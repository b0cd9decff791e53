using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The sets of scopes that metrics are reported for.</summary>
internal static class MetricScopes
{
    public static readonly ImmutableArray<ScopeKind> Contacts = [ScopeKind.All, ScopeKind.Contact, ScopeKind.Number];

    /// <summary>Where contacts are counted, and where legs are.</summary>
    public static readonly ImmutableArray<ScopeKind> Legs =
    [
        ScopeKind.All,
        ScopeKind.Contact,
        ScopeKind.Queue,
        ScopeKind.Skill,
        ScopeKind.Number,
    ];

    /// <summary>Where legs alone are counted.</summary>
    public static readonly ImmutableArray<ScopeKind> OnlyLegs = [ScopeKind.Queue, ScopeKind.Skill];

    public static readonly ImmutableArray<ScopeKind> Answered = [.. Legs, ScopeKind.Group, ScopeKind.Site];

    public static readonly ImmutableArray<ScopeKind> Queues = [ScopeKind.All, ScopeKind.Queue, ScopeKind.Skill];

    /// <summary>Where most at once is known; of a skill's queues together it is not.</summary>
    public static readonly ImmutableArray<ScopeKind> Peaks = [ScopeKind.All, ScopeKind.Queue];

    public static readonly ImmutableArray<ScopeKind> ContactsAndLines = [.. Contacts, ScopeKind.Line];

    public static readonly ImmutableArray<ScopeKind> ContactsAndFlows = [.. Contacts, ScopeKind.Ivr];

    public static readonly ImmutableArray<ScopeKind> Lines = [ScopeKind.Line];

    /// <summary>Where the time in call flows is known: of all flows together, and of each.</summary>
    public static readonly ImmutableArray<ScopeKind> Flows = [ScopeKind.All, ScopeKind.Ivr];

    public static readonly ImmutableArray<ScopeKind> Agents = [ScopeKind.All, ScopeKind.Group, ScopeKind.Site];

    /// <summary>What outages can hit.</summary>
    public static readonly ImmutableArray<ScopeKind> Things =
    [
        ScopeKind.Group,
        ScopeKind.Site,
        ScopeKind.Number,
        ScopeKind.Line,
        ScopeKind.Ivr,
        ScopeKind.System,
    ];

    public static readonly ImmutableArray<ScopeKind> Outages = [ScopeKind.Outage];
}
