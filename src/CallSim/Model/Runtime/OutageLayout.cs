using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Something that an outage can hit.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Row">Its place in the plan among its like.</param>
/// <param name="Name">Its name.</param>
internal sealed record Thing(OutageTarget Kind, int Row, string Name)
{
    /// <summary>The key of its name, for the draws of whom an outage cuts off there.</summary>
    public ulong NameKey { get; } = Keys.Named((ulong)Kind, Name);
}

/// <summary>
/// Everything that outages can hit, and what each outage hits: its target, what runs on it by whatever way, and of each site
/// the agent groups. Immutable, shared by all replications.
/// </summary>
internal sealed class OutageLayout
{
    private readonly ImmutableArray<int> _firstOfKind;

    public OutageLayout(CentrePlan plan)
    {
        Things = [.. ThingsOf(plan)];
        _firstOfKind = [.. Enum.GetValues<OutageTarget>().Select(kind => Things.Count(thing => thing.Kind < kind))];
        Outages = [.. plan.Outages.Select(outage => new OutageTraits(outage, [.. HitBy(outage, plan)]))];
        OutagesOf = [.. Enumerable.Range(0, Things.Length).Select(thing => OutagesThatHit(new(thing)))];
    }

    /// <summary>By kind, in the order of <see cref="OutageTarget"/>, then in the order of the plan.</summary>
    public ImmutableArray<Thing> Things { get; }

    /// <summary>The outages, in the order of the plan.</summary>
    public ImmutableArray<OutageTraits> Outages { get; }

    /// <summary>For each thing the outages that hit it, in the order of the plan.</summary>
    public ImmutableArray<ImmutableArray<OutageId>> OutagesOf { get; }

    /// <summary>The place of a thing.</summary>
    public ThingId PlaceOf(OutageTarget kind, int row) => new(_firstOfKind[(int)kind] + row);

    // What an outage hits comes in the order of the things, so that it never depends on the way it was found.
    private IEnumerable<ThingId> HitBy(OutagePlan outage, CentrePlan plan)
    {
        Thing target = Things.First(thing => thing.Kind == outage.Target && thing.Name == outage.Hits);
        HashSet<Thing> hit = [target];
        Queue<Thing> open = new(hit);
        while (open.TryDequeue(out Thing? next))
        {
            foreach (Thing thing in Things.Where(thing => Needs(thing, next, plan) && hit.Add(thing)))
            {
                open.Enqueue(thing);
            }
        }

        return Enumerable
            .Range(0, Things.Length)
            .Where(place => hit.Contains(Things[place]))
            .Select(row => new ThingId(row));
    }

    private static bool Needs(Thing thing, Thing other, CentrePlan plan) =>
        other.Kind switch
        {
            OutageTarget.System => RunsOn(thing, plan).Contains(other.Name),
            OutageTarget.Site => thing.Kind == OutageTarget.Group && plan.AgentGroups[thing.Row].Site == other.Name,
            _ => false,
        };

    private static ImmutableArray<string> RunsOn(Thing thing, CentrePlan plan) =>
        thing.Kind switch
        {
            OutageTarget.Lines => plan.Lines[thing.Row].RunsOn,
            OutageTarget.Number => plan.Numbers[thing.Row].RunsOn,
            OutageTarget.Flow => plan.Flows[thing.Row].RunsOn,
            OutageTarget.Site => plan.Sites[thing.Row].RunsOn,
            OutageTarget.Group => plan.AgentGroups[thing.Row].RunsOn,
            _ => plan.Systems[thing.Row].RunsOn,
        };

    private static IEnumerable<Thing> ThingsOf(CentrePlan plan) =>
        [
            .. plan.Lines.Select((line, row) => new Thing(OutageTarget.Lines, row, line.Name)),
            .. plan.Numbers.Select((number, row) => new Thing(OutageTarget.Number, row, number.Name)),
            .. plan.Flows.Select((flow, row) => new Thing(OutageTarget.Flow, row, flow.Name)),
            .. plan.Sites.Select((site, row) => new Thing(OutageTarget.Site, row, site.Name)),
            .. plan.AgentGroups.Select((group, row) => new Thing(OutageTarget.Group, row, group.Name)),
            .. plan.Systems.Select((system, row) => new Thing(OutageTarget.System, row, system.Name)),
        ];

    private ImmutableArray<OutageId> OutagesThatHit(ThingId thing) =>
        [
            .. Enumerable
                .Range(0, Outages.Length)
                .Where(outage => Outages[outage].Hits.Contains(thing))
                .Select(outage => new OutageId(outage)),
        ];
}
