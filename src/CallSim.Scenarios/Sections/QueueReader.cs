using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the queues and makes those of contacts that name none.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class QueueReader(ReadingContext context)
{
    private const int MostPriority = 1000;
    private const int MostPlaces = 1_000_000_000;

    /// <summary>The queues that could be read, in order, and then those made for contacts; the others are reported.</summary>
    /// <param name="node">The section; null when it is missing.</param>
    /// <param name="contacts">The contact types.</param>
    public ImmutableArray<ReadQueue> Read(Node? node, ImmutableArray<ReadContact> contacts)
    {
        ImmutableArray<string> groups = context.NamesIn("agents");
        IEnumerable<ReadQueue> written = NamedMap
            .Entries(context, node, "queues", "sales: { skill: sales }")
            .Select(entry => Queue(entry, groups))
            .OfType<ReadQueue>();
        ImmutableArray<string> made = [.. QueueNames.Made(context)];
        IEnumerable<ReadQueue> madeForContacts = contacts
            .Where(contact => made.Contains(contact.Plan.Name))
            .Select(contact => new ReadQueue(
                new() { Name = contact.Plan.Name, Skill = contact.Plan.Name },
                contact.Name,
                [],
                true
            ));
        return [.. written, .. madeForContacts];
    }

    private ReadQueue? Queue(MapEntry entry, ImmutableArray<string> groups)
    {
        if (MapReader.Open(context, entry.Value, QueueSections.Queue, $"queue '{entry.Name}'") is not { } map)
        {
            return null;
        }

        string? skill = map["skill"] is { } skillNode ? Skill.Read(context, skillNode) : entry.Name;
        long? priority = map["priority"] is { } rank ? context.Scalars.Whole(rank, "priority", 1, MostPriority) : 1;
        long? places = map["waiting_places"] is { } most
            ? context.Scalars.Whole(most, "waiting_places", 0, MostPlaces)
            : null;
        Channel.Check(context, map["channel"]);
        ImmutableArray<ImmutableArray<RouteStep>>? route = map["route"] is { } routeNode
            ? new RouteReader(context, groups).Read(routeNode)
            : [];
        GoalsPlan goals = new GoalsReader(context).Read(
            map["targets"],
            TargetSections.OfQueue,
            $"queue '{entry.Name}'"
        );
        if (skill is null || priority is null || route is null)
        {
            return null;
        }

        QueuePlan plan = new()
        {
            Name = entry.Name,
            Skill = skill,
            Priority = (int)priority.Value,
            WaitingPlaces = (int?)places,
            Route = [.. route.Value.Select(rank => rank.Select(step => step.Group).ToImmutableArray())],
            Goals = goals,
        };
        return new ReadQueue(plan, entry.Key.Place, [.. route.Value.SelectMany(rank => rank)], false);
    }
}

/// <summary>A queue with the places that later checks point at.</summary>
/// <param name="Plan">The queue.</param>
/// <param name="Name">Where its name stands, or that of the contact it was made for.</param>
/// <param name="Route">The groups on its route, with their places.</param>
/// <param name="IsMade">Whether it was made for a contact.</param>
internal sealed record ReadQueue(QueuePlan Plan, Place Name, ImmutableArray<RouteStep> Route, bool IsMade);

/// <summary>A group on a route.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Place">Where the route names it.</param>
internal sealed record RouteStep(string Group, Place Place);
