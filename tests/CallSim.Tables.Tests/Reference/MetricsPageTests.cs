using CallSim.Model;

namespace CallSim.Tables.Tests.Reference;

/// <summary>Keeps <c>docs/reference/metrics.md</c> equal to the metric catalogue.</summary>
public sealed class MetricsPageTests
{
    private const string Head = """
        # Metrics

        <!-- Made from the metric catalogue by MetricsPageTests; CALLSIM_REWRITE=1 dotnet test rewrites it. -->

        The metrics of a scenario with the threshold 20 s and the formula `abandon_ignored`, which are the defaults. Each further threshold in
        `targets.service_level.within` brings its own `answered_in_…`, `abandoned_in_…` and `service_level_…`.

        The value of a count is its mean per replication. The value of a ratio is the sum of its numerators over the sum of its denominators, over all
        replications, with a 95 % confidence interval that leans away from 0 and 100 %; a ratio whose denominator is 0 has no value. Percentiles pool the
        contacts of all replications. There is no interval for `wait_longest_s`, `hops_p95` and `offered_erlangs`, for fewer than 10 replications with a value, for a
        percentile beyond what so few waits can tell, and where nothing varies; but a count or a share of contacts that is 0 or 100 % throughout has one, 0 to 0 where the plan rules it out.
        [The validation page](../validation.md) says how often intervals hold the exact value.

        Counts and waits at the scopes `all`, `contact:NAME` and `number:NAME` are those of contacts, at `queue:NAME`, `skill:NAME` and `group:NAME` those of
        legs: stays of a contact in one queue. A contact is answered when its first leg is; its waits and its service level are those of this leg.
        `skill:NAME` is the queues that need a skill, added up; `number:NAME` the contact types that call a number; `line:NAME` a line group; `ivr:NAME` a
        call flow; `site:NAME` the agent groups of a site; `queue:NAME>group:NAME` the legs of a queue that a group answered.

        Counts and waits of a leg belong to the interval in which it joined its queue, those of a contact to the interval in which it arrived, those of
        a customer to the interval of the first contact, attempts of a line group to the interval in which they come.

        The column *with* says what a scenario must have for the metric to be reported: any one of what it names. Metrics without are always reported.

        The last column says where a metric is found: **h**eadline (printed, and in `replications.csv`; in brackets: printed where it is not zero), **s**ummary (`summary.csv`),
        **i**ntervals (`intervals.csv`).

        """;

    private const string ServiceLevels = """

        ## The formulas of the service level

        `ans` answered, `ab` abandoned in the queue or balked, `_in` of them within the threshold, `_short` within the short-abandon limit. Who is turned away
        from a full queue is in neither. The example has ans 1000, ab 60, ans_in 860, ab_in 20, ab_short 10.

        | name | formula | example |
        |---|---|---|
        | `answered_only` | ans_in / ans | 86.0 % |
        | `abandon_negative` | ans_in / (ans + ab) | 81.1 % |
        | `abandon_positive` | (ans_in + ab_in) / (ans + ab) | 83.0 % |
        | `abandon_ignored` (default) | ans_in / (ans + ab − ab_in) | 82.7 % |
        | `short_positive` | (ans_in + ab_short) / (ans + ab) | 82.1 % |
        | `short_excluded` | ans_in / (ans + ab − ab_short) | 81.9 % |
        | `offered_with_blocked` | ans_in / (ans + ab + blocked) | not at queues |

        """;

    [Test]
    public void MetricsPage_Committed_SaysWhatTheCatalogueSays() =>
        Repository.Compare(Page(), Repository.PathOf("docs", "reference", "metrics.md"));

    [Test]
    public void MetricsPage_OnFormulas_NamesThemAll()
    {
        foreach (ServiceLevelFormula formula in Enum.GetValues<ServiceLevelFormula>())
        {
            Assert.That(Page(), Does.Contain($"| `{ServiceLevelFormulas.NameOf(formula)}`"));
        }
    }

    private static string Page() =>
        Head
        + "\n| metric | definition | unit | better | scopes | with | in |\n|---|---|---|---|---|---|---|\n"
        + string.Concat(MetricCatalogue.Of(new TargetsPlan()).Select(Row))
        + ServiceLevels;

    private static string Row(Metric metric)
    {
        string scopes = string.Join(", ", metric.Scopes.Order().Select(Scope.NameOf));
        string places =
            (
                metric.IsHeadline ? "h"
                : metric.IsHeadlineUnlessZero ? "(h)"
                : ""
            )
            + (metric.InSummary ? "s" : "")
            + (metric.InIntervals ? "i" : "");
        string better = metric.Better == Better.Neither ? "" : metric.Better.ToString().ToLowerInvariant();
        string unit = metric.Unit.ToString().ToLowerInvariant();
        return $"| `{metric.Name}` | {Markdown.Cell(metric.Definition)} | {unit} | {better} | {scopes} | {With(metric.Needs)} | {places} |\n";
    }

    private static string With(PlanFeatures needs) =>
        string.Join(
            ", ",
            Enum.GetValues<PlanFeatures>()
                .Where(feature => feature != PlanFeatures.None && needs.HasFlag(feature))
                .Select(NameOf)
        );

    private static string NameOf(PlanFeatures feature) =>
        feature switch
        {
            PlanFeatures.Flows => "call flows",
            PlanFeatures.FurtherContacts => "redials or repeat calls",
            PlanFeatures.UnsolvedMatters => "unsolved matters",
            _ => feature.ToString().ToLowerInvariant(),
        };
}
