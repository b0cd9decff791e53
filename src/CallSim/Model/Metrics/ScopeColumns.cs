using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Which columns of the ledgers a scope adds up.</summary>
internal sealed class ScopeColumns
{
    private ScopeColumns(Scope scope, CentreLayout layout, Func<Lane, bool> ofScope)
    {
        Scope = scope;
        IsOfContacts = scope.Kind is ScopeKind.All or ScopeKind.Contact or ScopeKind.Number;
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

    /// <summary>The columns of the queue ledger.</summary>
    public int[] Queues { get; private init; } = [];

    /// <summary>The line groups whose calls and channels count.</summary>
    public int[] Lines { get; private init; } = [];

    /// <summary>The call flows in which time is spent.</summary>
    public int[] Flows { get; private init; } = [];

    /// <summary>The steps of these flows.</summary>
    public int[] Steps { get; private init; } = [];

    /// <summary>What outages can hit; null for scopes that are no such thing.</summary>
    public ThingId? Thing { get; private init; }

    /// <summary>The outage; null for none.</summary>
    public OutageId? Outage { get; private init; }

    /// <summary>
    /// All scopes of a plan, in the order of the files: all, then contact types, queues, groups, skills, sites, numbers, lines,
    /// call flows, systems, outages, queues by group.
    /// </summary>
    public static ImmutableArray<ScopeColumns> Of(CentreLayout layout)
    {
        CentrePlan plan = layout.Plan;
        return
        [
            All(layout),
            .. plan.ContactTypes.Select((type, row) => OfTypes(Scope.Contact(type.Name), layout, [row])),
            .. plan.Queues.Select((queue, row) => OfQueues(Scope.Queue(queue.Name), layout, [row])),
            .. plan.AgentGroups.Select(
                (group, row) =>
                    new ScopeColumns(Scope.Group(group.Name), layout, lane => lane.Group.Row == row)
                    {
                        Groups = [row],
                        Thing = layout.Outages.PlaceOf(OutageTarget.Group, row),
                    }
            ),
            .. plan.Queues.Select(queue => queue.Skill).Distinct().Select(skill => OfSkill(skill, layout)),
            .. plan.Sites.Select((site, row) => OfSite(site.Name, row, layout)),
            .. plan.Numbers.Select((number, row) => OfNumber(number.Name, row, layout)),
            .. plan.Lines.Select((line, row) => OfLine(line.Name, row, layout)),
            .. plan.Flows.Select((flow, row) => OfFlow(flow.Name, row, layout)),
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
            .. QueuesByGroup(layout),
        ];
    }

    private static ScopeColumns All(CentreLayout layout) =>
        new(Scope.All, layout, _ => true)
        {
            ContactTypes = [.. Enumerable.Range(0, layout.Plan.ContactTypes.Length)],
            Groups = [.. Enumerable.Range(0, layout.Plan.AgentGroups.Length)],
            Queues = [layout.Plan.Queues.Length],
            Flows = [.. Enumerable.Range(0, layout.Plan.Flows.Length)],
            Steps = [.. Enumerable.Range(0, layout.Flows.Steps.Length)],
        };

    private static ScopeColumns OfTypes(Scope scope, CentreLayout layout, int[] types) =>
        new(scope, layout, lane => types.Contains(lane.Type.Row)) { ContactTypes = types };

    private static ScopeColumns OfQueues(Scope scope, CentreLayout layout, int[] queues) =>
        new(scope, layout, lane => queues.Contains(lane.Queue.Row)) { Queues = queues };

    private static ScopeColumns OfSkill(string skill, CentreLayout layout)
    {
        ImmutableArray<QueuePlan> queues = layout.Plan.Queues;
        return OfQueues(
            Scope.Skill(skill),
            layout,
            [.. Enumerable.Range(0, queues.Length).Where(row => queues[row].Skill == skill)]
        );
    }

    private static ScopeColumns OfNumber(string name, int number, CentreLayout layout)
    {
        Target target = new(TargetKind.Number, number);
        int[] types = [.. Enumerable.Range(0, layout.Entries.Length).Where(type => layout.Entries[type] == target)];
        return new(Scope.Number(name), layout, lane => types.Contains(lane.Type.Row))
        {
            ContactTypes = types,
            Thing = layout.Outages.PlaceOf(OutageTarget.Number, number),
        };
    }

    // Of lines and flows there are no legs: what happens there is counted apart.
    private static ScopeColumns OfLine(string name, int line, CentreLayout layout) =>
        new(Scope.Line(name), layout, _ => false)
        {
            Lines = [line],
            Thing = layout.Outages.PlaceOf(OutageTarget.Lines, line),
        };

    private static ScopeColumns OfFlow(string name, int flow, CentreLayout layout) =>
        new(Scope.Ivr(name), layout, _ => false)
        {
            Flows = [flow],
            Steps = [.. layout.Flows.Steps.Where(step => step.Flow.Row == flow).Select(step => step.Id.Row)],
            Thing = layout.Outages.PlaceOf(OutageTarget.Flow, flow),
        };

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
