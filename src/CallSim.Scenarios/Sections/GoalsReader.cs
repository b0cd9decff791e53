using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the goals of the centre and of its parts.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class GoalsReader(ReadingContext context)
{
    /// <summary>The goals of a contact type, a queue or an agent group; those that cannot be read are reported and left out.</summary>
    /// <param name="node">The part's <c>targets</c>; null for none.</param>
    /// <param name="section">The goals that such a part can have.</param>
    /// <param name="who">Whose they are, for messages.</param>
    public GoalsPlan Read(Node? node, Section section, string who) =>
        node is not null && MapReader.Open(context, node, section, $"targets of {who}") is { } map
            ? Read(map, section, ServiceLevel(map, section))
            : GoalsPlan.None;

    /// <summary>The goals that are but a bound.</summary>
    /// <param name="map">The map they stand in.</param>
    /// <param name="section">The goals that it can have.</param>
    /// <param name="goals">What was read of it before.</param>
    public GoalsPlan Read(MapReader map, Section section, GoalsPlan goals) =>
        goals with
        {
            AbandonmentAtMost = Share(map, section, "abandonment"),
            BlockedAtMost = Blocked(map, section),
            AsaAtMost = Span(map, section, "asa"),
            WaitAtMost = Span(map, section, "wait"),
            OccupancyAtMost = Share(map, section, "occupancy"),
        };

    private GoalsPlan ServiceLevel(MapReader map, Section section)
    {
        if (
            section.Key("service_level") is not { Child: { } keys }
            || map["service_level"] is not { } node
            || MapReader.Open(context, node, keys, "service_level") is not { } level
        )
        {
            return GoalsPlan.None;
        }

        double? atLeast = level["at_least"] is { } goal ? context.Scalars.Share(goal, "at_least") : null;
        SimSpan? within = level["within"] is { } threshold ? Within(threshold) : null;
        CheckFormula(node, section);
        return GoalsPlan.None with { ServiceLevelAtLeast = atLeast, ServiceLevelWithin = within };
    }

    private SimSpan? Within(Node node)
    {
        if (context.Scalars.Span(node, "within") is not { } span)
        {
            return null;
        }

        if (context.Targets.Within.Contains(span))
        {
            return span;
        }

        string known = string.Join(", ", context.Targets.Within);
        context.Diagnostics.Error(
            node.Place,
            $"within must be one of the thresholds of the centre ({known}), found {Found.Text(node)}",
            $"add {span} to targets.service_level.within"
        );
        return null;
    }

    // Whom no queue ever saw is in no service level of a queue.
    private void CheckFormula(Node node, Section section)
    {
        if (section == TargetSections.OfQueue && context.Targets.Formula == ServiceLevelFormula.OfferedWithBlocked)
        {
            context.Diagnostics.Error(
                node.Place,
                "by the formula offered_with_blocked a queue has no service level: blocked contacts come to no queue",
                "choose another targets.service_level.formula, or make it a goal of the contacts"
            );
        }
    }

    private double? Blocked(MapReader map, Section section)
    {
        double? share = Share(map, section, "blocked");
        bool canBlock = !context.NamesIn("numbers").IsEmpty || !context.NamesIn("ivr").IsEmpty;
        if (share is null || canBlock)
        {
            return share;
        }

        context.Diagnostics.Error(
            map["blocked"]!.Place,
            "nothing can be blocked here: there are no numbers and no call flows",
            "leave it out"
        );
        return null;
    }

    private double? Share(MapReader map, Section section, string name) =>
        AtMost(map, section, name) is { } bound ? context.Scalars.Share(bound, $"at_most of {name}") : null;

    private SimSpan? Span(MapReader map, Section section, string name) =>
        AtMost(map, section, name) is { } bound ? context.Scalars.Span(bound, $"at_most of {name}") : null;

    private Node? AtMost(MapReader map, Section section, string name) =>
        section.Key(name) is { Child: { } keys } && map[name] is { } node
            ? MapReader.Open(context, node, keys, name)?["at_most"]
            : null;
}
