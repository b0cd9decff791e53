using System.Globalization;
using System.Text;

namespace CallSim.Scenarios;

/// <summary>
/// Prints a diagnostic as a compiler would: place and message, the line with a mark under the mistake, the cure.
/// </summary>
public static class DiagnosticFormat
{
    private const int WidestExcerpt = 160;
    private const int BeforeMark = 60;

    /// <summary>The text of a diagnostic: one to four lines, joined by <c>\n</c>, with none at the end.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    public static string Of(Diagnostic diagnostic)
    {
        StringBuilder text = new(diagnostic.File);
        if (diagnostic.Line > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $":{diagnostic.Line}:{diagnostic.Column}");
        }

        text.Append(": ").Append(Word(diagnostic.Severity)).Append(": ").Append(diagnostic.Message);
        if (diagnostic is { Line: > 0, SourceLine: { } line })
        {
            AppendExcerpt(text, diagnostic, line);
        }

        if (diagnostic.Fix is not null)
        {
            text.Append("\n  fix: ").Append(diagnostic.Fix);
        }

        return text.ToString();
    }

    private static string Word(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        };

    private static void AppendExcerpt(StringBuilder text, Diagnostic diagnostic, string line)
    {
        int start = Math.Clamp(diagnostic.Column - 1, 0, line.Length);
        int end = Math.Clamp(start + Math.Max(1, diagnostic.Length), start, line.Length);
        // A line of a megabyte is cut down to the neighbourhood of the mistake.
        int from = line.Length <= WidestExcerpt ? 0 : Math.Max(0, start - BeforeMark);
        int to = Math.Min(line.Length, from + WidestExcerpt);
        end = Math.Max(start, Math.Min(end, to));
        string before = Printable.Text(line[from..start]);
        string marked = Printable.Text(line[start..end]);
        string after = Printable.Text(line[end..to]);
        string number = diagnostic.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        text.Append('\n').Append(number).Append(" | ").Append((before + marked + after).TrimEnd());
        text.Append('\n').Append(' ', number.Length).Append(" | ");
        text.Append(' ', Printable.Width(before)).Append('^', Math.Max(1, Printable.Width(marked)));
    }
}
