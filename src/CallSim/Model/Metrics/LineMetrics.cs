using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>What the line groups carried; calls by the interval in which they came, channels by that in which time passes.</summary>
internal static class LineMetrics
{
    /// <summary>The metrics, in the order of the files.</summary>
    public static IEnumerable<Metric> Of() =>
        ((IEnumerable<Metric>)[.. Calls(), .. Channels()]).Select(metric => metric with { Needs = PlanFeatures.Lines });

    private static IEnumerable<Metric> Calls()
    {
        yield return Count(
            "attempts",
            "Calls that tried the group: carried + overflowed + blocked.",
            Fact.Arrived,
            MetricScopes.Lines
        );
        yield return Count("carried", "Calls that it took.", Fact.Carried, MetricScopes.Lines);
        yield return Count(
            "overflowed",
            "Calls that it refused and a group listed later took.",
            Fact.Overflowed,
            MetricScopes.Lines
        );
    }

    private static IEnumerable<Metric> Channels()
    {
        yield return Ratio(
            "carried_erlangs",
            "The channels taken, averaged over time.",
            new(Fact.ChannelTime, Fact.Time),
            MetricScopes.Lines
        ) with
        {
            Unit = MetricUnit.Erlangs,
        };
        yield return Count("channels_peak", "The most channels taken at once.", Fact.ChannelsPeak, MetricScopes.Lines);
        yield return Time(
            "all_busy_s",
            "How long no channel was free, though the group was not down.",
            Fact.AllBusy,
            MetricScopes.Lines
        );
        yield return Time("all_down_s", "How long an outage left no channel.", Fact.ChannelsDown, MetricScopes.Lines);
    }
}
