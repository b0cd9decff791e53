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
