using System.Text;

namespace CallSim.Tables;

/// <summary>The text of a table file: how it comes off the disk, and its lines for messages.</summary>
internal static class TableText
{
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

    /// <summary>The mistake of a whole line; the line is looked up here because mistakes are few and files long.</summary>
    public static TableMistake MistakeOnLine(string text, int line, string message, string? fix)
    {
        string source = Line(text, line);
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

    private static string Line(string text, int line)
    {
        ReadOnlySpan<char> rest = text;
        for (int skipped = 1; skipped < line; skipped++)
        {
            int end = rest.IndexOfAny('\r', '\n');
            if (end < 0)
            {
                return "";
            }

            bool pair = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n';
            rest = rest[(end + (pair ? 2 : 1))..];
        }

        int length = rest.IndexOfAny('\r', '\n');
        return (length < 0 ? rest : rest[..length]).ToString();
    }
}
