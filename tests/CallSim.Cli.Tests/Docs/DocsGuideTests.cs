using System.Globalization;
using System.Text.RegularExpressions;
using CallSim.Scenarios;

namespace CallSim.Cli.Tests.Docs;

/// <summary>The guides do what they say: scenarios are valid, commands run, figures are those that are printed.</summary>
public sealed partial class DocsGuideTests
{
    private const string Cut = "…";

    private static IEnumerable<string> Guides =>
        Directory
            .GetFiles(Repository.PathOf("docs/guides"), "*.md")
            .Select(path => "docs/guides/" + Path.GetFileName(path))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Pages => [.. Guides, "docs/world-rules.md"];

    [TestCaseSource(nameof(Pages))]
    public void Scenario_OfAPage_IsReadWithoutRemarks(string page)
    {
        using GuideFolder folder = new();
        foreach (MarkdownBlock block in MarkdownBlock.Of(page).Where(IsScenario))
        {
            string path = folder.PathOf("of-the-page.yaml");
            File.WriteAllText(path, block.Text);
            ScenarioReading reading = ScenarioReader.Read(path);
            Assert.That(reading.Diagnostics.Where(IsRemark), Is.Empty, block.ToString());
            foreach (string variant in reading.Variants)
            {
                ScenarioReading varied = ScenarioReader.Read(path, new ScenarioEdits { Variant = variant });
                Assert.That(varied.Diagnostics.Where(IsRemark), Is.Empty, $"{block}, {variant}");
            }
        }
    }

    [Test]
    public void DataFile_OfTheGuides_StandsInOneOfThem()
    {
        HashSet<string> shown = [.. Guides.SelectMany(MarkdownBlock.Of).Select(block => block.Text)];
        foreach (string file in Directory.GetFiles(Repository.PathOf("docs/guides/data"), "*.yaml"))
        {
            Assert.That(shown, Does.Contain(File.ReadAllText(file)), Path.GetFileName(file));
        }
    }

    [TestCaseSource(nameof(Guides))]
    public void Command_OfAGuide_PrintsAndWritesWhatTheGuideShows(string page)
    {
        using GuideFolder folder = new();
        string printed = "";
        MarkdownBlock? before = null;
        foreach (MarkdownBlock block in MarkdownBlock.Of(page))
        {
            if (block.Language == "console")
            {
                printed = string.Concat(block.Lines.Select(line => Run(folder, line, block)));
            }
            else if (block.Language == "text" && before?.Language == "console")
            {
                ShowsWhatIs(block, printed);
            }
            else if (block.Language is "csv" or "xml" or "yaml" && block.About.Length > 0)
            {
                ShowsWhatIs(block, folder.Read(block.About.Replace("data/", "", StringComparison.Ordinal)));
            }

            before = block;
        }
    }

    private static string Run(GuideFolder folder, string line, MarkdownBlock block)
    {
        Match command = Command().Match(line);
        Assert.That(command.Success, Is.True, $"{block}: a line of a console block is '$ callsim …', found '{line}'");
        Group code = command.Groups["code"];
        int expected = code.Success ? int.Parse(code.Value, CultureInfo.InvariantCulture) : ExitCode.Done;
        CliAnswer answer = folder.Run(command.Groups["words"].Value);
        Assert.That(answer.ExitCode, Is.EqualTo(expected), $"{block}: {line}\n{answer.Error}");
        return answer.Out + answer.Error;
    }

    private static void ShowsWhatIs(MarkdownBlock block, string actual)
    {
        string[] there = [.. actual.Split('\n').Select(line => line.Trim())];
        IEnumerable<string> missing = block.Lines.Where(line => !there.Any(printed => IsShown(line.Trim(), printed)));
        Assert.That(missing, Is.Empty, $"{block} shows what is not there; there is\n{actual}");
    }

    // A line may be cut off at its end, if it says so; else it is a whole line of what is printed, with nothing left out.
    private static bool IsShown(string line, string printed) =>
        line.EndsWith(Cut, StringComparison.Ordinal)
            ? printed.StartsWith(line[..^Cut.Length].TrimEnd(), StringComparison.Ordinal)
            : printed == line;

    // That rows of a file lie outside the run is no fault of the scenario.
    private static bool IsRemark(Diagnostic diagnostic) =>
        diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning;

    private static bool IsScenario(MarkdownBlock block) =>
        block.Language == "yaml" && block.Text.StartsWith("callsim: 1", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^\$ (?<words>callsim .*?)(?:\s+# exit (?<code>\d+))?$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Command();
}
