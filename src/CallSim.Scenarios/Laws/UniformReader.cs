using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Laws;

/// <summary>Reads a uniform law that is given by its bounds.</summary>
internal static class UniformReader
{
    private static readonly string[] OtherWay = ["mean", "cv", "sd"];

    public static IntervalSeries<Law>? Read(ReadingContext context, Node node, SpanName name)
    {
        if (MapReader.Open(context, node, LawSections.Uniform, $"the uniform of {name.What}") is not { } map)
        {
            return null;
        }

        if (OtherWay.FirstOrDefault(key => map[key] is not null) is { } other)
        {
            Place place = map.Map.Entry(other)!.Key.Place;
            context.Diagnostics.Error(
                place,
                $"{name.What} has bounds and '{other}'",
                "write min and max, or mean with cv or sd"
            );
            return null;
        }

        if (map["min"] is not { } low || map["max"] is not { } high)
        {
            string missing = map["min"] is null ? "min" : "max";
            context.Diagnostics.Error(
                map.Map.Place,
                $"the uniform of {name.What} has no '{missing}'",
                "write min and max"
            );
            return null;
        }

        SimSpan? min = context.Scalars.Span(low, $"the min of {name.What}");
        SimSpan? max = context.Scalars.Span(high, $"the max of {name.What}");
        if (min > max)
        {
            string message = $"the max of {name.What} must be at least its min, {min}, found {Found.Text(high)}";
            context.Diagnostics.Error(high.Place, message, "swap the two");
            return null;
        }

        return min is null || max is null ? null : new(Law.Uniform(min.Value, max.Value));
    }
}
