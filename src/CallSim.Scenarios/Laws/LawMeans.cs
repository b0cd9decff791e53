using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Laws;

/// <summary>Reads the means of laws: a span, or a column of a file with one mean an interval, in seconds.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class LawMeans(ReadingContext context)
{
    private readonly SeriesReader _series = new(context);

    /// <summary>The mean of a family that has no other parameter: bare, or under <c>mean</c>.</summary>
    public IntervalSeries<SimSpan>? Alone(Node node, Section section, SpanName name)
    {
        if (node is not MapNode map || map["file"] is not null || map["column"] is not null)
        {
            return Read(node, name.What, name);
        }

        MapReader? reader = MapReader.Open(context, node, section, $"the {section.Path} of {name.What}");
        return reader?["mean"] is { } mean ? Read(mean, $"the mean of {name.What}", name) : null;
    }

    /// <summary>A mean, longer than 0s; null when it cannot be read, which is reported.</summary>
    public IntervalSeries<SimSpan>? Read(Node node, string what, SpanName name)
    {
        if (node is not MapNode)
        {
            return context.Scalars.Span(node, what, aboveZero: true, name.Without) is { } span
                ? new IntervalSeries<SimSpan>(span)
                : null;
        }

        if (MapReader.Open(context, node, SharedSections.MeanFromFile, what) is not { } map)
        {
            return null;
        }

        Exact? times = _series.Times(map);
        ImmutableArray<double>? seconds = _series.FromFile(map, what, aboveZero: true);
        return times is null || seconds is null
            ? null
            : new([
                .. seconds.Value.Select(value =>
                    NotZero(SimSpan.FromSeconds((Exact.Of(value) * times.Value).Nearest()))
                ),
            ]);
    }

    // A tiny mean that rounds to nothing becomes the shortest there is.
    private static SimSpan NotZero(SimSpan mean) => mean > SimSpan.Zero ? mean : new SimSpan(1);
}
