using System.Globalization;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>
/// The coverage study: models whose exact values are known, each run in a thousand experiments of few replications, and how
/// often the 95 % intervals hold the exact values.
/// </summary>
internal static class CoverageStudy
{
    /// <summary>The experiments of each case.</summary>
    public const int Experiments = 1000;

    private const string ServiceLevel = "service_level_20s_abandon_negative";

    private static readonly Lazy<IReadOnlyList<(CoverageCase Case, IReadOnlyList<Coverage> Found)>> s_found = new(() =>
        [.. Cases.Select(each => (each, each.Examine(Experiments)))]
    );

    /// <summary>What the study found; run once in a process, whoever asks.</summary>
    public static IReadOnlyList<(CoverageCase Case, IReadOnlyList<Coverage> Found)> Found => s_found.Value;

    /// <summary>The cases, in the order of the page.</summary>
    public static IEnumerable<CoverageCase> Cases =>
        [
            Queue("A busy queue: 10 agents, 600 calls in an hour", 10, 1, 2, 10, 60, 10, Common),
            Queue("The same, by 20 minutes", 10, 1, 2, 10, 20, 30, Common),
            Queue("The same, by 5 minutes of 50 calls", 10, 1, 2, 10, 5, 10, Common),
            Queue("Rare: 18 agents, 600 calls in an hour", 10, 1, 2, 18, 60, 10, Rare),
            Queue("The same, more of them", 10, 1, 2, 18, 60, 30, exact => InBursts(Rare(exact))),
            Queue("Hardly ever: 20 agents, 600 calls in an hour", 10, 1, 2, 20, 60, 10, Seldom),
            Queue("Low volume: 7 agents, 60 calls of 3 minutes in an hour", 1, 3, 2, 7, 60, 10, Seldom),
            Queue("In bursts: 30 agents, 600 patient callers in half an hour", 20, 1, 4, 30, 30, 10, Rare),
            Queue("The same, more of them", 20, 1, 4, 30, 30, 30, exact => InBursts(Rare(exact))),
            Queue("Overload: 10 agents, 1,200 calls in an hour", 20, 1, 2, 10, 60, 10, Overload),
            Drop(),
        ];

    private static CoverageCase Queue(
        string name,
        double rate,
        double talk,
        double patience,
        int agents,
        double length,
        int replications,
        Func<ErlangAExact, IEnumerable<CoveredQuantity>> quantities
    ) =>
        new(
            $"{name}; {replications} replications",
            string.Create(
                CultureInfo.InvariantCulture,
                $"M/M/{agents}+M, {60 * rate:N0} calls an hour; talk of {talk} min and patience of {patience} min, both exponential. Measured for {length} minutes after a warm-up of 15."
            ),
            CoverageCase.ErlangA(rate, talk, patience, agents, length),
            replications,
            [.. quantities(new ErlangAExact(rate, talk, patience, agents))]
        );

    private static IEnumerable<CoveredQuantity> Common(ErlangAExact exact) =>
        [
            Of("asa_s", exact.MeanWaitOfAnswered),
            Of("wait_s", exact.MeanWait),
            Of("queue_mean", exact.MeanQueue),
            Of("occupancy", exact.Occupancy),
            Of("abandon_share", exact.Abandons),
            Of(ServiceLevel, exact.AnsweredIn20Seconds),
            Of("waited_share", exact.Waits),
            Of("wait_p50_s", exact.Quantile(0.5)),
            Of("wait_p90_s", exact.Quantile(0.9)),
            Of("wait_p95_s", exact.Quantile(0.95)),
        ];

    private static IEnumerable<CoveredQuantity> Rare(ErlangAExact exact) =>
        [.. Seldom(exact), Of("wait_p99_s", exact.Quantile(0.99))];

    // Without percentiles: all of those that are reported are 0, or lie beyond what so few waits can tell.
    private static IEnumerable<CoveredQuantity> Seldom(ErlangAExact exact) =>
        [
            Of("asa_s", exact.MeanWaitOfAnswered),
            Of("wait_s", exact.MeanWait),
            Of("queue_mean", exact.MeanQueue),
            Of("abandon_share", exact.Abandons, Claim.CoversAtLeast),
            Of(ServiceLevel, exact.AnsweredIn20Seconds, Claim.CoversAtLeast),
            Of("waited_share", exact.Waits),
        ];

    private static IEnumerable<CoveredQuantity> InBursts(IEnumerable<CoveredQuantity> quantities) =>
        quantities.Select(each => each.Name == $"`{ServiceLevel}`" ? each with { Claim = Claim.FallsShort } : each);

    private static IEnumerable<CoveredQuantity> Overload(ErlangAExact exact) =>
        [
            Of("abandon_share", exact.Abandons),
            Of(ServiceLevel, exact.AnsweredIn20Seconds),
            Of("waited_share", exact.Waits, Claim.CoversAtLeast),
            Of("wait_p50_s", exact.Quantile(0.5)),
            Of("wait_p95_s", exact.Quantile(0.95)),
        ];

    private static CoveredQuantity Of(string metric, double exact, Claim claim = Claim.Covers) =>
        new($"`{metric}`", exact, result => result[metric], claim);

    /// <summary>Quarters of an hour of a day that never settles: 15 calls each.</summary>
    private static CoverageCase Drop()
    {
        const int replications = 20;
        int[] agents = [4, 4, 2, 2, 2, 2];
        StaffedQueue formula = new(1, 0.25, 1.0 / 6, mostAgents: 4, longest: 60);
        List<CoveredQuantity> quantities = [];
        for (int interval = 0; interval < agents.Length; interval++)
        {
            StretchMeans exact = formula.Pass(agents[interval], 15);
            int place = interval;
            quantities.Add(
                new(
                    $"`queue_mean`, {15 * interval} to {15 * (interval + 1)} min",
                    exact.Waiting,
                    result => result.Interval("queue_mean", Scope.All, place)
                )
            );
            quantities.Add(
                new(
                    $"`abandoned_here`, {15 * interval} to {15 * (interval + 1)} min",
                    exact.HangUps,
                    result => result.Interval("abandoned_here", Scope.All, place)
                )
            );
            quantities.Add(
                new(
                    $"`occupancy`, {15 * interval} to {15 * (interval + 1)} min",
                    exact.Busy / exact.Present,
                    result => result.Interval("occupancy", Scope.All, place)
                )
            );
        }

        CentrePlan plan = Models.Read("small-staffing-drop");
        return new(
            "Quarters of an hour: 4 agents, then 2, from empty; 20 replications",
            "60 calls an hour; talk of 4 min and patience of 6 min, both exponential; four agents for half an hour, then two for an hour. Who talks when the number falls finishes the call.",
            plan,
            replications,
            quantities
        );
    }
}
