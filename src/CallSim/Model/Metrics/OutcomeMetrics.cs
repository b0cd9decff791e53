using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>How contacts ended without an agent or before their matter was done, and how they were passed on.</summary>
internal static class OutcomeMetrics
{
    private const PlanFeatures Ways = PlanFeatures.Numbers | PlanFeatures.Flows;

    /// <summary>The metrics, in the order of the files.</summary>
    public static IEnumerable<Metric> Of() => [.. Losses(), .. Blocks(), .. Handovers()];

    private static IEnumerable<Metric> Losses()
    {
        yield return Outcome("offered_to_queue", "Contacts that came to a queue.", Fact.Offered, Ways);
        yield return Outcome(
            "abandoned_after_answer",
            "Callers who hung up, or balked, in a later leg: after an agent had answered.",
            Fact.AbandonedAfterAnswer,
            PlanFeatures.Transfers | PlanFeatures.Outages
        ) with
        {
            Better = Better.Lower,
            IsHeadlineUnlessZero = true,
        };
        yield return Outcome(
            "dropped",
            "Contacts that an outage cut off.",
            Fact.DroppedContacts,
            PlanFeatures.Outages
        ) with
        {
            Better = Better.Lower,
            IsHeadlineUnlessZero = true,
        };
        yield return Count(
            "dropped_waiting",
            "Legs that an outage cut off while they waited.",
            Fact.DroppedLegs,
            MetricScopes.OnlyLegs
        ) with
        {
            Better = Better.Lower,
            Needs = PlanFeatures.Outages,
        };
        yield return Outcome(
            "rejected_closed",
            "Callers whom a call flow told that the centre is closed.",
            Fact.RejectedClosed,
            PlanFeatures.Flows
        ) with
        {
            IsHeadlineUnlessZero = true,
        };
        yield return Outcome(
            "message_left",
            "Callers who left a message in a call flow.",
            Fact.MessageLeft,
            PlanFeatures.Flows
        ) with
        {
            IsHeadlineUnlessZero = true,
        };
        yield return Outcome(
            "trapped",
            "Callers who were out of repeats in a menu, with no way out.",
            Fact.Trapped,
            PlanFeatures.Flows
        ) with
        {
            Better = Better.Lower,
            IsHeadlineUnlessZero = true,
        };
    }

    private static IEnumerable<Metric> Blocks()
    {
        yield return Share(
            "blocked_share",
            "Blocked / all that came; at a line group blocked / attempts.",
            new(Fact.Blocked, Fact.Arrived),
            MetricScopes.ContactsAndLines
        ) with
        {
            Better = Better.Lower,
            IsHeadline = true,
            Needs = Ways,
        };
        yield return Blocked("blocked_closed", "outside of opening hours", BlockReason.Closed, PlanFeatures.Numbers);
        yield return Blocked(
            "blocked_rate_limit",
            "as there were more calls a second than the number takes",
            BlockReason.RateLimit,
            PlanFeatures.Numbers
        );
        yield return Blocked(
            "blocked_line_down",
            "as an outage left no channel, or nothing of the number or the flow",
            BlockReason.LineDown,
            PlanFeatures.Outages
        );
        yield return Blocked("blocked_all_busy", "as all channels were taken", BlockReason.AllBusy, PlanFeatures.Lines);
        yield return Blocked(
            "blocked_ports",
            "as all ports of the flow were taken",
            BlockReason.Ports,
            PlanFeatures.Flows
        );
    }

    private static IEnumerable<Metric> Handovers()
    {
        yield return Share(
            "transfer_share",
            "Contacts with a transfer, misroutes included / answered contacts.",
            new(Fact.Transferred, Fact.AnsweredContacts),
            MetricScopes.Contacts
        ) with
        {
            Better = Better.Lower,
            IsHeadline = true,
            Needs = PlanFeatures.Transfers,
        };
        yield return Ratio(
            "hops",
            "Legs beyond the first / answered contacts.",
            new(Fact.Hops, Fact.AnsweredContacts),
            MetricScopes.Contacts
        ) with
        {
            Better = Better.Lower,
            Needs = PlanFeatures.Transfers | PlanFeatures.Outages,
        };
        yield return new Metric
        {
            Name = "hops_p95",
            Definition =
                "The legs beyond the first that 95 % of the answered contacts did not exceed, pooled over all replications; 63 stands for 63 and more.",
            Unit = MetricUnit.Count,
            Better = Better.Lower,
            Scopes = MetricScopes.Contacts,
            InIntervals = false,
            Needs = PlanFeatures.Transfers | PlanFeatures.Outages,
            Formula = new HopQuantileFormula(0.95),
        };
        yield return Seconds(
            "time_to_human_s",
            "From the arrival to the first answer: the mean of the answered contacts.",
            Fact.TimeToHuman,
            Fact.AnsweredContacts,
            MetricScopes.Contacts
        ) with
        {
            Needs = Ways,
        };
    }

    private static Metric Outcome(string name, string definition, Fact fact, PlanFeatures needs) =>
        Count(name, definition, fact, MetricScopes.Contacts) with
        {
            Needs = needs,
        };

    private static Metric Blocked(string name, string why, BlockReason reason, PlanFeatures needs) =>
        Outcome(name, $"Contacts blocked {why}.", FactSheet.BlockedBy(reason), needs) with
        {
            Better = Better.Lower,
        };
}
