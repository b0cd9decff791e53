namespace CallSim.Cli.Tests.Docs;

/// <summary>Nothing that a page shows as code goes by the tests: each block stands where some test runs its kind, and names what is there.</summary>
public sealed class DocsShellTests
{
    private static readonly string[] s_shell = ["sh"];

    private static readonly string[] s_languages = ["", "console", "csharp", "csv", "sh", "text", "xml", "yaml"];

    private static readonly string[] s_folders = ["src/", "tests/", "benchmarks/"];

    private static IEnumerable<string> Pages =>
        [
            "README.md",
            .. Directory
                .GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.PathOf(), path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [TestCaseSource(nameof(Pages))]
    public void Block_OfAPage_IsOfAKindThatIsRunThere(string page)
    {
        MarkdownBlock[] blocks = [.. MarkdownBlock.Of(page)];
        Assert.That(blocks.Select(block => block.Language).Except(RunIn(page)), Is.Empty);
        int fences = File.ReadAllLines(Repository.PathOf(page))
            .Count(line => line.TrimStart().StartsWith("```", StringComparison.Ordinal));
        Assert.That(fences, Is.EqualTo(2 * blocks.Length), "a fence that is indented is not found by the tests");
    }

    [TestCaseSource(nameof(Pages))]
    public void ShellCommand_OfAPage_NamesWhatIsThere(string page)
    {
        foreach (MarkdownBlock block in MarkdownBlock.Of(page).Where(block => block.Language == "sh"))
        {
            foreach (string line in block.Lines)
            {
                Assert.That(
                    line,
                    Does.Match("^([A-Z_]+=[0-9]+ |\\(cd [A-Za-z./]+ && )?(dotnet|alias) "),
                    block.ToString()
                );
                IEnumerable<string> paths = line.Split(' ')
                    .Where(word => s_folders.Any(folder => word.StartsWith(folder, StringComparison.Ordinal)));
                Assert.That(paths.Where(path => !Path.Exists(Repository.PathOf(path))), Is.Empty, block.ToString());
            }
        }
    }

    [Test]
    public void Alias_OfTheIndex_LeadsToTheCommand()
    {
        string alias = MarkdownBlock
            .Of("docs/README.md")
            .SelectMany(block => block.Lines)
            .Single(line => line.StartsWith("alias", StringComparison.Ordinal));
        string program = alias.Split("$PWD/")[1].TrimEnd('"');
        Assert.That(Path.GetFileName(program), Is.EqualTo(typeof(ExitCode).Assembly.GetName().Name + ".dll"));
        Assert.That(program, Does.StartWith("src/CallSim.Cli/bin/Release/"));
    }

    // Guides by DocsGuideTests and DocsCodeTests, the README by its own, the rules and the language by their scenarios.
    private static string[] RunIn(string page) =>
        page.StartsWith("docs/guides/", StringComparison.Ordinal) || page == "README.md" ? s_languages
        : page is "docs/world-rules.md" ? ["yaml"]
        : page is "docs/reference/scenario-language.md" ? ["yaml", "csv"]
        : s_shell;
}
