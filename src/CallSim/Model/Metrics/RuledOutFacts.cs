using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>
/// Events that a plan rules out: nobody hangs up whose patience has no end. That they were not seen is no chance, and their zero needs
/// no confidence interval.
/// </summary>
internal static class RuledOutFacts
{
    private const PlanFeatures Ways = PlanFeatures.Numbers | PlanFeatures.Flows;

    private static readonly Fact[] s_ofContacts = [Fact.Arrived, .. FactSources.OfContacts.Select(pair => pair.Fact)];

    private static readonly Fact[] s_ofLegs =
    [
        Fact.Offered,
        Fact.Answered,
        Fact.Abandoned,
        Fact.Balked,
        Fact.QueueFull,
        Fact.UnfinishedLegs,
        Fact.DroppedLegs,
        Fact.Waited,
        Fact.AbandonedShort,
    ];

    /// <summary>The facts that cannot occur in a scope, whenever it be.</summary>
    public static ImmutableHashSet<Fact> Of(CentrePlan plan, ScopeColumns scope)
    {
        ContactTypePlan[] types = scope.IsOfContacts
            ? [.. scope.ContactTypes.Select(type => plan.ContactTypes[type])]
            : [.. plan.ContactTypes];
        bool nobodyHangsUp = types.All(type => type.Patience is null);
        bool nobodyBalks = types.All(type => type.Balks == 0);
        return
        [
            .. If(nobodyHangsUp, Fact.Abandoned, Fact.AbandonedShort, Fact.AbandonedHere),
            .. If(nobodyBalks, Fact.Balked),
            .. If(nobodyHangsUp && nobodyBalks, Fact.AbandonedAfterAnswer),
            .. If(plan.Queues.All(queue => queue.WaitingPlaces is null), Fact.QueueFull, Fact.TurnedAway),
            .. If(!Has(plan, Ways), Fact.Blocked),
        ];
    }

    /// <summary>The facts that cannot occur in a scope when first attempts have stopped, those of <see cref="Of"/> included.</summary>
    public static ImmutableHashSet<Fact> OfAfter(CentrePlan plan, ScopeColumns scope)
    {
        bool nobodyComes = !Has(plan, PlanFeatures.FurtherContacts);
        // Who came in time may still be on the way to a queue, or be passed on.
        bool joinsAtOnce = nobodyComes && !Has(plan, Ways);
        bool joinsOnce = scope.IsOfContacts || !Has(plan, PlanFeatures.Transfers | PlanFeatures.Outages);
        return
        [
            .. Of(plan, scope),
            .. If(nobodyComes && scope.IsOfContacts, s_ofContacts),
            .. If(joinsAtOnce && joinsOnce, s_ofLegs),
            .. If(joinsAtOnce && joinsOnce, Fact.Arrived, Fact.TurnedAway),
        ];
    }

    private static bool Has(CentrePlan plan, PlanFeatures any) => (FeatureFinder.Of(plan) & any) != PlanFeatures.None;

    private static Fact[] If(bool ruledOut, params Fact[] facts) => ruledOut ? facts : [];
}
