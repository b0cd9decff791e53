using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads <c>runs_on</c>: the systems whose faults are a thing's own too.</summary>
internal static class RunsOn
{
    /// <summary>The names of the systems; none where the key is missing, null when one cannot be read, which is reported.</summary>
    /// <param name="context">What the readers share.</param>
    /// <param name="node">The value: one reference, or a list of them; null when the key is missing.</param>
    public static ImmutableArray<string>? Read(ReadingContext context, Node? node)
    {
        if (node is null)
        {
            return [];
        }

        ImmutableArray<string> known = context.NamesIn("systems");
        ImmutableArray<Node> items = node is SequenceNode list ? list.Items : [node];
        List<string> systems = [];
        foreach (Node item in items)
        {
            if (Reference.Resolve(context, item, "runs_on", "systems", known) is not { } system)
            {
                continue;
            }

            if (systems.Contains(system))
            {
                context.Diagnostics.Error(item.Place, $"systems.{system} stands twice", "keep one of the two");
            }

            systems.Add(system);
        }

        return systems.Count == items.Length ? [.. systems] : null;
    }
}
