namespace CallSim.Scenarios.Edits;

/// <summary>Follows key paths in a tree.</summary>
internal static class TreePath
{
    /// <summary>Whether a path leads to something; a last <c>times</c> need not stand there.</summary>
    /// <param name="node">Where the path begins.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="depth">The first key that counts.</param>
    public static bool Leads(Node node, ImmutableArray<string> keys, int depth)
    {
        if (depth == keys.Length || (depth == keys.Length - 1 && keys[depth] == "times"))
        {
            return true;
        }

        return node is MapNode map
            && (
                keys[depth] == "*"
                    ? map.Entries.Any(entry => Leads(entry.Value, keys, depth + 1))
                    : map[keys[depth]] is { } value && Leads(value, keys, depth + 1)
            );
    }
}
