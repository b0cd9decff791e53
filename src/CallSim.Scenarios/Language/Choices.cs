namespace CallSim.Scenarios.Language;

/// <summary>The words of keys that take one of a few, and what each means: for reader and schema alike.</summary>
internal static class Choices
{
    public static readonly IReadOnlyDictionary<string, CloseRule> Close = new Dictionary<string, CloseRule>(
        StringComparer.Ordinal
    )
    {
        ["drain"] = CloseRule.Drain,
        ["cut"] = CloseRule.Cut,
    };

    public static readonly IReadOnlyDictionary<string, HeadCountRounding> Rounding = new Dictionary<
        string,
        HeadCountRounding
    >(StringComparer.Ordinal)
    {
        ["drawn"] = HeadCountRounding.Drawn,
        ["fixed"] = HeadCountRounding.Fixed,
        ["nearest"] = HeadCountRounding.Nearest,
    };

    public static readonly IReadOnlyDictionary<string, InProgressRule> InProgress = new Dictionary<
        string,
        InProgressRule
    >(StringComparer.Ordinal)
    {
        ["kept"] = InProgressRule.Kept,
        ["dropped"] = InProgressRule.Dropped,
        ["requeued"] = InProgressRule.Requeued,
    };

    public static readonly IReadOnlyDictionary<string, bool> Truth = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["true"] = true,
        ["false"] = false,
    };
}
