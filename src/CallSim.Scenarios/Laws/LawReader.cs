using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Laws;

/// <summary>
/// Reads random spans: a plain span is constant, a map names a family. A mean from a file makes one law an interval.
/// </summary>
/// <param name="context">What the readers share.</param>
internal sealed class LawReader(ReadingContext context)
{
    private readonly LawMeans _means = new(context);
    private readonly SpreadReader _spreads = new(context);

    /// <summary>A random span; null when it cannot be read, which is reported.</summary>
    /// <param name="node">The span.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="without">How to say that there is none, for the cure of an impossible span.</param>
    public IntervalSeries<Law>? Read(Node node, string what, string? without = null)
    {
        if (node is ScalarNode)
        {
            return context.Scalars.Span(node, what, fix: without) is { } span ? new(Law.Deterministic(span)) : null;
        }

        if (MapReader.Open(context, node, LawSections.Law, what) is not { } map)
        {
            return null;
        }

        double? times = map["times"] is { } factor ? context.Scalars.Factor(factor, "times")?.Nearest() : 1;
        if (map.OneWay(context, what) is not { } family)
        {
            return null;
        }

        IntervalSeries<Law>? laws = OfFamily(family, map[family]!, new SpanName(what, without));
        return times switch
        {
            null => null,
            1 => laws,
            _ => laws?.Select(law => law.Times(times.Value)),
        };
    }

    private IntervalSeries<Law>? OfFamily(string family, Node node, SpanName name) =>
        family switch
        {
            "deterministic" => _means.Alone(node, LawSections.Deterministic, name)?.Select(Law.Deterministic),
            "exponential" => _means.Alone(node, LawSections.Exponential, name)?.Select(Law.Exponential),
            "lognormal" => BySpread(node, LawSections.Lognormal, name, _spreads.Lognormal),
            "gamma" => BySpread(node, LawSections.Gamma, name, _spreads.Gamma),
            "weibull" => BySpread(node, LawSections.Weibull, name, _spreads.Weibull),
            "erlang" => BySpread(node, LawSections.Erlang, name, _spreads.Erlang),
            "uniform" => Uniform(node, name),
            "triangular" => TriangularReader.Read(context, node, name),
            "hyperexponential" => Hyperexponential(node, name),
            "geometric" => BySpread(node, LawSections.Geometric, name, _spreads.Geometric),
            "mixture" => new MixtureReader(context, this).Read(node, name),
            _ => new EmpiricalReader(context).Read(node, name),
        };

    private IntervalSeries<Law>? BySpread(
        Node node,
        Section section,
        SpanName name,
        Func<MapReader, SpanName, Func<SimSpan, Law?>?> spread
    )
    {
        if (MapReader.Open(context, node, section, $"the {section.Path} of {name.What}") is not { } map)
        {
            return null;
        }

        // Where the section demands the mean, that is reported; where it stands for other parameters, only here.
        if (map["mean"] is null && section.Key("mean") is { IsRequired: false })
        {
            context.Diagnostics.Error(
                map.Map.Place,
                $"the {section.Path} of {name.What} has no 'mean'",
                "add mean: 4m"
            );
        }

        IntervalSeries<SimSpan>? means = map["mean"] is { } mean
            ? _means.Read(mean, $"the mean of {name.What}", name)
            : null;
        Func<SimSpan, Law?>? make = spread(map, name);
        if (means is null || make is null)
        {
            return null;
        }

        Law?[] laws = [.. means.Values.Select(make)];
        return laws.Contains(null) ? null : new([.. laws.Select(law => law!)]);
    }

    private IntervalSeries<Law>? Uniform(Node node, SpanName name)
    {
        bool byBounds = node is MapNode bounds && (bounds["min"] is not null || bounds["max"] is not null);
        return byBounds
            ? UniformReader.Read(context, node, name)
            : BySpread(node, LawSections.Uniform, name, _spreads.Uniform);
    }

    private IntervalSeries<Law>? Hyperexponential(Node node, SpanName name) =>
        node is MapNode map && map["phases"] is not null
            ? new PhasesReader(context).Read(node, name)
            : BySpread(node, LawSections.Hyperexponential, name, _spreads.Hyperexponential);
}
