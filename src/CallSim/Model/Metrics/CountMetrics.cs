using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>What became of the contacts, counted.</summary>
internal static class CountMetrics
{
    /// <summary>The metrics, in the order of the files.</summary>
    public static IEnumerable<Metric> Of(TargetsPlan targets)
    {
        yield return Count(
            "offered",
            "Contacts that came; at a queue the legs that joined.",
            Fact.Arrived,
            MetricScopes.Legs
        ) with
        {
            IsHeadline = true,
        };
        yield return Count("answered", "Contacts that an agent answered.", Fact.Answered, MetricScopes.Answered) with
        {
            IsHeadline = true,
            Better = Better.Higher,
        };
        yield return Count(
            "abandoned",
            "Callers who hung up while waiting, balked left out.",
            Fact.Abandoned,
            MetricScopes.Legs
        ) with
        {
            IsHeadline = true,
            Better = Better.Lower,
        };
        yield return Count(
            "balked",
            "Callers who left at once on finding nobody free.",
            Fact.Balked,
            MetricScopes.Legs
        ) with
        {
            IsHeadlineUnlessZero = true,
            Better = Better.Lower,
        };
        yield return Count(
            "queue_full",
            "Contacts turned away because no waiting place was left.",
            Fact.TurnedAway,
            MetricScopes.Legs
        ) with
        {
            IsHeadlineUnlessZero = true,
            Better = Better.Lower,
        };
        yield return Count(
            "blocked",
            "Contacts that no number, line or flow would carry; at a line group the calls that it refused and all others too.",
            Fact.Blocked,
            MetricScopes.ContactsAndLines
        ) with
        {
            IsHeadlineUnlessZero = true,
            Better = Better.Lower,
        };
        yield return Count("served", "Contacts that an agent finished with.", Fact.Served, MetricScopes.Contacts) with
        {
            Better = Better.Higher,
        };
        yield return Count(
            "unfinished",
            "Contacts still in the centre when the simulation ended.",
            Fact.UnfinishedContacts,
            MetricScopes.Contacts
        ) with
        {
            IsHeadlineUnlessZero = true,
            Better = Better.Lower,
        };
        yield return Count(
            "unfinished_waiting",
            "Contacts still waiting in a queue when the simulation ended.",
            Fact.UnfinishedLegs,
            MetricScopes.Legs
        ) with
        {
            Better = Better.Lower,
        };
        for (int threshold = 0; threshold < targets.Within.Length; threshold++)
        {
            string within = MetricCatalogue.NameOf(targets.Within[threshold]);
            yield return Count(
                $"answered_in_{within}",
                $"Contacts answered within {within}.",
                FactSheet.AnsweredIn(threshold),
                MetricScopes.Legs
            ) with
            {
                Better = Better.Higher,
            };
            yield return Count(
                $"abandoned_in_{within}",
                $"Callers who hung up within {within}, balked included.",
                FactSheet.AbandonedIn(threshold),
                MetricScopes.Legs
            );
        }

        yield return Count(
            "abandoned_short",
            "Callers who hung up within the short-abandon limit, balked included.",
            Fact.AbandonedShort,
            MetricScopes.Legs
        );
        yield return Count(
            "abandoned_here",
            "Callers who hung up in this interval, whenever they joined after the start.",
            Fact.AbandonedHere,
            MetricScopes.Legs
        ) with
        {
            InSummary = false,
        };
        yield return Count(
            "answered_by",
            "Contacts of a queue that a group answered.",
            Fact.Answered,
            [ScopeKind.QueueByGroup]
        ) with
        {
            InIntervals = false,
        };
    }
}
