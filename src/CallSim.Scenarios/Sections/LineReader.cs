using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the line groups.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class LineReader(ReadingContext context)
{
    private const int MostChannels = 1_000_000;

    private static readonly Dictionary<string, LineDirection> Directions = new(StringComparer.Ordinal)
    {
        ["in"] = LineDirection.In,
        ["out"] = LineDirection.Out,
        ["both"] = LineDirection.Both,
    };

    /// <summary>The line groups that could be read; the others are reported.</summary>
    /// <param name="node">The section; null when it is missing.</param>
    public ImmutableArray<Entry<LineGroupPlan>> Read(Node? node) =>
        [
            .. NamedMap
                .Entries(context, node, "lines", "carrier: { channels: 30 }")
                .Select(Group)
                .OfType<Entry<LineGroupPlan>>(),
        ];

    private Entry<LineGroupPlan>? Group(MapEntry entry)
    {
        if (MapReader.Open(context, entry.Value, LineSections.Group, $"line group '{entry.Name}'") is not { } map)
        {
            return null;
        }

        long? channels = map["channels"] is { } count
            ? context.Scalars.Whole(count, "channels", 0, MostChannels)
            : null;
        LineDirection? direction = map["direction"] is { } way
            ? context.Scalars.Choice(way, "direction", Directions)
            : LineDirection.In;
        ImmutableArray<string>? runsOn = RunsOn.Read(context, map["runs_on"]);
        if (channels is null || direction is null || runsOn is null)
        {
            return null;
        }

        LineGroupPlan plan = new()
        {
            Name = entry.Name,
            Channels = (int)channels.Value,
            Direction = direction.Value,
            RunsOn = runsOn.Value,
        };
        return new(plan, entry.Key.Place, map.Map);
    }
}
