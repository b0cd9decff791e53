namespace CallSim.Scenarios.Tests;

/// <summary>
/// A scenario that uses all the language has: every line is read, or answered once with <c>not yet:</c> at its place, and
/// nothing else is said but the warning that the rules demand. What is answered stands in a file beside it.
/// </summary>
public sealed class EverythingTests
{
    private const string NotYet = "not yet: ";

    // The rules of the world want it said when both are given.
    private const string Said = "group 'junior' has both shrinkage and written-out breaks; the breaks come on top";

    private static readonly string s_folder = Repository.PathOf("tests", "CallSim.Scenarios.Tests", "everything");

    private static string Text => File.ReadAllText(Path.Combine(s_folder, "everything.yaml"));

    [Test]
    public void Scenario_OfEverything_IsReadOrAnsweredWithNotYet()
    {
        using ScenarioFolder folder = Folder();

        ScenarioReading reading = folder.Read(Text);

        Repository.Compare(Answers(reading), Path.Combine(s_folder, "everything.expected"));
        Check(reading);
        Assert.That(reading.Variants, Is.EqualTo(new[] { "one_key", "six_more", "no_backup" }));
    }

    [TestCase("one_key")]
    [TestCase("six_more")]
    [TestCase("no_backup")]
    public void Variant_OfEverything_IsReadOrAnsweredWithNotYet(string variant)
    {
        using ScenarioFolder folder = Folder();

        Check(folder.Read(Text, new() { Variant = variant }));
    }

    [Test]
    public void Scenario_OfEverything_IsRefusedByTheSchemaOnlyWhereItIsNotYet()
    {
        // What the language has and this version has not is all that the schema refuses too.
        IReadOnlyList<string> found = Schema.LanguageSchemaTests.Validate(Text);

        Assert.That(found, Is.Not.Empty);
        Assert.That(
            found,
            Has.All.Contains("is what it must not be").Or.Match(@"\.(channel|kind) is none of the choices")
        );
    }

    private static void Check(ScenarioReading reading)
    {
        Diagnostic[] warnings = [.. reading.Diagnostics.Where(found => found.Severity != DiagnosticSeverity.Error)];
        Assert.That(warnings.Select(found => found.Message), Is.EqualTo(new[] { Said }));
        Assert.That(reading.Diagnostics.Except(warnings).Select(found => found.Message), Has.All.StartsWith(NotYet));
        Assert.That(reading.Diagnostics.Select(found => (found.Line, found.Column)), Is.Unique);
    }

    private static string Answers(ScenarioReading reading) =>
        string.Concat(reading.Diagnostics.Select(found => $"{found.Line}:{found.Column}: {found.Message}\n"));

    private static ScenarioFolder Folder()
    {
        IEnumerable<string> times = Enumerable.Range(0, 24).Select(half => $"{8 + half / 2:00}:{30 * (half % 2):00}");
        return new ScenarioFolder()
            .With("forecast.csv", "interval,repayment\n" + string.Concat(times.Select(time => $"{time},40\n")))
            .With("staffing.csv", "interval,senior\n" + string.Concat(times.Select(time => $"{time},11.5\n")));
    }
}
