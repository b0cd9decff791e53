using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Which columns of the ledgers a scope adds up.</summary>
internal sealed class ScopeColumns
{
    private ScopeColumns(Scope scope, CentreLayout layout, Func<Lane, bool> ofScope)
    {
        Scope = scope;
        IsOfContacts = scope.Kind is ScopeKind.All or ScopeKind.Contact;
        bool Counts(Lane lane) => ofScope(lane) && !(IsOfContacts && lane.IsLater);
        ImmutableArray<Lane> lanes = layout.Lanes.Lanes;
        UnansweredLanes = [.. Columns(lanes, lane => Counts(lane) && lane.Group.IsNone)];
        AnsweredLanes = [.. Columns(lanes, lane => Counts(lane) && !lane.Group.IsNone)];
        LaterLanes = [.. Columns(lanes, lane => ofScope(lane) && !Counts(lane))];
    }

    public Scope Scope { get; }

    /// <summary>The lanes of legs that nobody answered.</summary>
    public int[] UnansweredLanes { get; }

    /// <summary>The lanes of legs that an agent answered.</summary>
    public int[] AnsweredLanes { get; }

    /// <summary>The lanes of which only the agents' work counts: of later legs, where contacts are counted once.</summary>
    public int[] LaterLanes { get; }

    /// <summary>Whether it counts contacts, each by its first leg; else legs.</summary>
    public bool IsOfContacts { get; }

    public int[] ContactTypes { get; private init; } = [];

    public int[] Groups { get; private init; } = [];

    /// <summary>The column of the queue ledger; −1 for none.</summary>
    public int QueueColumn { get; private init; } = -1;

    /// <summary>What outages can hit; null for scopes that are no such thing.</summary>
    public ThingId? Thing { get; private init; }

    /// <summary>The outage; null for none.</summary>
    public OutageId? Outage { get; private init; }

    /// <summary>All scopes of a plan, in the order of the files: all, then contact types, queues, groups, sites, queues by group, systems, outages.</summary>
    public static ImmutableArray<ScopeColumns> Of(CentreLayout layout)
    {
        CentrePlan plan = layout.Plan;
        return
        [
            new(Scope.All, layout, _ => true)
            {
                ContactTypes = [.. Enumerable.Range(0, plan.ContactTypes.Length)],
                Groups = [.. Enumerable.Range(0, plan.AgentGroups.Length)],
                QueueColumn = plan.Queues.Length,
            },
            .. plan.ContactTypes.Select(
                (type, row) =>
                    new ScopeColumns(Scope.Contact(type.Name), layout, lane => lane.Type.Row == row)
                    {
                        ContactTypes = [row],
                    }
            ),
            .. plan.Queues.Select(
                (queue, row) =>
                    new ScopeColumns(Scope.Queue(queue.Name), layout, lane => lane.Queue.Row == row)
                    {
                        QueueColumn = row,
                    }
            ),
            .. plan.AgentGroups.Select(
                (group, row) =>
                    new ScopeColumns(Scope.Group(group.Name), layout, lane => lane.Group.Row == row)
                    {
                        Groups = [row],
                        Thing = layout.Outages.PlaceOf(OutageTarget.Group, row),
                    }
            ),
            .. plan.Sites.Select((site, row) => OfSite(site.Name, row, layout)),
            .. QueuesByGroup(layout),
            .. plan.Systems.Select(
                (system, row) =>
                    new ScopeColumns(Scope.System(system.Name), layout, _ => false)
                    {
                        Thing = layout.Outages.PlaceOf(OutageTarget.System, row),
                    }
            ),
            .. plan.Outages.Select(
                (outage, row) => new ScopeColumns(Scope.Outage(outage.Name), layout, _ => false) { Outage = new(row) }
            ),
        ];
    }

    private static ScopeColumns OfSite(string site, int row, CentreLayout layout)
    {
        int[] groups =
        [
            .. Enumerable
                .Range(0, layout.Plan.AgentGroups.Length)
                .Where(group => layout.Plan.AgentGroups[group].Site == site),
        ];
        return new(Scope.Site(site), layout, lane => groups.Contains(lane.Group.Row))
        {
            Groups = groups,
            Thing = layout.Outages.PlaceOf(OutageTarget.Site, row),
        };
    }

    private static IEnumerable<ScopeColumns> QueuesByGroup(CentreLayout layout) =>
        from queue in Enumerable.Range(0, layout.Plan.Queues.Length)
        from rank in layout.Routes[queue]
        from @group in rank
        select new ScopeColumns(
            Scope.Queue(layout.Plan.Queues[queue].Name, layout.Plan.AgentGroups[@group.Row].Name),
            layout,
            lane => lane.Queue.Row == queue && lane.Group == @group
        );

    private static IEnumerable<int> Columns(ImmutableArray<Lane> lanes, Func<Lane, bool> wanted) =>
        Enumerable.Range(0, lanes.Length).Where(lane => wanted(lanes[lane]));
}
