namespace CallSim.Validation.Tests;

/// <summary>The intervals hold the exact values as often as the page claims.</summary>
[Category("Truth")]
[NonParallelizable]
public sealed class CoverageTests
{
    [Test]
    public void Intervals_InAThousandExperiments_CoverAsClaimed()
    {
        foreach ((CoverageCase tried, IReadOnlyList<Coverage> found) in CoverageStudy.Found)
        {
            Print(tried, found);
        }

        Assert.That(CoverageStudy.Found.SelectMany(each => each.Found).Where(coverage => !coverage.Stands), Is.Empty);
    }

    /// <summary>Ten times as many experiments, for whoever changes the method.</summary>
    [Test]
    [Explicit("several minutes")]
    public void Intervals_InTenThousandExperiments_ArePrinted()
    {
        foreach (CoverageCase tried in CoverageStudy.Cases)
        {
            Print(tried, tried.Examine(10 * CoverageStudy.Experiments));
        }
    }

    private static void Print(CoverageCase tried, IReadOnlyList<Coverage> found)
    {
        TestContext.Out.WriteLine(tried.Name);
        foreach (Coverage coverage in found)
        {
            string line =
                $"  {coverage.Quantity.Name, -34} {coverage.Quantity.Exact, 10:G5} before {100.0 * coverage.HeldBefore / coverage.Experiments, 5:0.0} now {100 * coverage.Share, 5:0.0} ({coverage.Below} below, {coverage.Above} above, {coverage.Without} without){(coverage.Stands ? "" : " CLAIM FAILS")}";
            TestContext.Out.WriteLine(line);
        }
    }
}
