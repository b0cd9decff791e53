using CallSim.Scenarios.Language;
using CallSim.Scenarios.Laws;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads the call flows.</summary>
/// <param name="context">What the readers share.</param>
/// <param name="destinations">Where steps can lead.</param>
internal sealed class FlowReader(ReadingContext context, DestinationReader destinations)
{
    private const int MostPorts = 1_000_000;

    private readonly LawReader _laws = new(context);
    private readonly HashSet<string> _contacts = [.. context.NamesIn("contacts")];

    /// <summary>The flows that could be read; the others are reported.</summary>
    /// <param name="node">The section; null when it is missing.</param>
    public ImmutableArray<ReadFlow> Read(Node? node) =>
        [
            .. NamedMap
                .Entries(context, node, "ivr", "welcome: { steps: { ask: { queue: queues.sales } } }")
                .Select(Flow)
                .OfType<ReadFlow>(),
        ];

    private ReadFlow? Flow(MapEntry entry)
    {
        if (MapReader.Open(context, entry.Value, FlowSections.Flow, $"flow '{entry.Name}'") is not { } map)
        {
            return null;
        }

        StepReading reading = new(context, _laws, destinations, _contacts, StepNames(map));
        long? ports = map["ports"] is { } most ? context.Scalars.Whole(most, "ports", 0, MostPorts) : null;
        IntervalSeries<Law>? hangUp = map["hang_up"] is { } span
            ? _laws.Read(span, "hang_up", "leave 'hang_up' out if callers never hang up")
            : null;
        HumanKeyPlan? humanKey = map["human_key"] is { } key ? HumanKeyReader.Read(reading, key, FirstStep(map)) : null;
        ImmutableArray<Entry<StepPlan>>? steps = map["steps"] is { } stepsNode ? Steps(reading, stepsNode) : null;
        ImmutableArray<string>? runsOn = RunsOn.Read(context, map["runs_on"]);
        bool optionalsAreRead =
            (ports is null) == (map["ports"] is null)
            && (hangUp is null) == (map["hang_up"] is null)
            && (humanKey is null) == (map["human_key"] is null);
        if (steps is null || runsOn is null || !optionalsAreRead)
        {
            return null;
        }

        FlowPlan plan = new()
        {
            Name = entry.Name,
            Ports = (int?)ports,
            HangUp = hangUp,
            HumanKey = humanKey,
            Steps = [.. steps.Value.Select(step => step.Plan)],
            RunsOn = runsOn.Value,
        };
        return new ReadFlow(plan, entry.Key.Place, map.Map, steps.Value);
    }

    private ImmutableArray<Entry<StepPlan>>? Steps(StepReading reading, Node node)
    {
        if (node is MapNode { Entries.IsEmpty: true })
        {
            context.Diagnostics.Error(
                node.Place,
                "steps has no entry",
                "add a step such as ask: { queue: queues.NAME }"
            );
            return null;
        }

        Entry<StepPlan>?[] steps =
        [
            .. NamedMap
                .Entries(context, node, "steps", "ask: { queue: queues.sales }")
                .Select(entry => StepReader.Read(reading, entry)),
        ];
        bool allAreNamed = node is MapNode map && map.Entries.Length == steps.Length;
        return !allAreNamed || steps.Contains(null) ? null : [.. steps.Select(step => step!)];
    }

    private static HashSet<string> StepNames(MapReader map) =>
        map["steps"] is MapNode steps ? [.. steps.Entries.Select(step => step.Name)] : [];

    private static string? FirstStep(MapReader map) =>
        map["steps"] is MapNode { Entries.IsEmpty: false } steps ? steps.Entries[0].Name : null;
}

/// <summary>A flow with the places that later checks point at.</summary>
/// <param name="Plan">The flow.</param>
/// <param name="Name">Where its name stands.</param>
/// <param name="Map">Its keys.</param>
/// <param name="Steps">Its steps, with their places.</param>
internal sealed record ReadFlow(FlowPlan Plan, Place Name, MapNode Map, ImmutableArray<Entry<StepPlan>> Steps);
