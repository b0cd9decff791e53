using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>How long contacts waited, and how many at once.</summary>
internal static class WaitMetrics
{
    private static FactSum Joined => (FactSum)Fact.Answered + Fact.Abandoned + Fact.Balked;

    /// <summary>The metrics, in the order of the files.</summary>
    public static IEnumerable<Metric> Of()
    {
        yield return Seconds(
            "asa_s",
            "Average speed of answer: the wait of the answered / answered.",
            Fact.AnsweredWait,
            Fact.Answered,
            MetricScopes.Answered
        ) with
        {
            IsHeadline = true,
        };
        yield return Seconds(
            "wait_s",
            "The mean wait of all who joined a queue and were answered, hung up or balked, zeros included; who still waits at the end is left out.",
            (FactSum)Fact.AnsweredWait + Fact.AbandonedWait,
            Joined,
            MetricScopes.Legs
        ) with
        {
            IsHeadline = true,
        };
        foreach (int percent in (int[])[50, 80, 90, 95, 99])
        {
            string definition =
                $"The wait that {percent} % of those who were answered, hung up or balked did not exceed, pooled over all replications; to within 0.4 % of itself.";
            yield return Quantile(
                $"wait_p{percent}_s",
                definition,
                percent / 100.0,
                ofAbandoned: false,
                MetricScopes.Legs
            ) with
            {
                IsHeadline = percent == 95,
            };
        }

        yield return Quantile(
            "wait_longest_s",
            "The longest wait of anyone answered or abandoned in any replication.",
            1,
            ofAbandoned: false,
            MetricScopes.Legs
        );
        yield return Seconds(
            "time_to_abandon_s",
            "The mean wait of those who hung up, balked left out.",
            Fact.AbandonedWait,
            Fact.Abandoned,
            MetricScopes.Legs
        ) with
        {
            Better = Better.Neither,
        };
        yield return Quantile(
            "time_to_abandon_p50_s",
            "The median wait of those who hung up, balked left out, pooled over all replications; to within 0.4 % of itself.",
            0.5,
            ofAbandoned: true,
            MetricScopes.Legs
        ) with
        {
            Better = Better.Neither,
        };
        yield return Ratio(
            "queue_mean",
            "The number waiting, averaged over time.",
            new(Fact.Waiting, Fact.Time),
            MetricScopes.Queues
        ) with
        {
            Better = Better.Lower,
        };
        yield return Count("queue_peak", "The most who waited at once.", Fact.WaitingPeak, MetricScopes.Peaks) with
        {
            Better = Better.Lower,
        };
    }
}
