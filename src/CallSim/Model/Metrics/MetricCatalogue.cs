using System.Collections.Immutable;
using System.Globalization;
using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>
/// The metrics of a plan: files, tables and reference page are made from this list. A new metric is one fact and one entry.
/// </summary>
public static class MetricCatalogue
{
    private static readonly ImmutableArray<ScopeKind> s_contacts = [ScopeKind.All, ScopeKind.Contact];
    private static readonly ImmutableArray<ScopeKind> s_legs = [ScopeKind.All, ScopeKind.Contact, ScopeKind.Queue];
    private static readonly ImmutableArray<ScopeKind> s_answered = [.. s_legs, ScopeKind.Group];
    private static readonly ImmutableArray<ScopeKind> s_queues = [ScopeKind.All, ScopeKind.Queue];
    private static readonly ImmutableArray<ScopeKind> s_agents = [ScopeKind.All, ScopeKind.Group];

    private static FactSum AllAbandoned => (FactSum)Fact.Abandoned + Fact.Balked;

    private static FactSum Joined => (FactSum)Fact.Answered + Fact.Abandoned + Fact.Balked;

    private static FactSum Handled => (FactSum)Fact.Talk + Fact.Hold + Fact.WrapUp;

    private static FactSum Busy => (FactSum)Fact.Talking + Fact.Holding + Fact.Wrapping;

    private static FactSum Paid => (FactSum)Fact.Scheduled + Fact.Overtime;

    /// <summary>The metrics of a plan, in the order of the files.</summary>
    /// <param name="targets">The plan's thresholds and formula of the service level.</param>
    public static ImmutableArray<Metric> Of(TargetsPlan targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return [.. Counts(targets), .. Shares(), .. ServiceLevels(targets), .. Waits(), .. Work()];
    }

    /// <summary>A threshold as it stands in names of metrics: <c>20s</c>.</summary>
    public static string NameOf(SimSpan threshold) =>
        threshold.Seconds.ToString("0.######", CultureInfo.InvariantCulture) + "s";

    private static IEnumerable<Metric> Counts(TargetsPlan targets)
    {
        yield return Count("offered", "Contacts that came; at a queue the legs that joined.", Fact.Arrived, s_legs) with
        {
            IsHeadline = true,
        };
        yield return Count("answered", "Contacts that an agent answered.", Fact.Answered, s_answered) with
        {
            IsHeadline = true,
            Better = Better.Higher,
        };
        yield return Count(
            "abandoned",
            "Callers who hung up while waiting, balked left out.",
            Fact.Abandoned,
            s_legs
        ) with
        {
            IsHeadline = true,
            Better = Better.Lower,
        };
        yield return Count("balked", "Callers who left at once on finding nobody free.", Fact.Balked, s_legs) with
        {
            IsHeadlineUnlessZero = true,
            Better = Better.Lower,
        };
        yield return Count(
            "queue_full",
            "Contacts turned away because no waiting place was left.",
            Fact.QueueFull,
            s_legs
        ) with
        {
            IsHeadlineUnlessZero = true,
            Better = Better.Lower,
        };
        yield return Count("blocked", "Contacts that no line carried.", Fact.Blocked, s_contacts) with
        {
            Better = Better.Lower,
        };
        yield return Count("served", "Contacts that an agent finished with.", Fact.Served, s_contacts) with
        {
            Better = Better.Higher,
        };
        yield return Count(
            "unfinished",
            "Contacts still in the centre when the simulation ended.",
            Fact.UnfinishedContacts,
            s_contacts
        ) with
        {
            IsHeadlineUnlessZero = true,
            Better = Better.Lower,
        };
        yield return Count(
            "unfinished_waiting",
            "Contacts still waiting in a queue when the simulation ended.",
            Fact.UnfinishedLegs,
            s_legs
        ) with
        {
            Better = Better.Lower,
        };
        for (int threshold = 0; threshold < targets.Within.Length; threshold++)
        {
            string within = NameOf(targets.Within[threshold]);
            yield return Count(
                $"answered_in_{within}",
                $"Contacts answered within {within}.",
                FactSheet.AnsweredIn(threshold),
                s_legs
            ) with
            {
                Better = Better.Higher,
            };
            yield return Count(
                $"abandoned_in_{within}",
                $"Callers who hung up within {within}, balked included.",
                FactSheet.AbandonedIn(threshold),
                s_legs
            );
        }

        yield return Count(
            "abandoned_short",
            "Callers who hung up within the short-abandon limit, balked included.",
            Fact.AbandonedShort,
            s_legs
        );
        yield return Count(
            "abandoned_here",
            "Callers who hung up in this interval, whenever they joined after the start.",
            Fact.AbandonedHere,
            s_legs
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

    private static IEnumerable<Metric> Shares()
    {
        yield return Share(
            "abandon_share",
            "Abandoned and balked / offered.",
            new(AllAbandoned, Fact.Offered),
            s_legs
        ) with
        {
            IsHeadline = true,
            Better = Better.Lower,
        };
        yield return Share("balk_share", "Balked / offered.", new(Fact.Balked, Fact.Offered), s_legs) with
        {
            Better = Better.Lower,
        };
        yield return Share(
            "queue_full_share",
            "Turned away for want of a waiting place / offered.",
            new(Fact.QueueFull, Fact.Offered),
            s_legs
        ) with
        {
            Better = Better.Lower,
        };
        yield return Share(
            "waited_share",
            "Of those who were answered, hung up or balked, the share that waited longer than 0 s.",
            new(Fact.Waited, Joined),
            s_legs
        ) with
        {
            Better = Better.Lower,
        };
    }

    private static IEnumerable<Metric> ServiceLevels(TargetsPlan targets)
    {
        for (int threshold = 0; threshold < targets.Within.Length; threshold++)
        {
            string within = NameOf(targets.Within[threshold]);
            RatioFormula chosen = ServiceLevelFormulas.Of(targets.Formula, threshold);
            string formula = ServiceLevelFormulas.NameOf(targets.Formula);
            ImmutableArray<ScopeKind> scopes = ScopesOf(targets.Formula);
            if (threshold == 0)
            {
                yield return ServiceLevel(
                    "service_level",
                    $"The service level within {within} by {formula}.",
                    chosen,
                    scopes
                ) with
                {
                    IsHeadline = true,
                };
            }

            yield return ServiceLevel(
                $"service_level_{within}",
                $"The service level within {within} by {formula}.",
                chosen,
                scopes
            );
            foreach (ServiceLevelFormula other in Enum.GetValues<ServiceLevelFormula>())
            {
                string name = ServiceLevelFormulas.NameOf(other);
                RatioFormula made = ServiceLevelFormulas.Of(other, threshold);
                yield return ServiceLevel(
                    $"service_level_{within}_{name}",
                    $"The service level within {within} by {name}.",
                    made,
                    ScopesOf(other)
                ) with
                {
                    // Observed figures have answered_in_T and offered by interval, which is this one formula.
                    InIntervals = other == ServiceLevelFormula.AbandonNegative,
                };
            }
        }
    }

    private static IEnumerable<Metric> Waits()
    {
        yield return Seconds(
            "asa_s",
            "Average speed of answer: the wait of the answered / answered.",
            Fact.AnsweredWait,
            Fact.Answered,
            s_answered
        ) with
        {
            IsHeadline = true,
        };
        yield return Seconds(
            "wait_s",
            "The mean wait of all who joined a queue and were answered, hung up or balked, zeros included; who still waits at the end is left out.",
            (FactSum)Fact.AnsweredWait + Fact.AbandonedWait,
            Joined,
            s_legs
        ) with
        {
            IsHeadline = true,
        };
        foreach (int percent in (int[])[50, 80, 90, 95, 99])
        {
            string definition =
                $"The wait that {percent} % of those who were answered, hung up or balked did not exceed, pooled over all replications; to within 0.4 % of itself.";
            yield return Quantile($"wait_p{percent}_s", definition, percent / 100.0, ofAbandoned: false, s_legs) with
            {
                IsHeadline = percent == 95,
            };
        }

        yield return Quantile(
            "wait_longest_s",
            "The longest wait of anyone answered or abandoned in any replication.",
            1,
            ofAbandoned: false,
            s_legs
        );
        yield return Seconds(
            "time_to_abandon_s",
            "The mean wait of those who hung up, balked left out.",
            Fact.AbandonedWait,
            Fact.Abandoned,
            s_legs
        ) with
        {
            Better = Better.Neither,
        };
        yield return Quantile(
            "time_to_abandon_p50_s",
            "The median wait of those who hung up, balked left out, pooled over all replications; to within 0.4 % of itself.",
            0.5,
            ofAbandoned: true,
            s_legs
        ) with
        {
            Better = Better.Neither,
        };
        yield return Ratio(
            "queue_mean",
            "The number waiting, averaged over time.",
            new(Fact.Waiting, Fact.Time),
            s_queues
        ) with
        {
            Better = Better.Lower,
        };
        yield return Count("queue_peak", "The most who waited at once.", Fact.WaitingPeak, s_queues) with
        {
            Better = Better.Lower,
        };
    }

    private static IEnumerable<Metric> Work()
    {
        yield return Seconds(
            "aht_s",
            "Average handle time: (talk + hold + wrap-up) / answered.",
            Handled,
            Fact.AnsweredLegs,
            s_answered
        ) with
        {
            IsHeadline = true,
        };
        yield return new Metric
        {
            Name = "offered_erlangs",
            Definition = "The load: offered × average handle time / time.",
            Unit = MetricUnit.Erlangs,
            Scopes = s_legs,
            Formula = new ProductFormula(Fact.Offered, Handled, Fact.AnsweredLegs, Fact.Time),
        };
        yield return Share(
            "occupancy",
            "(Talking + holding + wrapping) / (talking + holding + wrapping + idle).",
            new(Busy, Busy + Fact.Idle),
            s_agents
        ) with
        {
            IsHeadline = true,
        };
        yield return Share(
            "utilisation_paid",
            "(Talking + holding + wrapping) / (scheduled + overtime).",
            new(Busy, Paid),
            s_agents
        );
        yield return Ratio(
            "agents_scheduled",
            "Agents scheduled, averaged over time.",
            new(Fact.Scheduled, Fact.Time),
            s_agents
        );
        yield return Ratio(
            "agents_on_phones",
            "Agents talking, holding, wrapping up or idle, averaged over time.",
            new(Busy + Fact.Idle, Fact.Time),
            s_agents
        );
    }

    private static ImmutableArray<ScopeKind> ScopesOf(ServiceLevelFormula formula) =>
        formula == ServiceLevelFormula.OfferedWithBlocked ? s_contacts : s_legs;
}
