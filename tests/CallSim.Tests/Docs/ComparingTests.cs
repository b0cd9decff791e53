using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Tests.Docs;

/// <summary>The example of docs/guides/comparing.md, compiled and run. A test of the command line compares the texts.</summary>
public sealed class ComparingTests
{
    [Test]
    public void Difference_DayByDay_IsNarrowAndHoldsTheTruth()
    {
        CentrePlan plan = HelpDesk(SimSpan.FromSeconds(240));
        CentrePlan shorterTalk = HelpDesk(SimSpan.FromSeconds(235));

        RunOptions options = new() { Replications = 100, Seed = 1 };
        RunResult before = Simulation.Run(plan, options);
        RunResult after = Simulation.Run(shorterTalk, options);

        double[] differences =
        [
            .. before
                .ValuesOf("abandoned", Scope.All)
                .Zip(after.ValuesOf("abandoned", Scope.All), (one, other) => other!.Value - one!.Value),
        ];
        double mean = differences.Average();
        double variance =
            differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Length - 1);
        // Student's t for 100 replications.
        double halfWidth = 1.984 * Math.Sqrt(variance / differences.Length);
        Console.WriteLine($"{mean:F2} ± {halfWidth:F2} callers an afternoon");

        Assert.That(StudentQuantile.TwoSided95(99), Is.EqualTo(1.984).Within(0.0005));
        (Estimate one, Estimate other) = (before["abandoned"], after["abandoned"]);
        Assert.That(
            mean,
            Is.EqualTo(other.Value - one.Value).Within(1e-9),
            "a count's difference is that of the tables"
        );
        Assert.That(halfWidth, Is.LessThan((one.HalfWidth!.Value + other.HalfWidth!.Value) / 10), "narrow");
        // Other customers, forty times as many: a standard error of a sixth of that above, so 3 is far beyond chance.
        RunOptions many = new() { Replications = 4000, Seed = 2 };
        double truth =
            Simulation.Run(shorterTalk, many)["abandoned"].Value!.Value
            - Simulation.Run(plan, many)["abandoned"].Value!.Value;
        Assert.That(mean, Is.EqualTo(truth).Within(3 * halfWidth / 1.984));
    }

    [Test]
    public void Difference_OfAnyTwoRuns_IsAsCertainAsTheSumOfTheHalfWidths()
    {
        double[] halfWidths =
        [
            .. Differences(new() { Replications = 50, Seed = 1 }, new() { Replications = 50, Seed = 1 }),
            .. Differences(new() { Replications = 50, Seed = 1 }, new() { Replications = 50, Seed = 2 }),
        ];
        Assert.That(halfWidths, Has.All.LessThanOrEqualTo(1));
    }

    // The half-width of the mean difference of counts, as a share of the sum of those of the two runs.
    private static IEnumerable<double> Differences(RunOptions first, RunOptions second)
    {
        RunResult one = Simulation.Run(HelpDesk(SimSpan.FromSeconds(240)), first);
        RunResult other = Simulation.Run(HelpDesk(SimSpan.FromSeconds(235)), second);
        foreach (string metric in (string[])["offered", "answered", "abandoned"])
        {
            double[] differences =
            [
                .. one.ValuesOf(metric, Scope.All)
                    .Zip(other.ValuesOf(metric, Scope.All), (before, after) => after!.Value - before!.Value),
            ];
            double spread = Distribution.Of(differences)!.StandardDeviation!.Value;
            double halfWidth = StudentQuantile.TwoSided95(49) * spread / Math.Sqrt(differences.Length);
            yield return halfWidth / (one[metric].HalfWidth!.Value + other[metric].HalfWidth!.Value);
        }
    }

    private static CentrePlan HelpDesk(SimSpan talk) =>
        new CentreBuilder("A help desk, one afternoon")
            .Time(SimSpan.FromHours(4))
            .Contacts(
                "question",
                perHour: 120,
                talk: Law.Lognormal(talk, cv: 1.1),
                patience: Law.Exponential(SimSpan.FromMinutes(3))
            )
            .Agents("desk", 10)
            .Build();
}
