using System.Text.RegularExpressions;

namespace CallSim.Cli.Tests.Docs;

/// <summary>No link between the pages of the repository leads nowhere.</summary>
public sealed partial class DocsLinkTests
{
    [Test]
    public void Link_FromAnyPage_LeadsToAFileAndAHeading()
    {
        string root = Repository.PathOf();
        string[] pages = [.. Pages(root)];
        Assert.That(pages, Has.Length.GreaterThan(5));
        string[] dead =
        [
            .. pages.SelectMany(page => DeadLinks(page).Select(link => $"{Path.GetRelativePath(root, page)}: {link}")),
        ];
        Assert.That(dead, Is.Empty);
    }

    [TestCase("docs/README.md", "docs")]
    [TestCase("docs/README.md", "docs/guides")]
    [TestCase("docs/README.md", "docs/reference")]
    [TestCase("docs/decisions/README.md", "docs/decisions")]
    public void Index_OfAFolder_LinksToEveryPage(string index, string folder)
    {
        string path = Repository.PathOf(index);
        string[] linked =
        [
            .. Link()
                .Matches(Prose(path))
                .Select(match => match.Groups["target"].Value.Split('#')[0])
                .Select(link => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, link))),
        ];
        string[] pages = [.. Directory.GetFiles(Repository.PathOf(folder), "*.md").Select(Path.GetFullPath)];
        Assert.That(pages, Is.Not.Empty);
        Assert.That(pages.Except(linked).Except([path]), Is.Empty);
    }

    private static IEnumerable<string> Pages(string folder) =>
        Directory
            .GetFiles(folder, "*.md")
            .Concat(
                Directory
                    .GetDirectories(folder)
                    .Where(inside => Path.GetFileName(inside) is not ("bin" or "obj" or ".git" or "artifacts"))
                    .SelectMany(Pages)
            );

    private static IEnumerable<string> DeadLinks(string page)
    {
        foreach (Match match in Link().Matches(Prose(page)))
        {
            string link = match.Groups["target"].Value;
            if (link.Contains("://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal))
            {
                continue;
            }

            string[] parts = link.Split('#', 2);
            string target = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
            bool isThere = Path.Exists(target) && (parts.Length == 1 || Anchors(target).Contains(parts[1]));
            if (!isThere)
            {
                yield return link;
            }
        }
    }

    private static IEnumerable<string> Anchors(string page) =>
        Prose(page)
            .Split('\n')
            .Where(line => line.StartsWith('#'))
            .Select(line =>
                NotInAnchors().Replace(line.TrimStart('#').Trim(), "").ToLowerInvariant().Replace(' ', '-')
            );

    // Code is full of brackets, and a comment in it is no heading.
    private static string Prose(string page) => Fenced().Replace(File.ReadAllText(page), "");

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NotInAnchors();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fenced();
}
