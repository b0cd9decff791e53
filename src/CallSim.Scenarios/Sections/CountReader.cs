using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads how many agents are scheduled: one number, or one an interval from a file or a profile.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class CountReader(ReadingContext context)
{
    private readonly SeriesReader _series = new(context);

    /// <summary>The count; null when it cannot be read, which is reported.</summary>
    public IntervalSeries<double>? Read(Node node)
    {
        if (node is ScalarNode)
        {
            return context.Scalars.Number(node, "count", 0, AgentSections.MostAgents) is { } number
                ? new(number)
                : null;
        }

        if (MapReader.Open(context, node, SharedSections.Count, "count") is not { } map)
        {
            return null;
        }

        Exact? times = _series.Times(map);
        SeriesKeys.Check(context, map, "count");
        ImmutableArray<double>? counts = map.OneWay(context, "count") switch
        {
            "file" => _series.FromFile(map, "count"),
            "profile" => _series.FromProfile(map, "count", AgentSections.MostAgents)?.Values,
            _ => null,
        };
        return times is null || counts is null ? null : Changed(map.Map, counts.Value, times.Value);
    }

    private IntervalSeries<double>? Changed(MapNode map, ImmutableArray<double> counts, Exact times)
    {
        ImmutableArray<Exact> factored = [.. counts.Select(count => Exact.Of(count) * times)];
        if (MapChanges.Added(context, map, "count", factored) is not { } exact)
        {
            return null;
        }

        ImmutableArray<double> scaled = [.. exact.Select(count => count.Nearest())];
        if (scaled.Max() <= AgentSections.MostAgents)
        {
            return new IntervalSeries<double>(scaled);
        }

        string message = $"count must be at most {AgentSections.MostAgents:N0}, found {scaled.Max():N0}";
        context.Diagnostics.Error(map.Place, message, "write fewer agents, or lower its times");
        return null;
    }
}
