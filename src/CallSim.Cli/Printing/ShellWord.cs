using System.Text.RegularExpressions;

namespace CallSim.Cli.Printing;

/// <summary>A word of a command line that is shown to be copied.</summary>
internal static partial class ShellWord
{
    private const int Timeout = 10_000;

    /// <summary>The word, in quotes where a shell would take it for several words or for more than a word.</summary>
    public static string Of(string word)
    {
        if (PlainWord().IsMatch(word))
        {
            return word;
        }

        return word.AsSpan().IndexOfAny("\"\\$`!") < 0
            ? $"\"{word}\""
            : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
    }

    [GeneratedRegex("^[a-zA-Z0-9_./,:=+@%-]+$", RegexOptions.None, Timeout)]
    private static partial Regex PlainWord();
}
