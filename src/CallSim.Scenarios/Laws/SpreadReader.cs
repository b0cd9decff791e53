using System.Globalization;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Laws;

/// <summary>
/// Reads the second parameter of a family: its cv, its standard deviation or its own shape. The result makes the law of a
/// mean, because a file may bring a mean an interval; it reports and makes nothing where the two do not go together.
/// </summary>
/// <param name="context">What the readers share.</param>
internal sealed class SpreadReader(ReadingContext context)
{
    private const double MostCv = 100;
    private const double LeastShape = 0.1;
    private const double MostShape = 1000;
    private const int MostStages = 10_000;

    public Func<SimSpan, Law?>? Lognormal(MapReader map, SpanName name) => ByCv(map, name, Law.Lognormal, "cv", "sd");

    public Func<SimSpan, Law?>? Gamma(MapReader map, SpanName name) => ByCv(map, name, Law.Gamma, "cv", "sd");

    public Func<SimSpan, Law?>? Uniform(MapReader map, SpanName name) => ByCv(map, name, Law.UniformByCv, "cv", "sd");

    public Func<SimSpan, Law?>? Weibull(MapReader map, SpanName name)
    {
        if (map["shape"] is not { } node || map["cv"] is not null || map["sd"] is not null)
        {
            return ByCv(map, name, Law.WeibullByCv, "shape", "cv", "sd");
        }

        double? shape = context.Scalars.Number(node, $"the shape of {name.What}", LeastShape, MostShape);
        return shape is null ? null : mean => Law.Weibull(mean, shape.Value);
    }

    public Func<SimSpan, Law?>? Erlang(MapReader map, SpanName name)
    {
        if (map["stages"] is not { } node || map["cv"] is not null || map["sd"] is not null)
        {
            return ByCv(map, name, Law.ErlangByCv, "stages", "cv", "sd");
        }

        long? stages = context.Scalars.Whole(node, $"the stages of {name.What}", 1, MostStages);
        return stages is null ? null : mean => Law.Erlang(mean, (int)stages.Value);
    }

    private Func<SimSpan, Law?>? ByCv(
        MapReader map,
        SpanName name,
        Func<SimSpan, double, Law> law,
        params ReadOnlySpan<string> keys
    )
    {
        if (map.OneOf(context, name.What, keys) is not { } key)
        {
            return null;
        }

        Node node = map[key]!;
        if (key == "sd")
        {
            SimSpan? sd = context.Scalars.Span(node, $"the sd of {name.What}", aboveZero: true);
            return sd is null ? null : mean => Make(law, mean, sd.Value.Seconds / mean.Seconds, node, name);
        }

        double? cv = context.Scalars.Cv(node, $"the cv of {name.What}", MostCv);
        return cv is null ? null : mean => Make(law, mean, cv.Value, node, name);
    }

    private Law? Make(Func<SimSpan, double, Law> law, SimSpan mean, double cv, Node node, SpanName name)
    {
        try
        {
            return law(mean, cv);
        }
        // The law knows which cv its family can have; asking it keeps the rule in one place.
        catch (ArgumentOutOfRangeException)
        {
            string shown = cv.ToString("0.####", CultureInfo.InvariantCulture);
            string message = $"{name.What} cannot have a cv of {shown} in this family";
            context.Diagnostics.Error(
                node.Place,
                message,
                "erlang needs a whole 1 ÷ cv², uniform a cv of at most 0.577"
            );
            return null;
        }
    }
}
