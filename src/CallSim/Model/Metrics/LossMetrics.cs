using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>The shares of those who waited or were lost.</summary>
internal static class LossMetrics
{
    private static FactSum AllAbandoned => (FactSum)Fact.Abandoned + Fact.Balked;

    private static FactSum Joined => (FactSum)Fact.Answered + Fact.Abandoned + Fact.Balked;

    /// <summary>The metrics, in the order of the files.</summary>
    public static IEnumerable<Metric> Of()
    {
        yield return Share(
            "abandon_share",
            "Abandoned and balked / offered to the queue.",
            new(AllAbandoned, Fact.Offered),
            MetricScopes.Legs
        ) with
        {
            IsHeadline = true,
            Better = Better.Lower,
        };
        yield return Share(
            "balk_share",
            "Balked / offered to the queue.",
            new(Fact.Balked, Fact.Offered),
            MetricScopes.Legs
        ) with
        {
            Better = Better.Lower,
        };
        yield return Share(
            "queue_full_share",
            "Turned away for want of a waiting place / offered to the queue.",
            new(Fact.QueueFull, Fact.Offered),
            MetricScopes.Legs
        ) with
        {
            Better = Better.Lower,
        };
        yield return Share(
            "waited_share",
            "Of those who were answered, hung up or balked, the share that waited longer than 0 s.",
            new(Fact.Waited, Joined),
            MetricScopes.Legs
        ) with
        {
            Better = Better.Lower,
        };
    }
}
