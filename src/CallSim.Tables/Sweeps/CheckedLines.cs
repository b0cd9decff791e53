using System.Security.Cryptography;
using System.Text;

namespace CallSim.Tables;

/// <summary>Lines that begin with their checksum, so that one that a crash left behind is known for what it is.</summary>
internal static class CheckedLines
{
    private const byte LineFeed = (byte)'\n';
    private const int ChecksumBytes = 8;

    // The checksum in hexadecimal digits and a blank.
    private const int Start = (2 * ChecksumBytes) + 1;

    // No line is nearly as long: what is longer is none.
    private const int Longest = 1 << 24;

    /// <summary>A line with its checksum and its end.</summary>
    public static byte[] Of(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return [.. Encoding.ASCII.GetBytes(Checksum(bytes) + " "), .. bytes, LineFeed];
    }

    /// <summary>The lines of a stream from where it stands, each with the place behind it, until one is not whole.</summary>
    public static IEnumerable<(string Text, long End)> In(Stream stream)
    {
        using MemoryStream line = new();
        long end = stream.Position;
        for (int next = stream.ReadByte(); next >= 0 && line.Length < Longest; next = stream.ReadByte())
        {
            end++;
            if (next != LineFeed)
            {
                line.WriteByte((byte)next);
                continue;
            }

            if (TextOf(line.GetBuffer().AsSpan(0, (int)line.Length)) is not { } text)
            {
                yield break;
            }

            line.SetLength(0);
            yield return (text, end);
        }
    }

    private static string? TextOf(ReadOnlySpan<byte> line) =>
        line.Length > Start && Encoding.ASCII.GetString(line[..Start]) == Checksum(line[Start..]) + " "
            ? Encoding.UTF8.GetString(line[Start..])
            : null;

    private static string Checksum(ReadOnlySpan<byte> text) =>
        Convert.ToHexStringLower(SHA256.HashData(text)[..ChecksumBytes]);
}
