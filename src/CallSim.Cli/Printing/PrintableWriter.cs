using System.Globalization;
using System.Text;

namespace CallSim.Cli.Printing;

/// <summary>
/// Writes text in which no character commands a terminal: names of scenarios and files may hold any, and a terminal would obey them. They
/// are shown as JSON writes them, <c>\u001b</c>. Tabs and the ends of lines stay; a line that is written with
/// <see cref="WriteLine(string)"/> stays one.
/// </summary>
/// <param name="inner">Where it goes.</param>
internal sealed class PrintableWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <summary>Where it goes, for what is printable already.</summary>
    public TextWriter Inner => inner;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>A text without any control character but tabs, so that it is one line.</summary>
    public static string Line(string text) => Shown(text, keepsLines: false);

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(Shown(value ?? "", keepsLines: true));

    /// <inheritdoc/>
    public override void WriteLine() => inner.WriteLine();

    /// <inheritdoc/>
    public override void WriteLine(string? value) => inner.WriteLine(Line(value ?? ""));

    /// <summary>Writes what may have several lines.</summary>
    public override void WriteLine(object? value) => inner.WriteLine(Shown(value?.ToString() ?? "", keepsLines: true));

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    private static string Shown(string text, bool keepsLines)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        StringBuilder shown = new(text.Length);
        for (int place = 0; place < text.Length; place++)
        {
            char letter = text[place];
            bool endsLine = letter == '\n' || (letter == '\r' && place + 1 < text.Length && text[place + 1] == '\n');
            bool stays = !char.IsControl(letter) || letter == '\t' || (keepsLines && endsLine);
            if (stays)
            {
                shown.Append(letter);
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            }
        }

        return shown.ToString();
    }
}
