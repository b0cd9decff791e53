using CallSim.Engine;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>
/// Counts of arrivals against the theory of Poisson counts whose mean m is multiplied by day factors of mean 1: mean m,
/// variance m + m² c², covariance m² c² between two intervals of a day, nothing between days. c is the cv of the product of
/// the factors that both have: 1 + c² = (1 + shared²) (1 + own²).
/// </summary>
[Category("Long")]
public sealed class ArrivalCountsTests
{
    private const int Replications = 20_000;
    private const double Mean = 20;

    private static readonly double[] Spreads = [0, 0.25];

    private static IEnumerable<TestCaseData> Busyness =>
        from shared in Spreads
        from own in Spreads
        from family in new[] { DayFactorFamily.Gamma, DayFactorFamily.Lognormal }
        where shared + own > 0 || family == DayFactorFamily.Gamma
        select new TestCaseData(family, shared, own).SetArgDisplayNames($"{family} shared {shared} own {own}");

    [TestCaseSource(nameof(Busyness))]
    public void Counts_OfDaysOfVaryingBusyness_HaveTheMomentsOfTheory(DayFactorFamily family, double shared, double own)
    {
        double[][] counts = Counts(Plan(family, shared, own));
        double both = ((1 + (shared * shared)) * (1 + (own * own))) - 1;
        double sharedOnly = shared * shared;
        for (int interval = 0; interval < 4; interval++)
        {
            AssertMoment($"mean of interval {interval}", Mean, 0.1, counts, row => row[interval]);
            AssertMoment(
                $"index of dispersion of interval {interval}",
                1 + (Mean * both),
                0.1,
                counts,
                row => Product(row, interval, interval) / Mean
            );
        }

        AssertMoment(
            "index of dispersion of a day",
            1 + (2 * Mean * both),
            0.1,
            counts,
            row => DaySquare(row) / (2 * Mean)
        );
        AssertMoment("autocovariance of the first day", Mean * Mean * both, 1, counts, row => Product(row, 0, 1));
        AssertMoment("autocovariance of the second day", Mean * Mean * both, 1, counts, row => Product(row, 2, 3));
        AssertMoment("covariance over midnight", 0, 1, counts, row => Product(row, 1, 2));
        AssertMoment("covariance of two types", Mean * Mean * sharedOnly, 1, counts, row => Product(row, 0, 4));
        AssertMoment("covariance of two types over midnight", 0, 1, counts, row => Product(row, 1, 6));
    }

    [Test]
    public void Type_WithAFactorOfItsOwn_LeavesTheOthersAsTheyWere()
    {
        CentrePlan without = Plan(DayFactorFamily.Gamma, 0.25, 0);
        CentrePlan with = Plan(DayFactorFamily.Gamma, 0.25, 0.25);
        Assert.That(Of(with, 1), Is.EqualTo(Of(without, 1)));
        Assert.That(Of(with, 0), Is.Not.EqualTo(Of(without, 0)));

        static IEnumerable<(int, SimTime, ulong)> Of(CentrePlan plan, int type) =>
            ArrivalWitness.Of(plan).Where(arrival => arrival.Type == type);
    }

    [Test]
    public void Factor_OfAType_DependsOnItsNameAndNotOnItsRow()
    {
        CentrePlan plan = Plan(DayFactorFamily.Lognormal, 0.25, 0.25);
        CentrePlan turned = plan with { ContactTypes = [plan.ContactTypes[1], plan.ContactTypes[0]] };
        Assert.That(Of(turned, 1), Is.EqualTo(Of(plan, 0)));

        static IEnumerable<(SimTime, ulong)> Of(CentrePlan plan, int type) =>
            ArrivalWitness.Of(plan).Where(arrival => arrival.Type == type).Select(arrival => (arrival.At, arrival.Key));
    }

    /// <summary>Two hours before midnight and two after it; the own factor is the first type's.</summary>
    private static CentrePlan Plan(DayFactorFamily family, double shared, double own)
    {
        CentrePlan plan = new CentreBuilder("counts")
            .Time(
                new TimePlan
                {
                    Clock = new TimeOnly(22, 0),
                    Length = SimSpan.FromHours(4),
                    Interval = SimSpan.FromHours(1),
                }
            )
            .Contacts(Type("one") with { ArrivalsPerHour = Mean, Busyness = Factor(own) })
            .Contacts(Type("two") with { ArrivalsPerHour = Mean })
            .Agents(Group("desk", 1))
            .Build();
        return plan with { Busyness = Factor(shared) };

        DayFactorPlan? Factor(double cv) => cv == 0 ? null : new DayFactorPlan(family, cv);
    }

    /// <summary>For each replication the counts of the four intervals of the first type, then those of the second.</summary>
    private static double[][] Counts(CentrePlan plan)
    {
        CentreLayout layout = new(plan);
        double[][] counts = new double[Replications][];
        for (int replication = 0; replication < Replications; replication++)
        {
            counts[replication] = new double[8];
            foreach ((int type, SimTime at, _) in ArrivalWitness.Of(layout, replication))
            {
                counts[replication][(4 * type) + (int)((at - SimTime.Zero).Seconds / 3600)]++;
            }
        }

        return counts;
    }

    private static double Product(double[] row, int left, int right) => (row[left] - Mean) * (row[right] - Mean);

    private static double DaySquare(double[] row)
    {
        double deviation = row[0] + row[1] - (2 * Mean);
        return deviation * deviation;
    }

    /// <summary>
    /// The mean over the replications against theory. The means of the counts are known, so that every moment is itself a
    /// mean of independent values and has a standard error of its own. That one is small beside what a factor of cv 0.25
    /// does: 1.25 to an index of dispersion, 25 to a covariance.
    /// </summary>
    private static void AssertMoment(
        string what,
        double theory,
        double atMost,
        double[][] counts,
        Func<double[], double> value
    )
    {
        double[] values = [.. counts.Select(value)];
        double mean = values.Average();
        double variance = values.Sum(one => (one - mean) * (one - mean)) / (values.Length - 1);
        double standardError = Math.Sqrt(variance / values.Length);
        TestContext.Out.WriteLine($"{what}: {mean:0.####} ± {standardError:0.####}, theory {theory:0.####}");
        Assert.That(mean, Is.EqualTo(theory).Within(4.5 * standardError), what);
        Assert.That(standardError, Is.LessThan(atMost), $"{what}: too wide to say anything");
    }
}
