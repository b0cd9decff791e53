using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>Where the agents' time goes, and what it costs.</summary>
internal static class AgentMetrics
{
    private const double PerMillionth = 1e-6;

    private static FactSum Busy => (FactSum)Fact.Talking + Fact.Holding + Fact.Wrapping;

    private static FactSum Paid => (FactSum)Fact.Scheduled + Fact.Overtime - Fact.UnpaidBreak;

    /// <summary>The metrics, in the order of the files.</summary>
    public static IEnumerable<Metric> Of()
    {
        yield return Share(
            "occupancy",
            "(Talking + holding + wrapping) / (talking + holding + wrapping + idle).",
            new(Busy, Busy + Fact.Idle),
            MetricScopes.Agents
        ) with
        {
            IsHeadline = true,
        };
        yield return Share(
            "utilisation_paid",
            "(Talking + holding + wrapping) / paid time: scheduled + overtime − unpaid breaks.",
            new(Busy, Paid),
            MetricScopes.Agents
        );
        yield return Ratio(
            "agents_scheduled",
            "Agents scheduled, averaged over time.",
            new(Fact.Scheduled, Fact.Time),
            MetricScopes.Agents
        );
        yield return Ratio(
            "agents_on_phones",
            "Agents talking, holding, wrapping up or idle, averaged over time.",
            new(Busy + Fact.Idle, Fact.Time),
            MetricScopes.Agents
        );
        yield return Ratio(
            "agents_on_break",
            "Agents on a break or off the phones for shrinkage, averaged over time.",
            new(Fact.Break, Fact.Time),
            MetricScopes.Agents
        );
        yield return Ratio(
            "agents_absent",
            "Agents scheduled who have not come or whom an outage keeps from working, averaged over time.",
            new(Fact.Absent, Fact.Time),
            MetricScopes.Agents
        ) with
        {
            Better = Better.Lower,
        };
        yield return Share(
            "shrinkage_share",
            "(Break + absent) / scheduled.",
            new((FactSum)Fact.Break + Fact.Absent, Fact.Scheduled),
            MetricScopes.Agents
        ) with
        {
            Better = Better.Lower,
        };
        yield return Hours(
            "paid_hours",
            "Agent-hours paid: scheduled + overtime − unpaid breaks.",
            Paid,
            MetricScopes.Agents
        );
        yield return Hours(
            "overtime_hours",
            "Agent-hours on duty that were not scheduled.",
            Fact.Overtime,
            MetricScopes.Agents
        ) with
        {
            Better = Better.Lower,
        };
        yield return Ratio(
            "cost",
            "What the paid hours of the groups with a cost cost; empty where no group has one.",
            new(Fact.Cost, Fact.HasCost) { Scale = PerMillionth },
            MetricScopes.Agents
        ) with
        {
            Unit = MetricUnit.Money,
            Better = Better.Lower,
        };
    }
}
