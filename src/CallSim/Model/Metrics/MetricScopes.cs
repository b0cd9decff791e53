using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The sets of scopes that metrics are reported for.</summary>
internal static class MetricScopes
{
    public static readonly ImmutableArray<ScopeKind> Contacts = [ScopeKind.All, ScopeKind.Contact];

    public static readonly ImmutableArray<ScopeKind> Legs = [ScopeKind.All, ScopeKind.Contact, ScopeKind.Queue];

    public static readonly ImmutableArray<ScopeKind> Answered = [.. Legs, ScopeKind.Group, ScopeKind.Site];

    public static readonly ImmutableArray<ScopeKind> Queues = [ScopeKind.All, ScopeKind.Queue];

    public static readonly ImmutableArray<ScopeKind> Agents = [ScopeKind.All, ScopeKind.Group, ScopeKind.Site];

    /// <summary>What outages can hit.</summary>
    public static readonly ImmutableArray<ScopeKind> Things = [ScopeKind.Group, ScopeKind.Site, ScopeKind.System];

    public static readonly ImmutableArray<ScopeKind> Outages = [ScopeKind.Outage];
}
