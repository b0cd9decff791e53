using System.Globalization;

namespace CallSim.Scenarios.Grammar;

/// <summary>
/// Plain decimal numbers: <c>12</c>, <c>-3</c>, <c>0.85</c>. What other languages would read as octal, hexadecimal, base 60,
/// infinity or a thousand is refused rather than guessed.
/// </summary>
internal static class NumberText
{
    /// <summary>Why a number with a comma is refused.</summary>
    public const string Commas = "a decimal point is '.', and thousands are not marked";

    public static Parsed<double> Parse(string text)
    {
        ReadOnlySpan<char> digits = text.AsSpan().TrimStart('-');
        if (text.Length - digits.Length > 1 || digits.IsEmpty)
        {
            return new Problem("");
        }

        if (digits.Contains(','))
        {
            string mended = CommaText.Mend(text);
            bool isMended = !mended.Contains(',') && Parse(mended).IsOk;
            return isMended ? new Problem(Commas, "write " + mended) : new Problem("");
        }

        int whole = CountDigits(digits);
        ReadOnlySpan<char> rest = digits[whole..];

        if (
            whole == 0
            || !(rest.IsEmpty || (rest[0] == '.' && rest.Length > 1 && CountDigits(rest[1..]) == rest.Length - 1))
        )
        {
            return new Problem("");
        }

        if (whole > 1 && digits[0] == '0')
        {
            return new Problem(
                "a number does not start with 0",
                "write " + text.Replace(digits.ToString(), Bare(digits))
            );
        }

        double value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? value : new Problem("it is too large");
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int other = text.IndexOfAnyExceptInRange('0', '9');
        return other < 0 ? text.Length : other;
    }

    private static string Bare(ReadOnlySpan<char> digits)
    {
        string bare = digits.TrimStart('0').ToString();
        return bare.Length == 0 || bare[0] == '.' ? "0" + bare : bare;
    }
}
