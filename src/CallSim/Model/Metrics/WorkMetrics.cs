using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>The agents' work: how long it takes, and the load it is.</summary>
internal static class WorkMetrics
{
    private static FactSum Handled => (FactSum)Fact.Talk + Fact.Hold + Fact.WrapUp;

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
    }
}
