using System.Buffers;
using System.Text;

namespace CallSim.Scenarios.Grammar;

/// <summary>Mends numbers with commas: commas before groups of three digits mark thousands, a single other one is a decimal point.</summary>
internal static class CommaText
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789,.");

    /// <summary>The text without marks of thousands and with decimal points; a comma that is neither stays.</summary>
    /// <param name="text">The text, such as <c>1,000/h</c>.</param>
    /// <param name="hasThousands">Whether a number in it can be a thousand or more.</param>
    public static string Mend(string text, bool hasThousands = true)
    {
        StringBuilder mended = new(text.Length);
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            int other = rest.IndexOfAnyExcept(NumberSigns);
            int length = other < 0 ? rest.Length : Math.Max(1, other);
            mended.Append(Number(rest[..length].ToString(), hasThousands));
            rest = rest[length..];
        }

        return mended.ToString();
    }

    private static string Number(string number, bool hasThousands)
    {
        string[] groups = number.Split(',');
        // What begins with 0 is no thousand: 0,125 is a decimal.
        bool isThousands =
            hasThousands
            && groups.Length > 1
            && groups[0] is [>= '1' and <= '9'] or [>= '1' and <= '9', _] or [>= '1' and <= '9', _, _]
            && groups[1..].All(group => group.Split('.')[0].Length == 3);
        return isThousands ? string.Concat(groups)
            : groups.Length == 2 ? number.Replace(',', '.')
            : number;
    }
}
