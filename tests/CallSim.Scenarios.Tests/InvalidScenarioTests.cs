namespace CallSim.Scenarios.Tests;

/// <summary>Each invalid scenario is a file, what it is answered with another beside it.</summary>
public sealed class InvalidScenarioTests
{
    private static readonly string Folder = Repository.PathOf("tests", "CallSim.Scenarios.Tests", "invalid");

    public static IEnumerable<string> Scenarios =>
        Directory.GetFiles(Folder, "*.yaml").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!;

    [TestCaseSource(nameof(Scenarios))]
    public void Scenario_WithMistakes_IsAnsweredAsExpected(string name)
    {
        string text = File.ReadAllText(Path.Combine(Folder, name + ".yaml"));

        ScenarioReading reading = ScenarioReader.ReadText(text, name + ".yaml", Folder);

        string answer = string.Join("\n", reading.Diagnostics.Select(DiagnosticFormat.Of)) + "\n";
        Repository.Compare(answer, Path.Combine(Folder, name + ".expected"));
        Assert.That(reading.Diagnostics, Is.Not.Empty);
        Assert.That(reading.Plan is null, Is.EqualTo(reading.HasErrors));
    }
}
