using CallSim.Scenarios.Language;

namespace CallSim.Scenarios.Edits;

/// <summary>Values that change what stands there: <c>+2</c>, <c>-1</c>, <c>x1.1</c>.</summary>
internal static class RelativeEdit
{
    /// <summary>Whether an edit's value changes what stands there; false where a factor is the value itself.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="key">The last key of its path.</param>
    /// <param name="spec">What the language knows about the key; null where nothing.</param>
    /// <param name="old">What stands there; null for nothing.</param>
    public static bool Is(TreeEdit edit, string key, KeySpec? spec, Node? old)
    {
        if (edit.Value is not ScalarNode { Style: ScalarStyle.Plain, Text: var text })
        {
            return false;
        }

        bool isFactor = key == "times" || spec?.Type == "factor" || old is ScalarNode { Text: ['x' or '×', ..] };
        return text is ['+' or '-', >= '0' and <= '9', ..] || (!isFactor && IsFactor(text, old));
    }

    // Also one that is not written right, so that its mistake is told as that of a change; a name may begin alike.
    private static bool IsFactor(string text, Node? old) =>
        text is ['x' or '×', .. var rest]
        && (
            NumberText.Exact(rest) is { IsOk: true } or { Cure: not null }
            || FactorText.Exact(text).Cure is not null
            || (
                rest is [>= '0' and <= '9', ..] && old is not (null or ScalarNode { Text: not [>= '0' and <= '9', ..] })
            )
        );

    /// <summary>The value with the change noted; null where it cannot be changed.</summary>
    /// <param name="old">The value.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="spec">What the language knows about the key; null where nothing.</param>
    public static Node? Applied(Node old, TreeEdit edit, KeySpec? spec)
    {
        ScalarNode change = (ScalarNode)edit.Value;
        return old switch
        {
            ScalarNode { IsMissing: false } scalar => scalar with { Changes = scalar.Changes.Add(change) },
            MapNode map when change.Text[0] is 'x' or '×' && CanHaveTimes(spec) => Scaled(map, edit.Path, change),
            MapNode map => map.ChangedBy(change),
            SequenceNode list when list.Items.All(item => item is ScalarNode { IsMissing: false }) => list with
            {
                Items =
                [
                    .. list.Items.Cast<ScalarNode>().Select(item => item with { Changes = item.Changes.Add(change) }),
                ],
            },
            _ => null,
        };
    }

    // A map of names, or of keys without times, has no factor; what the language does not say may be a law.
    private static bool CanHaveTimes(KeySpec? spec) =>
        spec is null
        || (
            spec.Items is null
            && !spec.Type.Contains("map of", StringComparison.Ordinal)
            && (spec.Child is null || spec.Child.Key("times") is not null)
        );

    // A factor on a law, a file or a profile stands in its times.
    private static MapNode Scaled(MapNode map, ScalarNode path, ScalarNode change) =>
        map.Entry("times") is { Value: ScalarNode { IsMissing: false } times } entry
            ? map.With(entry with { Value = times with { Changes = times.Changes.Add(change) } })
            : map.With(new MapEntry(path with { Text = "times" }, change with { Text = "1", Changes = [change] }));
}
