using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the route of a queue: the groups that serve it, best first.</summary>
/// <param name="context">What the readers share.</param>
/// <param name="groups">The names of the agent groups.</param>
internal sealed class RouteReader(ReadingContext context, ImmutableArray<string> groups)
{
    /// <summary>The ranks of a route; null when one cannot be read, which is reported.</summary>
    public ImmutableArray<ImmutableArray<RouteStep>>? Read(Node node)
    {
        if (node is not SequenceNode { Items.IsEmpty: false } list)
        {
            string message =
                $"route must be a list of groups, found {(node is SequenceNode ? "an empty one" : Found.Text(node))}";
            context.Diagnostics.Error(
                node.Place,
                message,
                "write [agents.first, agents.second]; leave it out for all with the skill"
            );
            return null;
        }

        ImmutableArray<RouteStep>?[] ranks = [.. list.Items.Select(Rank)];
        HashSet<string> seen = [];
        foreach (RouteStep step in ranks.SelectMany(rank => rank ?? []))
        {
            if (!seen.Add(step.Group))
            {
                context.Diagnostics.Error(
                    step.Place,
                    $"agents.{step.Group} stands twice on the route",
                    "keep the better place"
                );
            }
        }

        return ranks.Contains(null) ? null : [.. ranks.Select(rank => rank!.Value)];
    }

    private ImmutableArray<RouteStep>? Rank(Node node)
    {
        if (node is not MapNode)
        {
            return Step(node) is { } single ? [single] : null;
        }

        Node? to = MapReader.Open(context, node, QueueSections.RouteItem, "a step of the route")?["to"];
        if (to is not SequenceNode list)
        {
            return to is not null && Step(to) is { } only ? [only] : null;
        }

        if (list.Items.IsEmpty)
        {
            context.Diagnostics.Error(
                list.Place,
                "a step of the route leads to no group",
                "write { to: [agents.a, agents.b] }"
            );
            return null;
        }

        RouteStep?[] equals = [.. list.Items.Select(Step)];
        return equals.Contains(null) ? null : [.. equals.Select(step => step!)];
    }

    private RouteStep? Step(Node node) =>
        Reference.Resolve(context, node, "route", "agents", groups) is { } group
            ? new RouteStep(group, node.Place)
            : null;
}
