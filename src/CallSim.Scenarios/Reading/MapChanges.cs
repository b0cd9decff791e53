namespace CallSim.Scenarios.Reading;

/// <summary>What edits such as <c>+2</c> add to a map: only a head count from a file or a profile can be added to.</summary>
internal static class MapChanges
{
    /// <summary>Reports a change of a map that cannot be added to.</summary>
    /// <returns>Whether it was reported.</returns>
    public static bool Refuse(ReadingContext context, MapNode map, bool canBeAddedTo, string what)
    {
        if (canBeAddedTo || map.Changes is not [var change, ..])
        {
            return false;
        }

        bool isScaled = change.Text[0] is 'x' or '×';
        context.Diagnostics.Error(
            change.Place,
            $"{what} is a map, it cannot be changed by {Found.Text(change)}",
            isScaled
                ? "change what is in it, or set it as a whole"
                : "change what is in it, scale it with a factor such as x1.1 where it has times, or set it as a whole"
        );
        return true;
    }

    /// <summary>The values with the changes added; null when a change cannot be read or leads below 0, which is reported.</summary>
    public static ImmutableArray<Exact>? Added(
        ReadingContext context,
        MapNode map,
        string what,
        ImmutableArray<Exact> values
    )
    {
        ScalarChanges changes = new(context.Diagnostics);
        foreach (ScalarNode change in map.Changes)
        {
            ScalarNode none = change with { Changes = [change] };
            if (changes.Of(none, what, Exact.Zero, ScalarKind.Number) is not { } more)
            {
                return null;
            }

            values = [.. values.Select(value => value + more)];
            if (values.Min() is var least && least < 0)
            {
                string message = $"{what} must not be negative, found {least} after {Found.Text(change)}";
                context.Diagnostics.Error(change.Place, message, "write a smaller change");
                return null;
            }
        }

        return values;
    }
}
