using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads what the centre promises.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class TargetsReader(ReadingContext context)
{
    private const int MostThresholds = 100;

    /// <summary>The targets; those that cannot be read are reported and keep their default.</summary>
    public TargetsPlan Read(Node? node)
    {
        TargetsPlan usual = new();
        if (node is null || MapReader.Open(context, node, TargetSections.Targets, "targets") is not { } map)
        {
            return usual;
        }

        TargetsPlan targets = map["service_level"] is { } level ? ServiceLevel(level, usual) : usual;
        SimSpan? shortAbandon = map["short_abandon"] is { } limit ? context.Scalars.Span(limit, "short_abandon") : null;
        SimSpan? fcrWithin = map["fcr_within"] is { } repeat
            ? context.Scalars.Span(repeat, "fcr_within", aboveZero: true)
            : null;
        return targets with
        {
            ShortAbandon = shortAbandon ?? usual.ShortAbandon,
            FcrWithin = fcrWithin ?? usual.FcrWithin,
            Goals = new GoalsReader(context).Read(map, TargetSections.Targets, targets.Goals),
        };
    }

    private TargetsPlan ServiceLevel(Node node, TargetsPlan usual)
    {
        if (MapReader.Open(context, node, TargetSections.ServiceLevel, "service_level") is not { } map)
        {
            return usual;
        }

        ImmutableArray<SimSpan> within = map["within"] is { } thresholds ? Thresholds(thresholds) : [];
        double? atLeast = map["at_least"] is { } goal ? context.Scalars.Share(goal, "at_least") : null;
        ServiceLevelFormula? formula = map["formula"] is { } name
            ? context.Scalars.Choice(name, "formula", FormulaNames.All)
            : null;
        return usual with
        {
            Within = within.IsEmpty ? usual.Within : within,
            Goals = GoalsPlan.None with { ServiceLevelAtLeast = atLeast },
            Formula = formula ?? usual.Formula,
        };
    }

    private ImmutableArray<SimSpan> Thresholds(Node node)
    {
        ImmutableArray<Node> nodes = node is SequenceNode list ? list.Items : [node];
        if (nodes.IsEmpty || nodes.Length > MostThresholds)
        {
            context.Diagnostics.Error(
                node.Place,
                $"within must have 1 to {MostThresholds} thresholds, found {nodes.Length}"
            );
            return [];
        }

        List<SimSpan> thresholds = [];
        foreach (Node item in nodes)
        {
            if (context.Scalars.Span(item, "within") is not { } span)
            {
                continue;
            }

            if (thresholds.Contains(span))
            {
                context.Diagnostics.Error(item.Place, $"within has {span} twice", "keep one of the two");
            }

            thresholds.Add(span);
        }

        return [.. thresholds];
    }
}
