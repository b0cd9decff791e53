using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the random factor of a day.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class BusynessReader(ReadingContext context)
{
    private const double MostCv = 10;

    /// <summary>The factor; null when it cannot be read, which is reported.</summary>
    public DayFactorPlan? Read(Node node)
    {
        if (
            MapReader.Open(context, node, BusynessSections.Busyness, "busyness") is not { } map
            || map.OneWay(context, "busyness") is not { } family
        )
        {
            return null;
        }

        MapReader? spread = MapReader.Open(context, map[family]!, BusynessSections.DayFactor, family);
        double? cv = spread?["cv"] is { } spreadNode
            ? context.Scalars.Cv(spreadNode, "the cv of busyness", MostCv)
            : null;
        DayFactorFamily kind = family == "gamma" ? DayFactorFamily.Gamma : DayFactorFamily.Lognormal;
        return cv is null ? null : new DayFactorPlan(kind, cv.Value);
    }
}
