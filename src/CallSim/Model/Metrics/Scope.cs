using System.Collections.Immutable;

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

    /// <summary>The queues that need a skill, added up.</summary>
    Skill,

    /// <summary>A site: its agent groups together.</summary>
    Site,

    /// <summary>The contact types that call a number.</summary>
    Number,

    /// <summary>A line group.</summary>
    Line,

    /// <summary>A call flow.</summary>
    Ivr,

    /// <summary>A system.</summary>
    System,

    /// <summary>An outage.</summary>
    Outage,

    /// <summary>The legs of a queue that a group answered.</summary>
    QueueByGroup,
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

    /// <summary>The queues that need a skill.</summary>
    public static Scope Skill(string name) => new(ScopeKind.Skill, name);

    /// <summary>A site.</summary>
    public static Scope Site(string name) => new(ScopeKind.Site, name);

    /// <summary>The contact types that call a number.</summary>
    public static Scope Number(string name) => new(ScopeKind.Number, name);

    /// <summary>A line group.</summary>
    public static Scope Line(string name) => new(ScopeKind.Line, name);

    /// <summary>A call flow.</summary>
    public static Scope Ivr(string name) => new(ScopeKind.Ivr, name);

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
            ScopeKind.QueueByGroup => $"queue:{Name}>group:{By}",
            _ => $"{NameOf(Kind)}:{Name}",
        };

    /// <summary>The scopes of a plan, in the order of the files, but for queues by group.</summary>
    /// <param name="plan">The plan.</param>
    public static ImmutableArray<Scope> Of(CentrePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            All,
            .. plan.ContactTypes.Select(type => Scope.Contact(type.Name)),
            .. plan.Queues.Select(queue => Scope.Queue(queue.Name)),
            .. plan.AgentGroups.Select(group => Scope.Group(group.Name)),
            .. plan.Queues.Select(queue => queue.Skill).Distinct().Select(Scope.Skill),
            .. plan.Sites.Select(site => Scope.Site(site.Name)),
            .. plan.Numbers.Select(number => Scope.Number(number.Name)),
            .. plan.Lines.Select(line => Scope.Line(line.Name)),
            .. plan.Flows.Select(flow => Scope.Ivr(flow.Name)),
            .. plan.Systems.Select(system => Scope.System(system.Name)),
            .. plan.Outages.Select(outage => Scope.Outage(outage.Name)),
        ];
    }

    /// <summary>Reads a scope as files write it. Whether a plan has such a thing is not asked.</summary>
    /// <param name="text">The text: <c>all</c>, <c>queue:sales</c>, <c>queue:sales>group:senior</c>.</param>
    /// <returns>The scope; null where it is none.</returns>
    public static Scope? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == "all")
        {
            return All;
        }

        string[] parts = text.Split('>');
        return parts switch
        {
            [var only] => ParsePart(only),
            [var queue, var group] => (ParsePart(queue), ParsePart(group)) switch
            {
                ({ Kind: ScopeKind.Queue, Name: var name }, { Kind: ScopeKind.Group, Name: var by }) => Queue(name, by),
                _ => null,
            },
            _ => null,
        };
    }

    private static Scope? ParsePart(string text)
    {
        foreach (ScopeKind kind in Enum.GetValues<ScopeKind>())
        {
            string start = NameOf(kind) + ":";
            if (
                kind is not (ScopeKind.All or ScopeKind.QueueByGroup)
                && text.Length > start.Length
                && text.StartsWith(start, StringComparison.Ordinal)
            )
            {
                return new Scope(kind, text[start.Length..]);
            }
        }

        return null;
    }

    /// <summary>A kind as files write it: <c>queue</c>; <c>queue>group</c> for <see cref="ScopeKind.QueueByGroup"/>.</summary>
    /// <param name="kind">The kind.</param>
    public static string NameOf(ScopeKind kind) =>
        kind switch
        {
            ScopeKind.All => "all",
            ScopeKind.Contact => "contact",
            ScopeKind.Queue => "queue",
            ScopeKind.Group => "group",
            ScopeKind.Skill => "skill",
            ScopeKind.Site => "site",
            ScopeKind.Number => "number",
            ScopeKind.Line => "line",
            ScopeKind.Ivr => "ivr",
            ScopeKind.System => "system",
            ScopeKind.Outage => "outage",
            _ => "queue>group",
        };
}
