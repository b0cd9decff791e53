using CallSim.Scenarios.ReferencePage;

namespace CallSim.Scenarios.Tests;

public sealed class LanguageReferenceTests
{
    public static IEnumerable<TestCaseData> Examples =>
        ReferenceExamples.All.Select(example => new TestCaseData(example.Title));

    [Test]
    public void Page_InTheRepository_IsTheOneTheCatalogueWrites() =>
        Repository.Compare(
            LanguageReference.ToMarkdown(),
            Repository.PathOf("docs", "reference", "scenario-language.md")
        );

    [TestCaseSource(nameof(Examples))]
    public void Example_OfThePage_IsAPlanWithoutRemarks(string title)
    {
        ReferenceExample example = ReferenceExamples.All.Single(example => example.Title == title);
        using ScenarioFolder folder = new();
        if (example.FileName is not null)
        {
            folder.With(example.FileName, example.FileText!);
        }

        ScenarioReading reading = folder.Read(example.Yaml);

        Assert.That(reading.Diagnostics, Is.Empty);
        Assert.That(reading.Plan, Is.Not.Null);
        foreach (string variant in reading.Variants)
        {
            Assert.That(folder.Read(example.Yaml, new() { Variant = variant }).Diagnostics, Is.Empty);
        }
    }
}
