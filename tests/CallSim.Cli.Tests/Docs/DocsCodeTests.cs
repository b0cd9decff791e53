namespace CallSim.Cli.Tests.Docs;

/// <summary>The C# of the guides is compiled: it stands in a source or test file, whatever its indentation.</summary>
public sealed class DocsCodeTests
{
    [Test]
    public void Code_OfTheGuides_StandsInACompiledFile()
    {
        string[] compiled =
        [
            .. Sources("tests/CallSim.Tests/Docs")
                .Concat(Sources("src/CallSim"))
                .Select(File.ReadAllLines)
                .Select(Text),
        ];
        MarkdownBlock[] blocks =
        [
            .. Directory
                .GetFiles(Repository.PathOf("docs/guides"), "*.md")
                .SelectMany(path => MarkdownBlock.Of("docs/guides/" + Path.GetFileName(path)))
                .Where(block => block.Language == "csharp"),
        ];
        Assert.That(blocks, Is.Not.Empty);
        foreach (MarkdownBlock block in blocks)
        {
            Assert.That(compiled, Has.Some.Contains(Text(block.Lines)), $"{block} is compiled nowhere");
        }
    }

    private static string[] Sources(string folder) =>
        Directory.GetFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories);

    private static string Text(string[] lines) => string.Concat(lines.Select(line => line.Trim() + "\n"));
}
