using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Validation.Tests;

/// <summary>The intervals of runs that stop when they are precise hold the exact values as often as the page claims.</summary>
[Category("Truth")]
[NonParallelizable]
public sealed class StoppingTests
{
    [Test]
    public void Intervals_OfRunsStoppedForPrecision_CoverAsClaimed()
    {
        Stopping[] all = [.. StoppingStudy.Found.SelectMany(each => each.Found)];
        foreach (Stopping found in all)
        {
            TestContext.Out.WriteLine(
                $"{found.Quantity.Goal, -42} {found.Rule, -8} covered {100 * found.Coverage.Share, 5:0.0} ({found.Coverage.Below} below, {found.Coverage.Above} above), {found.Replications:0} replications, at most {found.Most}"
            );
        }

        Stopping[] ours = [.. all.Where(found => found.Rule == StoppingStudy.Product)];
        Assert.That(
            ours.Where(found => found.Quantity.Claim != Claim.FallsShort && !found.Coverage.Stands)
                .Select(found => found.Quantity.Goal),
            Is.Empty
        );
        Assert.That(ours.Average(found => found.Coverage.Share), Is.GreaterThan(Mean(all, StoppingStudy.Naive)));
        Assert.That(ours.Max(found => found.Most), Is.LessThan(20_000), "no experiment ends at the cap");
    }

    /// <summary>The study applies the rule to each number of replications; a run applies it by itself.</summary>
    [Test]
    public void Study_OfAnExperiment_StopsWhereARunDoes()
    {
        StoppingCase tried = StoppingStudy.Cases.First();
        IReadOnlyList<Stopping> found = tried.Examine(experiments: 1, StoppingStudy.Rules);
        foreach (Stopping stopping in found.Where(each => each.Rule == StoppingStudy.Product))
        {
            PrecisionPlan precision = new() { Goals = [stopping.Quantity.Goal], AtMost = 20_000 };
            RunResult run = Simulation.Run(tried.Plan, new RunOptions { Precision = precision, Seed = 1 });
            Assert.That(run.Replications, Is.EqualTo(stopping.Most));
        }
    }

    private static double Mean(IEnumerable<Stopping> all, string rule) =>
        all.Where(found => found.Rule == rule).Average(found => found.Coverage.Share);
}
