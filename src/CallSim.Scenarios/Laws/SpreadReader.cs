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

    private static readonly Spread OfLognormal = new(Law.Lognormal, "choose a cv above 0 and at most 100");
    private static readonly Spread OfGamma = new(Law.Gamma, "choose a cv above 0 and at most 100");
    private static readonly Spread OfWeibull = new(Law.WeibullByCv, "a weibull has a cv from 0.00129 to 429");
    private static readonly Spread OfErlang = new(
        Law.ErlangByCv,
        "choose a cv from 0.01 to 1 whose 1 ÷ cv² is whole, such as 0.5, or write stages"
    );
    private static readonly Spread OfUniform = new(Law.UniformByCv, "a uniform has a cv of at most 0.577");
    private static readonly Spread OfHyperexponential = new(
        Law.Hyperexponential,
        "a hyperexponential has a cv from 1 to 100; below 1 write erlang, gamma or lognormal"
    );
    private static readonly Spread OfGeometric = new(
        Law.GeometricByCv,
        "a geometric has a cv below 1, and a unit of 1µs or more"
    );

    public Func<SimSpan, Law?>? Lognormal(MapReader map, SpanName name) => ByCv(map, name, OfLognormal, "cv", "sd");

    public Func<SimSpan, Law?>? Gamma(MapReader map, SpanName name) => ByCv(map, name, OfGamma, "cv", "sd");

    public Func<SimSpan, Law?>? Uniform(MapReader map, SpanName name) => ByCv(map, name, OfUniform, "cv", "sd");

    public Func<SimSpan, Law?>? Hyperexponential(MapReader map, SpanName name) =>
        ByCv(map, name, OfHyperexponential, "cv", "sd");

    public Func<SimSpan, Law?>? Weibull(MapReader map, SpanName name)
    {
        if (map["shape"] is not { } node || map["cv"] is not null || map["sd"] is not null)
        {
            return ByCv(map, name, OfWeibull, "shape", "cv", "sd");
        }

        double? shape = context.Scalars.Number(node, $"the shape of {name.What}", LeastShape, MostShape);
        return shape is null ? null : mean => Law.Weibull(mean, shape.Value);
    }

    public Func<SimSpan, Law?>? Erlang(MapReader map, SpanName name)
    {
        if (map["stages"] is not { } node || map["cv"] is not null || map["sd"] is not null)
        {
            return ByCv(map, name, OfErlang, "stages", "cv", "sd");
        }

        long? stages = context.Scalars.Whole(node, $"the stages of {name.What}", 1, MostStages);
        return stages is null ? null : mean => Law.Erlang(mean, (int)stages.Value);
    }

    public Func<SimSpan, Law?>? Geometric(MapReader map, SpanName name)
    {
        if (map["cv"] is not null || map["sd"] is not null)
        {
            return ByCv(map, name, OfGeometric, "unit", "cv", "sd");
        }

        SimSpan? unit = map["unit"] is { } node
            ? context.Scalars.Span(node, $"the unit of {name.What}", aboveZero: true)
            : SimSpan.FromSeconds(1);
        return unit is null ? null : mean => OfUnits(mean, unit.Value, map["mean"]!, name);
    }

    private Law? OfUnits(SimSpan mean, SimSpan unit, Node node, SpanName name)
    {
        if (mean >= unit)
        {
            return Law.Geometric(mean, unit);
        }

        string message = $"the mean of {name.What} must be at least the unit of the geometric, {unit}, found {mean}";
        context.Diagnostics.Error(node.Place, message, "write a longer mean, or a shorter unit");
        return null;
    }

    private Func<SimSpan, Law?>? ByCv(MapReader map, SpanName name, Spread spread, params ReadOnlySpan<string> keys)
    {
        if (map.OneOf(context, name.What, keys) is not { } key)
        {
            return null;
        }

        Node node = map[key]!;
        if (key == "sd")
        {
            SimSpan? sd = context.Scalars.Span(node, $"the sd of {name.What}", aboveZero: true);
            return sd is null ? null : mean => Make(spread, mean, sd.Value.Seconds / mean.Seconds, node, name);
        }

        double? cv = context.Scalars.Cv(node, $"the cv of {name.What}", MostCv);
        return cv is null ? null : mean => Make(spread, mean, cv.Value, node, name);
    }

    private Law? Make(Spread spread, SimSpan mean, double cv, Node node, SpanName name)
    {
        try
        {
            return spread.Law(mean, cv);
        }
        // The law knows which cv its family can have; asking it keeps the rule in one place.
        catch (ArgumentOutOfRangeException)
        {
            string shown = cv.ToString("0.####", CultureInfo.InvariantCulture);
            string message = $"{name.What} cannot have a cv of {shown} in this family";
            context.Diagnostics.Error(node.Place, message, spread.Fix);
            return null;
        }
    }

    /// <summary>How a family is made of mean and cv.</summary>
    /// <param name="Law">Makes it, or throws where the cv is none of the family's.</param>
    /// <param name="Fix">Which cv the family can have.</param>
    private sealed record Spread(Func<SimSpan, double, Law> Law, string Fix);
}
