using System.Text;

namespace CallSim.Tables;

/// <summary>A text that came off the disk, or why it did not.</summary>
/// <param name="Text">The text; null where there is a problem.</param>
/// <param name="Problem">The problem; null where there is none.</param>
/// <param name="Fix">How to mend it; null where the problem says all.</param>
public sealed record FileText(string? Text, string? Problem = null, string? Fix = null);

/// <summary>Reads whole files of strict UTF-8, up to a bound. A byte-order mark is skipped.</summary>
public static class Utf8File
{
    /// <summary>The cure of another encoding.</summary>
    internal const string SaveAsUtf8 = "save it as UTF-8";

    /// <summary>UTF-8 without a mark, that throws at bytes that are none.</summary>
    internal static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">The most bytes that are read.</param>
    /// <param name="again">Whether it will be read again, which a pipe cannot be.</param>
    /// <returns>The text, or what is wrong with the file.</returns>
    public static FileText Read(string path, int maxBytes, bool again = false)
    {
        (byte[]? bytes, FileText? problem) = ReadBytes(path, maxBytes, again);
        return bytes is null ? problem! : Decode(bytes);
    }

    /// <summary>The bytes of a file, or what is wrong with it.</summary>
    internal static (byte[]? Bytes, FileText? Problem) ReadBytes(string path, int maxBytes, bool again = false)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return again && !file.CanSeek
                    ? (null, new(null, "a pipe can be read only once", "write it to a file first"))
                : Bytes(file, maxBytes) is { } bytes ? (bytes, null)
                : (null, new(null, $"the file is larger than {maxBytes >> 20} MiB"));
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, FileTrouble.WhyUnread(path, problem));
        }
    }

    // A pipe has no length, and that of a file can change: what counts is what comes.
    private static byte[]? Bytes(FileStream file, int maxBytes)
    {
        using MemoryStream all = new();
        byte[] part = new byte[1 << 16];
        for (int read; (read = file.Read(part)) > 0; )
        {
            if (all.Length + read > maxBytes)
            {
                return null;
            }

            all.Write(part, 0, read);
        }

        return all.ToArray();
    }

    private static FileText Decode(byte[] bytes)
    {
        ReadOnlySpan<byte> content = bytes;
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        try
        {
            return new(Strict.GetString(content.StartsWith(mark) ? content[mark.Length..] : content));
        }
        catch (DecoderFallbackException broken)
        {
            bool wide = content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
            string what = wide
                ? "the file is UTF-16, expected UTF-8"
                : $"the file is not UTF-8: see byte {broken.Index}";
            return new(null, what, SaveAsUtf8);
        }
    }
}
