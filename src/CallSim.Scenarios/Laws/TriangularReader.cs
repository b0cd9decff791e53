using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Laws;

/// <summary>Reads a triangular law: its bounds and its mode.</summary>
internal static class TriangularReader
{
    public static IntervalSeries<Law>? Read(ReadingContext context, Node node, SpanName name)
    {
        if (MapReader.Open(context, node, LawSections.Triangular, $"the triangular of {name.What}") is not { } map)
        {
            return null;
        }

        SimSpan? min = Span(context, map, "min", name);
        SimSpan? mode = Span(context, map, "mode", name);
        SimSpan? max = Span(context, map, "max", name);
        bool inOrder =
            IsAtLeast(context, map, ("mode", mode), ("min", min), name)
            && IsAtLeast(context, map, ("max", max), mode is null ? ("min", min) : ("mode", mode), name);
        return inOrder && min is not null && mode is not null && max is not null
            ? new(Law.Triangular(min.Value, mode.Value, max.Value))
            : null;
    }

    private static SimSpan? Span(ReadingContext context, MapReader map, string key, SpanName name) =>
        map[key] is { } node ? context.Scalars.Span(node, $"the {key} of {name.What}") : null;

    private static bool IsAtLeast(
        ReadingContext context,
        MapReader map,
        (string Key, SimSpan? Span) higher,
        (string Key, SimSpan? Span) lower,
        SpanName name
    )
    {
        if (higher.Span < lower.Span)
        {
            Node node = map[higher.Key]!;
            string message =
                $"the {higher.Key} of {name.What} must be at least its {lower.Key}, {lower.Span}, found {Found.Text(node)}";
            context.Diagnostics.Error(node.Place, message, "write min, mode and max in rising order");
            return false;
        }

        return true;
    }
}
