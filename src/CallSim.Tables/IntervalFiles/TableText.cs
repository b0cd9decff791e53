namespace CallSim.Tables;

/// <summary>The text of a table file: how it comes off the disk, and its lines for messages.</summary>
/// <param name="text">The text.</param>
internal sealed class TableText(string text)
{
    // Looked for with the first mistake only: most files have none.
    private readonly Lazy<int[]> _starts = new(() => FindStarts(text));

    public static string Read(string path)
    {
        FileText file = Utf8File.Read(path, CsvTable.MaxBytes);
        return file.Text
            ?? throw TableException.Whole(
                path,
                file.Problem!,
                file.Fix == Utf8File.SaveAsUtf8 ? "save it as CSV UTF-8" : file.Fix
            );
    }

    /// <summary>The mistake of a whole line.</summary>
    public TableMistake MistakeOnLine(int line, string message, string? fix)
    {
        string source = Line(line);
        return new TableMistake
        {
            Line = line,
            Column = 1,
            Length = Math.Max(1, source.Length),
            SourceLine = source,
            Message = message,
            Fix = fix,
        };
    }

    /// <summary>The mistake of one cell; of the whole line where a quoted cell goes on in the next.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column's number, from 0.</param>
    /// <param name="separator">What separates the columns.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="fix">How to mend it.</param>
    public TableMistake MistakeInCell(int line, int column, char separator, string message, string? fix)
    {
        TableMistake onLine = MistakeOnLine(line, message, fix);
        int start = 0;
        int at = 0;
        bool isQuoted = false;
        string source = onLine.SourceLine!;
        for (int cell = 0; at < source.Length; at++)
        {
            isQuoted ^= source[at] == '"';
            if (!isQuoted && source[at] == separator)
            {
                if (cell == column)
                {
                    break;
                }

                cell++;
                start = at + 1;
            }
        }

        return isQuoted ? onLine : onLine with { Column = start + 1, Length = Math.Max(1, at - start) };
    }

    private string Line(int line)
    {
        int[] starts = _starts.Value;
        if (line > starts.Length)
        {
            return "";
        }

        int end = line == starts.Length ? text.Length : starts[line];
        return text[starts[line - 1]..end].TrimEnd('\r', '\n');
    }

    private static int[] FindStarts(string text)
    {
        List<int> starts = [0];
        for (int at = 0; text.AsSpan(at).IndexOfAny('\r', '\n') is var end && end >= 0; )
        {
            bool pair = text[at + end] == '\r' && at + end + 1 < text.Length && text[at + end + 1] == '\n';
            at += end + (pair ? 2 : 1);
            starts.Add(at);
        }

        return [.. starts];
    }
}
