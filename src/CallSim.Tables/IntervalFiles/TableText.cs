using System.Text;

namespace CallSim.Tables;

/// <summary>The text of a table file: how it comes off the disk, and its lines for messages.</summary>
/// <param name="text">The text.</param>
internal sealed class TableText(string text)
{
    // Looked for with the first mistake only: most files have none.
    private readonly Lazy<int[]> _starts = new(() => FindStarts(text));

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    public static string Read(string path)
    {
        try
        {
            return Decode(Bytes(path));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw TableException.Whole(path, "there is no such file");
        }
        catch (DecoderFallbackException)
        {
            throw TableException.Whole(path, "the file is not UTF-8", "save it as CSV UTF-8");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw TableException.Whole(path, "the file cannot be read: " + problem.Message);
        }
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

    private static byte[] Bytes(string path)
    {
        using FileStream file = File.OpenRead(path);
        if (file.Length > CsvTable.MaxBytes)
        {
            throw TableException.Whole(path, $"the file is larger than {CsvTable.MaxBytes >> 20} MiB");
        }

        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static string Decode(byte[] bytes)
    {
        ReadOnlySpan<byte> content = bytes;
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return StrictUtf8.GetString(content.StartsWith(mark) ? content[mark.Length..] : content);
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
