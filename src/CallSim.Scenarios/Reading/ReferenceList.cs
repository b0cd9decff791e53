namespace CallSim.Scenarios.Reading;

/// <summary>References to things of one section, one or a list in which each stands once.</summary>
internal static class ReferenceList
{
    /// <summary>The names; null when one cannot be read, which is reported.</summary>
    /// <param name="context">What the readers share.</param>
    /// <param name="node">One reference, or a list of them.</param>
    /// <param name="what">Whose list it is, for messages.</param>
    /// <param name="section">The section it leads to.</param>
    /// <param name="known">The names there.</param>
    public static ImmutableArray<string>? Read(
        ReadingContext context,
        Node node,
        string what,
        string section,
        IReadOnlyCollection<string> known
    )
    {
        ImmutableArray<Node> items = node is SequenceNode list ? list.Items : [node];
        HashSet<string> names = [];
        string?[] read = [.. items.Select(item => Reference.Resolve(context, item, what, section, known))];
        bool isSound = !read.Contains(null);
        foreach ((string? name, Node item) in read.Zip(items))
        {
            if (name is not null && !names.Add(name))
            {
                context.Diagnostics.Error(item.Place, $"{what} has {section}.{name} twice", "keep one of the two");
                isSound = false;
            }
        }

        return isSound ? [.. read!] : null;
    }
}
