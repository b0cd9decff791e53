using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>
/// A plan with its names turned into rows and its laws into samplers: what all replications share. Immutable.
/// </summary>
internal sealed class CentreLayout
{
    /// <param name="plan">The plan.</param>
    /// <param name="policies">What its policies' names mean; the standard ones when null.</param>
    /// <exception cref="PlanException">The plan cannot be simulated.</exception>
    public CentreLayout(CentrePlan plan, PolicyCatalogue? policies = null)
    {
        PlanException.ThrowIfAny(plan.Mistakes);
        Plan = plan;
        Routing = (policies ?? PolicyCatalogue.Standard).RoutingNamed(plan.Routing);
        Flows = new FlowGraph(plan, Resolve);
        Numbers = [.. plan.Numbers.Select(number => new NumberLayout(number, plan.Time, LineNamed, Resolve))];
        Entries = [.. plan.ContactTypes.Select(type => Resolve(type.To))];
        Types = [.. plan.ContactTypes.Select(type => new ContactTraits(type))];
        Routes = [.. plan.Queues.Select(RouteOf)];
        ImmutableArray<ImmutableArray<GroupId>> groupsOfQueue =
        [
            .. Routes.Select(route => route.SelectMany(rank => rank).ToImmutableArray()),
        ];
        QueuesOfGroup = [.. plan.AgentGroups.Select((_, group) => QueuesServedBy(new GroupId(group), groupsOfQueue))];
        Handover = new HandoverRules(this);
        Outages = new OutageLayout(plan);
        Lanes = new LaneMap(new QueueReach(this), groupsOfQueue, plan.AgentGroups.Length);
        LaneTraits = [.. Lanes.Lanes.Select(Handover.TraitsOf)];
        IsStraight =
            Entries.All(entry => entry.Kind == TargetKind.Queue)
            && Types.All(type => type.ComeOnce)
            && LaneTraits.All(lane => lane.IsPlain)
            && plan.Outages.Length == 0;
        End =
            SimTime.Zero
            + plan.Time.WarmUp
            + plan.Time.Length
            + (plan.Time.Close == CloseRule.Drain ? plan.Time.DrainAtMost : SimSpan.Zero);
    }

    public CentrePlan Plan { get; }

    /// <summary>
    /// Whether a contact is all there is of its customer, and joins one queue on arrival: no lines, flows, transfers, further
    /// attempts or outages. Its journey need not be kept then.
    /// </summary>
    public bool IsStraight { get; }

    /// <summary>Who serves whom.</summary>
    public RoutingPolicy Routing { get; }

    /// <summary>The instant at which a replication ends at the latest.</summary>
    public SimTime End { get; }

    public ImmutableArray<ContactTraits> Types { get; }

    /// <summary>For each contact type, where its contacts go first: a queue, a number or a flow.</summary>
    public ImmutableArray<Target> Entries { get; }

    public ImmutableArray<NumberLayout> Numbers { get; }

    public FlowGraph Flows { get; }

    public HandoverRules Handover { get; }

    public OutageLayout Outages { get; }

    /// <summary>The traits of each lane.</summary>
    public ImmutableArray<LaneTraits> LaneTraits { get; }

    /// <summary>For each queue its groups by rank, the best rank first; groups of one rank are equals.</summary>
    public ImmutableArray<ImmutableArray<ImmutableArray<GroupId>>> Routes { get; }

    /// <summary>For each group the queues it serves, by priority, then in the order of the plan.</summary>
    public ImmutableArray<ImmutableArray<QueueId>> QueuesOfGroup { get; }

    public LaneMap Lanes { get; }

    /// <summary>Where the contacts of a type come to behind their number, if they have one: a queue or a flow.</summary>
    public Target FirstTarget(ContactTypeId type)
    {
        Target entry = Entries[type.Row];
        return entry.Kind == TargetKind.Number ? Numbers[entry.Row].To : entry;
    }

    public QueueId QueueNamed(string name) => new(IndexOf(Plan.Queues, queue => queue.Name == name));

    public GroupId GroupNamed(string name) => new(IndexOf(Plan.AgentGroups, group => group.Name == name));

    private LineId LineNamed(string name) => new(IndexOf(Plan.Lines, line => line.Name == name));

    private Target Resolve(Destination to) =>
        to.Kind switch
        {
            DestinationKind.Queue => Target.Queue(QueueNamed(to.Name)),
            DestinationKind.Number => new(TargetKind.Number, IndexOf(Plan.Numbers, number => number.Name == to.Name)),
            DestinationKind.Flow => new(TargetKind.Flow, IndexOf(Plan.Flows, flow => flow.Name == to.Name)),
            _ => throw new InvalidOperationException($"'{to}' means something only inside a flow."),
        };

    private ImmutableArray<ImmutableArray<GroupId>> RouteOf(QueuePlan queue) =>
        queue.Route.Length > 0
            ? [.. queue.Route.Select(rank => rank.Select(GroupNamed).ToImmutableArray())]
            :
            [
                [.. Plan.AgentGroups.Where(group => group.Has(queue.Skill)).Select(group => GroupNamed(group.Name))],
            ];

    private ImmutableArray<QueueId> QueuesServedBy(
        GroupId group,
        ImmutableArray<ImmutableArray<GroupId>> groupsOfQueue
    ) =>
        [
            .. Enumerable
                .Range(0, groupsOfQueue.Length)
                .Where(queue => groupsOfQueue[queue].Contains(group))
                .OrderBy(queue => Plan.Queues[queue].Priority)
                .Select(queue => new QueueId(queue)),
        ];

    private static int IndexOf<T>(ImmutableArray<T> items, Func<T, bool> wanted)
    {
        for (int index = 0; index < items.Length; index++)
        {
            if (wanted(items[index]))
            {
                return index;
            }
        }

        throw new InvalidOperationException("A checked plan has every name it refers to.");
    }
}
