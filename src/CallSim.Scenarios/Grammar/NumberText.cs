namespace CallSim.Scenarios.Grammar;

/// <summary>
/// Plain decimal numbers: <c>12</c>, <c>-3</c>, <c>0.85</c>. What other languages would read as octal, hexadecimal, base 60,
/// infinity or a thousand is refused rather than guessed.
/// </summary>
internal static class NumberText
{
    /// <summary>Why a number with a comma is refused.</summary>
    public const string Commas = "a decimal point is '.', and thousands are not marked";

    // Far more than anything has, and few enough that numbers can be multiplied a thousand times over.
    private const int MostCharacters = 400;

    /// <summary>The number nearest to what is written.</summary>
    public static Parsed<double> Parse(string text) => Exact(text).Select(number => number.Nearest());

    /// <summary>The number as it is written.</summary>
    public static Parsed<Exact> Exact(string text)
    {
        ReadOnlySpan<char> digits = text.AsSpan().TrimStart('-');
        if (text.Length - digits.Length > 1 || digits.IsEmpty)
        {
            return new Problem("");
        }

        if (digits.Contains(','))
        {
            string mended = CommaText.Mend(text);
            bool isMended = !mended.Contains(',') && Exact(mended).IsOk;
            return isMended ? new Problem(Commas, Cure.Write(mended)) : new Problem("");
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
                Cure.Write(text.Replace(digits.ToString(), Bare(digits)))
            );
        }

        if (text.Length > MostCharacters)
        {
            return new Problem(whole > MostCharacters / 2 ? "it is too large" : "it has too many digits");
        }

        Exact number = Grammar.Exact.Of(text);
        return double.IsFinite(number.Nearest()) ? number : new Problem("it is too large");
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
