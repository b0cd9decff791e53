namespace CallSim.Validation.Tests;

/// <summary>Every model of the catalogue agrees with its exact figures, and precisely.</summary>
[Category("Truth")]
[NonParallelizable]
public sealed class ValidatedModelTests
{
    private static IEnumerable<TestCaseData> Models =>
        ValidatedModels.All.Select(model => new TestCaseData(model.Name).SetName(model.Name));

    [TestCaseSource(nameof(Models))]
    public void Model_OfTheCatalogue_AgreesWithItsExactFigures(string name)
    {
        Findings findings = ValidatedModels.All.Single(model => model.Name == name).Findings;
        foreach (Figure figure in findings.Figures)
        {
            TestContext.Out.WriteLine(figure);
        }

        Assert.That(findings.Figures.Where(figure => figure.Fault.Length > 0), Is.Empty);
    }
}
