using System.Text;

namespace CallSim.Tables;

/// <summary>How the text of a spreadsheet comes off the disk: strictly, in the encodings that spreadsheets save.</summary>
internal static class SheetFile
{
    private const string Gb18030 = "gb18030";
    private const string Utf16 = "utf-16";
    private const string Utf8 = "utf-8";

    // Other programs' encodings are part of the framework, but handed out on request only.
    private static readonly Encoding s_gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        Gb18030,
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <summary>The text of a file, and whether it is UTF-8.</summary>
    /// <exception cref="TableException">It cannot be read, or is not in the encoding.</exception>
    public static (string Text, bool IsUtf8) Read(string path, string? encoding)
    {
        (byte[]? bytes, FileText? problem) = Utf8File.ReadBytes(path, CsvTable.MaxBytes);
        if (bytes is null)
        {
            throw TableException.Whole(path, problem!.Problem!, problem.Fix);
        }

        ReadOnlySpan<byte> content = bytes;
        return encoding switch
        {
            Gb18030 => (Decode(s_gb18030, content, "GB18030"), false),
            null when content is [0xFF, 0xFE, ..] => (Decode(Wide(bigEndian: false), content[2..], "UTF-16"), false),
            null when content is [0xFE, 0xFF, ..] => (Decode(Wide(bigEndian: true), content[2..], "UTF-16"), false),
            Utf16 when content is [0xFE, 0xFF, ..] => (Decode(Wide(bigEndian: true), content[2..], "UTF-16"), false),
            Utf16 => (
                Decode(Wide(bigEndian: false), content is [0xFF, 0xFE, ..] ? content[2..] : content, "UTF-16"),
                false
            ),
            null or Utf8 when content.Contains((byte)0) => throw TableException.Whole(
                path,
                "the file has bytes of 0, which no text in UTF-8 has: it may be UTF-16 without a mark",
                "save it as 'CSV UTF-8', or say --encoding utf-16"
            ),
            null or Utf8 => (Decode(Utf8File.Strict, WithoutMark(content), "UTF-8"), true),
            _ => throw new ArgumentException($"There is no encoding '{encoding}'.", nameof(encoding)),
        };

        string Decode(Encoding strict, ReadOnlySpan<byte> text, string name)
        {
            try
            {
                return strict.GetString(text);
            }
            catch (DecoderFallbackException broken)
            {
                string fix = encoding is null
                    ? "save it as 'CSV UTF-8', or name its encoding, such as --encoding gb18030"
                    : "save it as 'CSV UTF-8'";
                throw TableException.Whole(path, $"the file is not {name}: see byte {broken.Index}", fix);
            }
        }
    }

    private static UnicodeEncoding Wide(bool bigEndian) =>
        new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return content.StartsWith(mark) ? content[mark.Length..] : content;
    }
}
