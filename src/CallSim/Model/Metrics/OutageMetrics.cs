using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>Outages: how often they come, what they do, and how long what they hit is down.</summary>
internal static class OutageMetrics
{
    /// <summary>The metrics, in the order of the files.</summary>
    public static IEnumerable<Metric> Of() =>
        (
            (IEnumerable<Metric>)[Availability(), .. OfOutages().Select(metric => metric with { InIntervals = false })]
        ).Select(metric => metric with { Needs = PlanFeatures.Outages });

    private static Metric Availability() =>
        Share(
            "availability",
            "Time in which an outage left something of it / time.",
            new((FactSum)Fact.Time - Fact.Down, Fact.Time),
            MetricScopes.Things
        ) with
        {
            Better = Better.Higher,
        };

    private static IEnumerable<Metric> OfOutages()
    {
        yield return Count("outages", "How often the outage started.", Fact.Outages, MetricScopes.Outages);
        yield return Seconds("down_s", "Time it was on.", Fact.OutageTime, Fact.Replications, MetricScopes.Outages);
        yield return Count(
            "dropped_by",
            "Contacts that it cut off, whenever they had arrived.",
            Fact.OutageDropped,
            MetricScopes.Outages
        ) with
        {
            Better = Better.Lower,
        };
        yield return Count(
            "blocked_during",
            "Contacts blocked while it was on, for whatever reason.",
            Fact.OutageBlocked,
            MetricScopes.Outages
        ) with
        {
            Better = Better.Lower,
        };
        yield return Count(
            "abandoned_during",
            "Callers who hung up in a queue while it was on, balked left out.",
            Fact.OutageAbandoned,
            MetricScopes.Outages
        ) with
        {
            Better = Better.Lower,
        };
        yield return Seconds(
            "time_to_empty_queue_s",
            "From its end until nobody waited in any queue, where that happened.",
            Fact.TimeToEmpty,
            Fact.Emptied,
            MetricScopes.Outages
        );
        yield return Seconds(
            "time_to_service_level_s",
            "From its end until the service level was back, where that happened: until of the last 20 contacts that were answered or hung up since, the goal's share (80 % where there is none) was answered within the first threshold.",
            Fact.TimeToRecover,
            Fact.Recovered,
            MetricScopes.Outages
        );
    }
}
