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
    public void Difference_OfTheGuide_IsNarrowAndHoldsTheTruth()
    {
        CentrePlan plan = HelpDesk(SimSpan.FromSeconds(240));
        CentrePlan shorterTalk = HelpDesk(SimSpan.FromSeconds(235));

        ComparisonResult result = Simulation.Compare(
            [new Design("before", plan), new Design("after", shorterTalk)],
            new ComparisonOptions
            {
                Run = new RunOptions { Replications = 100, Seed = 1 },
            }
        );
        DesignFigure after = result["abandoned"].Designs[1];
        Difference difference = after.Difference!.Value;
        Console.WriteLine(
            $"{difference.Value:F2} callers an afternoon, {difference.Low:F2} to {difference.High:F2}: {after.Verdict}"
        );

        (Estimate one, Estimate other) = (result["abandoned"].Designs[0].Estimate, after.Estimate);
        double halfWidth = (difference.High!.Value - difference.Low!.Value) / 2;
        Assert.That(halfWidth, Is.LessThan((one.HalfWidth!.Value + other.HalfWidth!.Value) / 10), "narrow");
        Assert.That(after.Verdict, Is.EqualTo(DifferenceVerdict.Better));
        // Other customers, forty times as many: a standard error of a sixth of that above, so 3 is far beyond chance.
        RunOptions many = new() { Replications = 4000, Seed = 2 };
        double truth =
            Simulation.Run(shorterTalk, many)["abandoned"].Value!.Value
            - Simulation.Run(plan, many)["abandoned"].Value!.Value;
        Assert.That(difference.Value, Is.EqualTo(truth).Within(3 * difference.StandardError!.Value));
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
