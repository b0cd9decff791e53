using System.Text.RegularExpressions;

namespace CallSim.Tables;

/// <summary>
/// How a table separates its columns, and so how it writes fractions: spreadsheets that write decimal commas separate by
/// semicolons. A first line <c>sep=;</c> says it outright, as for Excel; else the header shows it.
/// </summary>
/// <param name="Separator">A comma, a semicolon or a tab.</param>
/// <param name="Start">Where the header begins in the text.</param>
/// <param name="LinesBefore">How many lines stand above the header: 0 or 1.</param>
internal sealed partial record TableDialect(char Separator, int Start, int LinesBefore)
{
    private const char Comma = ',';
    private const char Semicolon = ';';
    private const char Tab = '\t';
    private const int Timeout = 10_000;

    /// <summary>The separators in words.</summary>
    public string Separators =>
        Separator switch
        {
            Semicolon => "semicolons",
            Tab => "tabs",
            _ => "commas",
        };

    /// <summary>Whether fractions may be written with a comma.</summary>
    private bool HasDecimalCommas => Separator != Comma;

    /// <summary>The dialect of a text.</summary>
    public static TableDialect Of(string text)
    {
        Match named = NamedSeparator().Match(text);
        return named.Success
            ? new(named.Groups["separator"].Value[0], named.Length, 1)
            : new(FirstSeparator(text), 0, 0);
    }

    /// <summary>Whether a cell is a number that may mean two things: thousands in groups, or three decimals.</summary>
    public bool IsUnclear(string cell) =>
        HasDecimalCommas
        && MayBeNumber(cell)
        && (Grouped().IsMatch(cell) || (Separator == Tab && GroupedByCommas().IsMatch(cell)));

    /// <summary>The cell with a decimal point, where it is a number with a decimal comma.</summary>
    public string WithPoint(string cell) =>
        HasDecimalCommas && MayBeNumber(cell) && DecimalComma().IsMatch(cell) ? cell.Replace(Comma, '.') : cell;

    // Looked at first, so that most cells cost no expression.
    private static bool MayBeNumber(string cell) =>
        cell.AsSpan().IndexOfAny(Comma, '.') > 0 && char.IsAsciiDigit(cell[^1]);

    private static char FirstSeparator(string text)
    {
        bool isQuoted = false;
        foreach (char letter in text)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && letter is Comma or Semicolon or Tab)
            {
                return letter;
            }
            else if (!isQuoted && letter is '\r' or '\n')
            {
                break;
            }
        }

        return Comma;
    }

    [GeneratedRegex("^\"?sep=(?<separator>[,;\t])\"?(\r\n|\r|\n)", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex NamedSeparator();

    [GeneratedRegex(@"^[+-]?\d+,\d+$", RegexOptions.None, Timeout)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex GroupedByCommas();
}
