using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the numbers that customers call.</summary>
/// <param name="context">What the readers share.</param>
/// <param name="destinations">Where they can lead.</param>
internal sealed class NumberReader(ReadingContext context, DestinationReader destinations)
{
    private readonly ImmutableArray<string> _lines = context.NamesIn("lines");
    private readonly OpeningHoursReader _hours = new(context);

    /// <summary>The numbers that could be read; the others are reported.</summary>
    /// <param name="node">The section; null when it is missing.</param>
    public ImmutableArray<Entry<NumberPlan>> Read(Node? node) =>
        [
            .. NamedMap
                .Entries(context, node, "numbers", "hotline: { to: queues.sales }")
                .Select(Number)
                .OfType<Entry<NumberPlan>>(),
        ];

    private Entry<NumberPlan>? Number(MapEntry entry)
    {
        if (MapReader.Open(context, entry.Value, LineSections.Number, $"number '{entry.Name}'") is not { } map)
        {
            return null;
        }

        ImmutableArray<string>? lines = map["lines"] is { } groups
            ? ReferenceList.Read(context, groups, "lines", "lines", _lines)
            : [];
        Destination? to = map["to"] is { } place ? destinations.Read(place, "to", Places.Queue | Places.Flow) : null;
        SimSpan? setup = map["setup"] is { } span ? context.Scalars.Span(span, "setup") : SimSpan.Zero;
        double? callsPerSecond = map["calls_per_second"] is { } rate ? CallsPerSecond(rate) : null;
        OpeningHours? open = map["open"] is { } hours ? _hours.Read(hours) : null;
        ImmutableArray<string>? runsOn = RunsOn.Read(context, map["runs_on"]);
        bool optionalsAreRead =
            (callsPerSecond is null) == (map["calls_per_second"] is null) && (open is null) == (map["open"] is null);
        if (lines is null || to is null || setup is null || runsOn is null || !optionalsAreRead)
        {
            return null;
        }

        NumberPlan plan = new()
        {
            Name = entry.Name,
            Lines = lines.Value,
            To = to.Value,
            Setup = setup.Value,
            CallsPerSecond = callsPerSecond,
            Open = open,
            RunsOn = runsOn.Value,
        };
        return new(plan, entry.Key.Place, map.Map);
    }

    private double? CallsPerSecond(Node node)
    {
        if (context.Scalars.Number(node, "calls_per_second", 0, NumberPlan.MostCallsPerSecond) is not { } rate)
        {
            return null;
        }

        if (rate == 0)
        {
            string fix = "write a number such as 20; leave it out for no limit";
            context.Diagnostics.Error(node.Place, "calls_per_second must be above 0, found 0", fix);
            return null;
        }

        return rate;
    }
}
