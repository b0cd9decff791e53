using System.Globalization;
using System.Text;

namespace CallSim.Scenarios.Grammar;

/// <summary>Names of things: letters, digits, <c>_</c> and <c>-</c> of any script, at most 100 characters, not reserved.</summary>
internal static class NameText
{
    public const int Longest = 100;

    public static readonly ImmutableArray<string> Reserved = ["all", "default", "repeat"];

    /// <summary>Why a text is no name; null when it is one.</summary>
    public static Problem? Check(string text)
    {
        if (Reserved.Contains(text))
        {
            return new Problem($"'{text}' is reserved", "choose another name");
        }

        if (text.Length > Longest)
        {
            return new Problem($"a name has at most {Longest} characters");
        }

        return text.Length > 0 && text.EnumerateRunes().All(IsPart)
            ? null
            : new Problem("a name has only letters, digits, '_' and '-'", "choose another name");
    }

    // Marks belong to letters in many scripts.
    private static bool IsPart(Rune rune) =>
        rune.Value is '_' or '-'
        || Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
