using System.Collections.Immutable;
using static CallSim.Model.MetricKinds;

namespace CallSim.Model;

/// <summary>The service levels: at every threshold, by every formula.</summary>
internal static class ServiceLevelMetrics
{
    /// <summary>The metrics, in the order of the files.</summary>
    public static IEnumerable<Metric> Of(TargetsPlan targets)
    {
        for (int threshold = 0; threshold < targets.Within.Length; threshold++)
        {
            string within = MetricCatalogue.NameOf(targets.Within[threshold]);
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

    private static ImmutableArray<ScopeKind> ScopesOf(ServiceLevelFormula formula) =>
        formula == ServiceLevelFormula.OfferedWithBlocked ? MetricScopes.Contacts : MetricScopes.Legs;
}
