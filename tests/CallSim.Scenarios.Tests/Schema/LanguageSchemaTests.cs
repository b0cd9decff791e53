using System.Text.Json.Nodes;
using CallSim.Scenarios.Language;
using CallSim.Scenarios.ReferencePage;

namespace CallSim.Scenarios.Tests.Schema;

/// <summary>The schema and the reader agree wherever a schema can know.</summary>
public sealed class LanguageSchemaTests
{
    private static readonly SchemaValidator s_schema = new(JsonNode.Parse(LanguageSchema.ToJson())!.AsObject());
    private static readonly string s_invalid = Repository.PathOf("tests", "CallSim.Scenarios.Tests", "invalid");

    private const string Rows = "what stands in a file";
    private const string Together = "how values fit together";

    // Mistakes that one can only see by looking at more than one value, at a file or at the text itself.
    private static readonly Dictionary<string, string> s_beyondASchema = new(StringComparer.Ordinal)
    {
        ["11-block-of-text"] = "how a text is written",
        ["18-nobody-serves"] = Together,
        ["22-start-off-boundary"] = Together,
        ["28-interval-file"] = Rows,
        ["29-interval-rows"] = Rows,
        ["30-files-that-are-none"] = Rows,
        ["39-too-many-contacts"] = Together,
        ["40-warm-up-of-many-intervals"] = Together,
        ["41-interval-longer-than-a-day"] = Together,
        ["42-interval-of-many-days"] = Together,
        ["43-too-many-intervals"] = Together,
        ["44-huge-arrivals"] = "the size of a rate",
        ["47-log-of-arrivals"] = Rows,
        ["51-line-direction"] = Together,
        ["53-opening-hours-overlap"] = Together,
        ["54-opening-days-without-date"] = Together,
        ["59-loops-without-time"] = Together,
        ["62-queues-behind-flows"] = Together,
        ["63-needs"] = Together,
        ["65-transfers-that-do-not-end"] = Together,
        ["69-redials-at-once"] = Together,
        ["102-nothing-leads-out"] = Together,
        ["104-names-up-to-one-beyond-the-limit"] = Together,
        ["106-blocked-callers-in-no-queue"] = Together,
        ["109-talks-a-million-times-as-long"] = "the size of a factor",
        ["112-precision-of-nothing"] = Together,
        ["94-interval-file-of-days"] = Rows,
        ["97-wrong-key-at-once"] = Together,
        ["98-gives-up-and-redials-at-once"] = Together,
    };

    public static IEnumerable<string> Shipped =>
        Directory
            .GetFiles(Repository.PathOf("scenarios"), "*.yaml", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.PathOf("docs", "guides", "data"), "*.yaml"))
            .Where(path => !path.EndsWith("typo.yaml", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Repository.PathOf(), path))
            .Order(StringComparer.Ordinal);

    public static IEnumerable<string> Examples => ReferenceExamples.All.Select(example => example.Title);

    public static IEnumerable<string> Invalid => InvalidScenarioTests.Scenarios;

    [TestCaseSource(nameof(Shipped))]
    public void Scenario_ThatIsShipped_FitsTheSchema(string path) =>
        Assert.That(Validate(File.ReadAllText(Repository.PathOf(path))), Is.Empty);

    [TestCaseSource(nameof(Examples))]
    public void Example_OfTheReference_FitsTheSchema(string title) =>
        Assert.That(Validate(ReferenceExamples.All.Single(example => example.Title == title).Yaml), Is.Empty);

    [TestCaseSource(nameof(Invalid))]
    public void Scenario_ThatIsInvalid_IsJudgedByBothAlike(string name)
    {
        string text = File.ReadAllText(Path.Combine(s_invalid, name + ".yaml"));
        ScenarioReading reading = ScenarioReader.ReadText(text, name + ".yaml", s_invalid);
        if (!EditorView.TryRead(text, out JsonNode? value))
        {
            Assert.That(s_beyondASchema.ContainsKey(name), Is.False, "an editor sees that this is no YAML");
            return;
        }

        IReadOnlyList<string> found = s_schema.Validate(value);
        bool agree = found.Count > 0 == reading.HasErrors;
        if (s_beyondASchema.TryGetValue(name, out string? reason))
        {
            Assert.That(agree, Is.False, "no exception is needed: " + reason);
            Assert.That(found, Is.Empty, "a schema may know less, but nothing else");
            return;
        }

        Assert.That(
            agree,
            Is.True,
            $"schema: {string.Join("; ", found)}\nreader: {string.Join("; ", reading.Diagnostics)}"
        );
    }

    [Test]
    public void Exceptions_AreOfFilesThatAreThere() =>
        Assert.That(s_beyondASchema.Keys.Except(InvalidScenarioTests.Scenarios), Is.Empty);

    [Test]
    public void Key_ThatCanBeUsed_SaysWhatItsValueMayBe()
    {
        HashSet<Section> seen = [];
        Stack<Section> open = new([TopSections.Scenario, LawSections.Law]);
        List<string> silent = [];
        while (open.TryPop(out Section? section))
        {
            if (!seen.Add(section))
            {
                continue;
            }

            silent.AddRange(
                section
                    .Keys.Where(key => !key.IsNotYet && key.Value is null)
                    .Select(key => $"{section.Path}: {key.Name}")
            );
            foreach (Section below in section.Keys.SelectMany(key => Below(key.Value)))
            {
                open.Push(below);
            }
        }

        Assert.That(silent, Is.Empty, "give the key a Value, so that the schema can check it");
        Assert.That(seen, Has.Count.GreaterThan(25));
    }

    [Test]
    public void Schema_AsText_EndsItsLines() =>
        Assert.That(LanguageSchema.ToJson(), Does.EndWith("}\n").And.Not.Contains("\r"));

    private static IEnumerable<Section> Below(ValueSpec? kind) =>
        kind switch
        {
            MapSpec map => [map.Section],
            ListSpec list => Below(list.Item),
            NamedSpec named => Below(named.Item),
            EitherSpec either => either.Kinds.SelectMany(Below),
            _ => [],
        };

    public static IReadOnlyList<string> Validate(string text)
    {
        Assert.That(EditorView.TryRead(text, out JsonNode? value), Is.True);
        return s_schema.Validate(value);
    }
}
