using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Laws;

/// <summary>Reads a hyperexponential law that is given by its phases.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class PhasesReader(ReadingContext context)
{
    private const string Example = "[{ chance: 80%, mean: 2m }, { chance: 20%, mean: 9m }]";
    private static readonly string[] OtherWay = ["mean", "cv", "sd"];
    private readonly LawMeans _means = new(context);

    public IntervalSeries<Law>? Read(Node node, SpanName name)
    {
        string what = $"the hyperexponential of {name.What}";
        if (MapReader.Open(context, node, LawSections.Hyperexponential, what) is not { } map)
        {
            return null;
        }

        if (OtherWay.FirstOrDefault(key => map[key] is not null) is { } other)
        {
            context.Diagnostics.Error(
                map.Map.Entry(other)!.Key.Place,
                $"{name.What} has phases and '{other}'",
                "write phases, or mean with cv or sd"
            );
            return null;
        }

        Node list = map["phases"]!;
        if (LawParts.Of(context, list, $"the phases of {name.What}", Example) is not { } items)
        {
            return null;
        }

        ImmutableArray<(double, IntervalSeries<Law>)> phases =
        [
            .. items.Select(item => Phase(item, name)).OfType<(double, IntervalSeries<Law>)>(),
        ];
        return phases.Length == items.Length
            ? LawParts.Mix(context, phases, OfPhases, list, $"the chances of the phases of {name.What}")
            : null;
    }

    private (double, IntervalSeries<Law>)? Phase(Node node, SpanName name)
    {
        if (MapReader.Open(context, node, LawSections.Phase, $"a phase of {name.What}") is not { } map)
        {
            return null;
        }

        double? chance = map["chance"] is { } share ? context.Scalars.Share(share, "chance") : null;
        IntervalSeries<SimSpan>? means = map["mean"] is { } mean
            ? _means.Read(mean, $"the mean of a phase of {name.What}", name)
            : null;
        return chance is null || means is null ? null : (chance.Value, means.Select(Law.Exponential));
    }

    private static Law OfPhases(ImmutableArray<LawPart> phases) =>
        Law.Hyperexponential([.. phases.Select(phase => (phase.Share, phase.Law.Mean))]);
}
