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

        ImmutableArray<Node> items = node is SequenceNode list ? list.Items : [node];
        if (items.Length > NamedMap.Most)
        {
            string message = $"runs_on has {items.Length:N0} systems, at most {NamedMap.Most:N0} are read";
            context.Diagnostics.Error(node.Place, message, "name each system once");
            return null;
        }

        ImmutableArray<string> known = context.NamesIn("systems");
        List<string> systems = [];
        bool allRead = true;
        foreach (Node item in items)
        {
            if (Reference.Resolve(context, item, "runs_on", "systems", known) is not { } system)
            {
                allRead = false;
            }
            else if (systems.Contains(system))
            {
                context.Diagnostics.Error(item.Place, $"systems.{system} stands twice", "keep one of the two");
            }
            else
            {
                systems.Add(system);
            }
        }

        return allRead ? [.. systems] : null;
    }
}
