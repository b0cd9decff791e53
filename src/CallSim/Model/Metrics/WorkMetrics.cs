using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>The agents' work: how long it takes and how busy it keeps them.</summary>
internal static class WorkMetrics
{
    private static FactSum Handled => (FactSum)Fact.Talk + Fact.Hold + Fact.WrapUp;

    private static FactSum Busy => (FactSum)Fact.Talking + Fact.Holding + Fact.Wrapping;

    private static FactSum Paid => (FactSum)Fact.Scheduled + Fact.Overtime;

    /// <summary>The metrics, in the order of the files.</summary>
    public static IEnumerable<Metric> Of()
    {
        yield return Seconds(
            "aht_s",
            "Average handle time: (talk + hold + wrap-up) / answered.",
            Handled,
            Fact.AnsweredLegs,
            MetricScopes.Answered
        ) with
        {
            IsHeadline = true,
        };
        yield return new Metric
        {
            Name = "offered_erlangs",
            Definition = "The load: offered × average handle time / time.",
            Unit = MetricUnit.Erlangs,
            Scopes = MetricScopes.Legs,
            Formula = new ProductFormula(Fact.Offered, Handled, Fact.AnsweredLegs, Fact.Time),
        };
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
            "(Talking + holding + wrapping) / (scheduled + overtime).",
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
    }
}
