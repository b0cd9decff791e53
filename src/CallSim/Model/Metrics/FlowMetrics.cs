using System.Collections.Immutable;
using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>What became of callers in the call flows.</summary>
internal static class FlowMetrics
{
    /// <summary>The metrics, in the order of the files.</summary>
    public static IEnumerable<Metric> Of() =>
        ((IEnumerable<Metric>)[.. Counts(), .. Shares(), .. Times()]).Select(metric =>
            metric with
            {
                Needs = PlanFeatures.Flows,
            }
        );

    private static IEnumerable<Metric> Counts()
    {
        yield return Count(
            "entered",
            "Contacts that entered a call flow; at a flow the callers who entered it, from another one too.",
            Fact.EnteredFlow,
            MetricScopes.ContactsAndFlows
        );
        yield return Count(
            "contained",
            "Contacts that the machine saw to.",
            Fact.Contained,
            MetricScopes.ContactsAndFlows
        ) with
        {
            Better = Better.Higher,
            IsHeadlineUnlessZero = true,
        };
        yield return Count(
            "abandoned_ivr",
            "Callers who hung up in a call flow.",
            Fact.HungUp,
            MetricScopes.Contacts
        ) with
        {
            Better = Better.Lower,
            IsHeadlineUnlessZero = true,
        };
        yield return Count("hung_up", "Callers who hung up in the flow.", Fact.HungUp, [ScopeKind.Ivr]) with
        {
            Better = Better.Lower,
        };
    }

    private static IEnumerable<Metric> Shares()
    {
        ImmutableArray<ScopeKind> scopes = MetricScopes.ContactsAndFlows;
        yield return Share(
            "contained_share",
            "Contained / entered.",
            new(Fact.Contained, Fact.EnteredFlow),
            scopes
        ) with
        {
            Better = Better.Higher,
            IsHeadline = true,
        };
        // Whoever the machine has seen to does not call again in this version: it solves the matter, or passes it on.
        yield return Share(
            "true_contained_share",
            "Contained, those who call again left out / entered.",
            new(Fact.Contained, Fact.EnteredFlow),
            MetricScopes.Contacts
        ) with
        {
            Better = Better.Higher,
        };
        yield return Share("ivr_abandon_share", "Hung up / entered.", new(Fact.HungUp, Fact.EnteredFlow), scopes) with
        {
            Better = Better.Lower,
        };
    }

    private static IEnumerable<Metric> Times()
    {
        yield return Seconds(
            "ivr_time_s",
            "The time in the flow, or in all flows of a contact / entered.",
            Fact.FlowTime,
            Fact.EnteredFlow,
            MetricScopes.Flows
        );
        yield return Ratio(
            "ivr_mean",
            "Callers in the flow, averaged over time.",
            new(Fact.InFlow, Fact.Time),
            MetricScopes.Flows
        );
        yield return Count("ivr_peak", "The most callers in the flow at once.", Fact.FlowPeak, [ScopeKind.Ivr]);
    }
}
