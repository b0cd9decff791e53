using CallSim.Model;

namespace CallSim.Validation.Tests;

/// <summary>The study of runs that are stopped when they are precise: is their interval still one of 95 %?</summary>
internal static class StoppingStudy
{
    private const string ServiceLevel = "service_level_20s_abandon_negative";

    /// <summary>The experiments of each case.</summary>
    public const int Experiments = 1000;

    /// <summary>What is done in place of the product's rule, to compare.</summary>
    public const string Naive = "naive";

    /// <summary>The product's rule.</summary>
    public const string Product = "product";

    private static readonly Lazy<IReadOnlyList<(StoppingCase Case, IReadOnlyList<Stopping> Found)>> s_found = new(() =>
        [.. Cases.Select(each => (each, each.Examine(Experiments, Rules)))]
    );

    /// <summary>What the study found; run once in a process, whoever asks.</summary>
    public static IReadOnlyList<(StoppingCase Case, IReadOnlyList<Stopping> Found)> Found => s_found.Value;

    /// <summary>The rules, in the order of the page.</summary>
    public static IReadOnlyList<NamedRule> Rules =>
        [new(Naive, goal => new NaiveRule(goal)), new(Product, goal => new ProductRule(goal))];

    /// <summary>The cases, in the order of the page.</summary>
    public static IEnumerable<StoppingCase> Cases => [Busy(), BusyDays(), Rare()];

    private static StoppingCase Busy()
    {
        ErlangAExact exact = new(10, 1, 2, 10);
        return new(
            "A busy queue",
            "M/M/10+M, 600 calls an hour; talk of 1 min and patience of 2 min, both exponential. Measured for 15 minutes after a warm-up of 15.",
            CoverageCase.ErlangA(10, 1, 2, 10, 15),
            [
                Of(ServiceLevel, 0.05, PrecisionUnit.Points, exact.AnsweredIn20Seconds),
                Of("asa_s", 0.3, PrecisionUnit.Relative, exact.MeanWaitOfAnswered),
                Of("abandon_share", 0.3, PrecisionUnit.Relative, exact.Abandons),
            ]
        );
    }

    private static StoppingCase BusyDays()
    {
        const double cv = 0.3;
        ErlangAOfDays exact = new(10, 1, 2, 12, cv);
        return new(
            "Days that differ much",
            "M/M/12+M, the same calls times a gamma day factor with a coefficient of variation of 30 %. Exact: each day is stationary at its own rate; integrated over the factor.",
            CoverageCase.ErlangA(10, 1, 2, 12, 15) with
            {
                Busyness = new DayFactorPlan(DayFactorFamily.Gamma, cv),
            },
            [
                Of(ServiceLevel, 0.06, PrecisionUnit.Points, exact.AnsweredIn20Seconds),
                Of("asa_s", 0.3, PrecisionUnit.Relative, exact.MeanWaitOfAnswered),
                Of("abandon_share", 0.3, PrecisionUnit.Relative, exact.Abandons),
            ]
        );
    }

    private static StoppingCase Rare()
    {
        ErlangAExact exact = new(10, 1, 2, 17);
        return new(
            "Rare abandonment",
            "M/M/17+M, as the first with 17 agents.",
            CoverageCase.ErlangA(10, 1, 2, 17, 15),
            [
                Of(ServiceLevel, 0.002, PrecisionUnit.Points, exact.AnsweredIn20Seconds),
                Of("asa_s", 0.5, PrecisionUnit.Relative, exact.MeanWaitOfAnswered),
                Of("abandon_share", 0.5, PrecisionUnit.Relative, exact.Abandons),
            ]
        );
    }

    private static StoppedQuantity Of(string metric, double within, PrecisionUnit unit, double exact) =>
        new(new PrecisionGoal(metric, Scope.All, within, unit), exact);
}
