namespace CallSim.Cli.Tests.Docs;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page, as a path from the root of the repository.</param>
/// <param name="Line">The line of the fence, from 1.</param>
/// <param name="Language">The first word behind the fence; empty where there is none.</param>
/// <param name="About">What follows it, such as the name of a file.</param>
/// <param name="Lines">What stands between the fences.</param>
internal sealed record MarkdownBlock(string Page, int Line, string Language, string About, string[] Lines)
{
    private const string Fence = "```";

    /// <summary>The text, with a line break at its end.</summary>
    public string Text => string.Concat(Lines.Select(line => line + "\n"));

    /// <summary>The blocks of a page, in order.</summary>
    public static IEnumerable<MarkdownBlock> Of(string page)
    {
        string[] lines = File.ReadAllLines(Repository.PathOf(page));
        for (int line = 0; line < lines.Length; line++)
        {
            if (!lines[line].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            int end = Array.FindIndex(
                lines,
                line + 1,
                inside => inside.TrimEnd().Equals(Fence, StringComparison.Ordinal)
            );
            string[] words = lines[line][Fence.Length..].Trim().Split(' ', 2);
            yield return new MarkdownBlock(
                page,
                line + 1,
                words[0],
                words.ElementAtOrDefault(1) ?? "",
                lines[(line + 1)..end]
            );
            line = end;
        }
    }

    public override string ToString() => $"{Page}:{Line}";
}
