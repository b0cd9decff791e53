namespace CallSim.Validation.Tests;

/// <summary>All validated models, by chapters of the page.</summary>
internal static class ValidatedModels
{
    /// <summary>The chapters with their models, in the order of the page.</summary>
    public static IReadOnlyList<(string Chapter, ValidatedModel[] Models)> Chapters { get; } =
    [
        ("One queue", [.. SingleQueueModels.All, .. HandleTimeModels.All]),
        (
            "Several queues and groups",
            [.. PriorityModels.All, .. OverflowModels.All, .. RoutingPolicyModels.All, .. SharedTrunkModels.All]
        ),
        (
            "Lines and numbers",
            [.. LineModels.All, .. LineMetricsModels.All, .. FiniteTrunkModels.All, .. NumberModels.All]
        ),
        ("Call flows", [.. FlowModels.All, .. MenuModels.All]),
        ("Transfers", [.. HandoverModels.All]),
        ("Customers who call again", [.. RedialModels.All, .. CustomerModels.All]),
        ("Through the day", [.. TimeDependenceModels.All]),
        ("Outages", [.. OutageModels.All]),
    ];

    /// <summary>All models.</summary>
    public static IEnumerable<ValidatedModel> All => Chapters.SelectMany(chapter => chapter.Models);
}
