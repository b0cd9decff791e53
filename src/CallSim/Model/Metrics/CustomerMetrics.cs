using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>What became of customers, over all contacts about one matter. Customers belong to the interval of their first contact.</summary>
internal static class CustomerMetrics
{
    private const PlanFeatures Further = PlanFeatures.FurtherContacts;

    /// <summary>The metrics, in the order of the files.</summary>
    public static IEnumerable<Metric> Of() => [.. Attempts(), .. Ends()];

    private static IEnumerable<Metric> Attempts()
    {
        FactSum further = (FactSum)Fact.Redials + Fact.RepeatCalls;
        yield return Count(
            "first_attempts",
            "Contacts that were the first about their matter.",
            (FactSum)Fact.Arrived - further,
            MetricScopes.Contacts
        ) with
        {
            Needs = Further,
        };
        yield return Count(
            "redials",
            "Contacts of customers who did not get through before.",
            Fact.Redials,
            MetricScopes.Contacts
        ) with
        {
            Needs = Further,
            Better = Better.Lower,
            IsHeadlineUnlessZero = true,
        };
        yield return Count(
            "repeat_calls",
            "Contacts of customers whose matter the contact before did not solve.",
            Fact.RepeatCalls,
            MetricScopes.Contacts
        ) with
        {
            Needs = Further,
            Better = Better.Lower,
            IsHeadlineUnlessZero = true,
        };
        yield return Ratio(
            "attempts_per_customer",
            "All contacts / first attempts.",
            new(Fact.Arrived, (FactSum)Fact.Arrived - further),
            MetricScopes.Contacts
        ) with
        {
            Needs = Further,
            Better = Better.Lower,
        };
    }

    private static IEnumerable<Metric> Ends()
    {
        yield return Count("customers", "Customers.", Fact.Customers, MetricScopes.Contacts) with
        {
            Needs = Further,
        };
        yield return Count(
            "customers_answered",
            "Customers whom an agent answered, at whichever attempt.",
            Fact.CustomersAnswered,
            MetricScopes.Contacts
        ) with
        {
            Needs = Further,
            Better = Better.Higher,
        };
        yield return Share(
            "accessibility",
            "Customers who reached an agent or were contained, in the end / customers.",
            new(Fact.CustomersReached, Fact.Customers),
            MetricScopes.Contacts
        ) with
        {
            Needs = Further | PlanFeatures.Flows | PlanFeatures.Numbers,
            Better = Better.Higher,
            IsHeadline = true,
        };
        yield return Share(
            "resolved_share",
            "Served contacts whose matter was solved / served contacts.",
            new((FactSum)Fact.Served - Fact.Unresolved, Fact.Served),
            MetricScopes.Contacts
        ) with
        {
            Needs = PlanFeatures.UnsolvedMatters,
            Better = Better.Higher,
        };
        yield return Share(
            "fcr_share",
            "First-contact resolution: customers with no further contact within `fcr_within` of the first answered one / customers answered.",
            new((FactSum)Fact.CustomersAnswered - Fact.CustomersReturned, Fact.CustomersAnswered),
            MetricScopes.Contacts
        ) with
        {
            Needs = Further,
            Better = Better.Higher,
            IsHeadline = true,
        };
        yield return Count(
            "pending",
            "Customers who would call again after first attempts have stopped.",
            Fact.CustomersPending,
            MetricScopes.Contacts
        ) with
        {
            Needs = Further,
            IsHeadlineUnlessZero = true,
        };
        yield return Seconds(
            "handle_per_customer_s",
            "Talk, hold and wrap-up of all legs of all contacts / customers answered.",
            (FactSum)Fact.Talk + Fact.Hold + Fact.WrapUp,
            Fact.CustomersAnswered,
            MetricScopes.Contacts
        ) with
        {
            Needs = Further | PlanFeatures.Transfers,
        };
    }
}
