using System.Globalization;
using System.Text;

namespace CallSim.Scenarios;

/// <summary>Text from a scenario made safe for a terminal, and the columns it takes there.</summary>
internal static class Printable
{
    private const int LongestQuote = 60;

    /// <summary>The text with one space for a tab and a question mark for what would move the cursor or hide text.</summary>
    public static string Text(string text)
    {
        StringBuilder safe = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool hides =
                Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator;
            safe.Append(
                rune.Value == '\t' ? " "
                : hides ? "?"
                : rune.ToString()
            );
        }

        return safe.ToString();
    }

    /// <summary>The text for the inside of a message: printable and not longer than a line.</summary>
    public static string Quote(string text) =>
        text.Length <= LongestQuote ? Text(text) : Text(text[..LongestQuote]) + "…";

    /// <summary>The columns a printable text takes in a terminal: two for East Asian wide characters, none for marks.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    private static int Width(Rune rune)
    {
        bool mark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
        return mark ? 0
            : IsWide(rune.Value) ? 2
            : 1;
    }

    // The blocks of Unicode's EastAsianWidth.txt with the value W or F, gaps between neighbours closed.
    private static bool IsWide(int character) =>
        character
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0x303E)
                or (>= 0x3041 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1F64F)
                or (>= 0x1F900 and <= 0x1F9FF)
                or (>= 0x20000 and <= 0x3FFFD);
}
