using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace CallSim.Scenarios.Tree;

/// <summary>
/// Explains why a text is not YAML. The parser stops at the first such mistake and names it in its own terms; the traps
/// that planners fall into have a message of their own.
/// </summary>
internal static partial class SyntaxMistake
{
    private const int LinesSearched = 200;
    private const int LongestKey = 1024;
    private const int MatchMilliseconds = 1000;
    private const RegexOptions Options = RegexOptions.ExplicitCapture;

    // Each pattern marks, in its group, what the reader should look at. Only a swallowed brace shows itself lines later;
    // everything else stands where the parser stopped.
    private static readonly (Regex Pattern, bool ShowsLater, string Message, string Fix)[] Traps =
    [
        (FullWidth(), false, "a full-width colon or comma, which YAML takes for text", "write ':' or ',' and a space"),
        (Star(), false, "'*' alone starts an alias in YAML", "write star"),
        (Greater(), false, "'>' and '|' start a block of text in YAML", "write above: 60 in an entry of its own"),
        (Swallowed(), true, "'#' after a space starts a comment, so this value is empty", "write hash"),
        (NoSpace(), false, "the space after the colon is missing", "write a space after the colon"),
    ];

    public static void Report(SourceText source, YamlException broken, DiagnosticBag diagnostics)
    {
        if (broken.Message.Contains("tab", StringComparison.OrdinalIgnoreCase) && FindTab(source) is { } tab)
        {
            diagnostics.Error(tab, "a tab for indentation", "indent with spaces");
            return;
        }

        (int at, int column) = ((int)broken.Start.Line, (int)broken.Start.Column);
        if (FindLongKey(source, at) is { } key)
        {
            string message = $"a key is longer than {LongestKey:N0} characters, the most that YAML takes";
            diagnostics.Error(key, message, "choose a shorter key");
            return;
        }

        for (int line = at; line >= Math.Max(1, at - LinesSearched); line--)
        {
            foreach ((Regex pattern, bool showsLater, string message, string fix) in Traps)
            {
                bool near = line >= at - 1 || showsLater;
                Match match = near ? pattern.Match(Short(source.Line(line))) : Match.Empty;
                if (match.Success)
                {
                    Group marked = match.Groups["mark"];
                    diagnostics.Error(source.At(line, marked.Index + 1, marked.Length), message, fix);
                    return;
                }
            }
        }

        diagnostics.Error(
            source.At(at, column, 1),
            "this is not YAML: " + Plain(broken.Message),
            "mend the text here; what else is wrong is told once it can be read"
        );
    }

    // The parser marks the start of the map that the tab broke, not the tab.
    private static Place? FindTab(SourceText source)
    {
        for (int line = 1; line <= source.LineCount; line++)
        {
            Match match = TabIndent().Match(Short(source.Line(line)));
            if (match.Success)
            {
                return source.At(line, match.Groups["mark"].Index + 1, 1);
            }
        }

        return null;
    }

    // The parser does not take such a text for a key and stumbles over the colon behind it.
    private static Place? FindLongKey(SourceText source, int at)
    {
        string line = source.Line(at);
        int colon = line.IndexOf(':');
        int start = colon < 0 ? 0 : line.AsSpan(0, colon).LastIndexOfAny(' ', ',', '{') + 1;
        return colon - start > LongestKey ? source.At(at, start + 1, LongestKey) : null;
    }

    private static string Short(string line) => line.Length <= 1000 ? line : line[..1000];

    private static string Plain(string message) => Printable.Text(message.TrimEnd('.'));

    [GeneratedRegex("""^[^"'#]*?(?<mark>[：，])""", Options, MatchMilliseconds)]
    private static partial Regex FullWidth();

    [GeneratedRegex(@"^ *(?<mark>\t)\s*\S", Options, MatchMilliseconds)]
    private static partial Regex TabIndent();

    [GeneratedRegex(@":\s+(?<mark>\*)([\s,}\]]|$)", Options, MatchMilliseconds)]
    private static partial Regex Star();

    [GeneratedRegex(@":\s+(?<mark>[>|])(?![+\-0-9]{0,2}\s*(#.*)?$)", Options, MatchMilliseconds)]
    private static partial Regex Greater();

    [GeneratedRegex(@":\s+(?<mark>#)", Options, MatchMilliseconds)]
    private static partial Regex Swallowed();

    [GeneratedRegex("""^[^"'#]*?[\w-]+(?<mark>:)[^\s/:\\"']""", Options, MatchMilliseconds)]
    private static partial Regex NoSpace();
}
