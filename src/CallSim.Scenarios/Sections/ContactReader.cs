using CallSim.Scenarios.Language;
using CallSim.Scenarios.Laws;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the contact types.</summary>
/// <param name="context">What the readers share.</param>
/// <param name="destinations">Where contacts can go.</param>
internal sealed class ContactReader(ReadingContext context, DestinationReader destinations)
{
    private readonly LawReader _laws = new(context);
    private readonly ArrivalsReader _arrivals = new(context);
    private readonly CustomerReader _customers = new(context);

    /// <summary>The contact types that could be read; the others are reported.</summary>
    public ImmutableArray<ReadContact> Read(Node node) =>
        [
            .. NamedMap
                .Entries(context, node, "contacts", "enquiry: { arrivals: { rate: 60/h }, talk: 4m }")
                .Select(Contact)
                .OfType<ReadContact>(),
        ];

    private ReadContact? Contact(MapEntry entry)
    {
        if (MapReader.Open(context, entry.Value, ContactSections.Contact, $"contact '{entry.Name}'") is not { } map)
        {
            return null;
        }

        ReadArrivals? arrivals = map["arrivals"] is { } node ? _arrivals.Read(node, "arrivals", map["busyness"]) : null;
        DayFactorPlan? busyness = map["busyness"] is { } factor ? new BusynessReader(context).Read(factor) : null;
        Destination? to = map["to"] is { } place
            ? destinations.Read(place, "to", Places.Queue | Places.Number | Places.Flow)
            : Destination.Queue(entry.Name);
        IntervalSeries<Law>? talk = Span(map, "talk", null);
        IntervalSeries<Law>? patience = Span(map, "patience", "leave 'patience' out if callers never hang up");
        IntervalSeries<Law>? wrapUp = Span(map, "wrap_up", "leave 'wrap_up' out if there is none");
        HoldPlan? hold = map["hold"] is { } holdNode ? Hold(holdNode) : null;
        double? balks = map["balks"] is { } balksNode ? context.Scalars.Share(balksNode, "balks") : 0;
        ReadCustomer? customer = _customers.Read(map);
        Channel.Check(context, map["channel"]);
        GoalsPlan goals = new GoalsReader(context).Read(
            map["targets"],
            TargetSections.OfContact,
            $"contact '{entry.Name}'"
        );
        bool optionalsAreRead =
            (patience is null) == (map["patience"] is null)
            && (busyness is null) == (map["busyness"] is null)
            && (wrapUp is null) == (map["wrap_up"] is null)
            && (hold is null) == (map["hold"] is null);
        if (arrivals is null || to is null || talk is null || balks is null || customer is null || !optionalsAreRead)
        {
            return null;
        }

        ContactTypePlan plan = new()
        {
            Name = entry.Name,
            ArrivalsPerHour = arrivals.PerHour,
            ArrivalLog = arrivals.Log,
            CountsAllAttempts = arrivals.CountsAllAttempts,
            Busyness = busyness,
            To = to.Value,
            Talk = talk,
            Patience = patience,
            WrapUp = wrapUp,
            Hold = hold,
            Balks = balks.Value,
            Needs = customer.Needs,
            Redials = customer.Redials,
            Resolved = customer.Resolved,
            CallsAgain = customer.CallsAgain,
            Goals = goals,
        };
        return new ReadContact(plan, entry.Key.Place, map["arrivals"]!.Place, map.Map);
    }

    private IntervalSeries<Law>? Span(MapReader map, string key, string? without) =>
        map[key] is { } node
            ? _laws.Read(node, key, without is null ? null : $"write a span such as 120s; {without}")
            : null;

    private HoldPlan? Hold(Node node)
    {
        if (MapReader.Open(context, node, ContactSections.Hold, "hold") is not { } map)
        {
            return null;
        }

        double? chance = map["chance"] is { } share ? context.Scalars.Share(share, "chance") : null;
        IntervalSeries<Law>? lasts = Span(map, "lasts", null);
        return chance is null || lasts is null ? null : new HoldPlan { Chance = chance.Value, Length = lasts };
    }
}

/// <summary>A contact type with the places that later checks point at.</summary>
/// <param name="Plan">The contact type.</param>
/// <param name="Name">Where its name stands.</param>
/// <param name="Arrivals">Where its arrivals stand.</param>
/// <param name="Map">Its keys.</param>
internal sealed record ReadContact(ContactTypePlan Plan, Place Name, Place Arrivals, MapNode Map)
{
    /// <summary>Where a key stands, or the name where the key is missing.</summary>
    public Place PlaceOf(string key) => Map.Entry(key)?.Key.Place ?? Name;
}
