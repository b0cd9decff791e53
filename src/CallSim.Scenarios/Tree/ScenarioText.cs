using System.Text;

namespace CallSim.Scenarios.Tree;

/// <summary>How a scenario comes off the disk: at most 16 MiB of UTF-8.</summary>
internal static class ScenarioText
{
    /// <summary>The largest text that is read, in bytes of UTF-8.</summary>
    public const int MaxBytes = 16 << 20;

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text of a file; null when it cannot be read, which is reported.</summary>
    public static string? Read(string path, DiagnosticBag diagnostics)
    {
        Place whole = new(SourceText.File(path, ""), 0, 0, 0);
        try
        {
            using FileStream file = File.OpenRead(path);
            if (file.Length > MaxBytes)
            {
                diagnostics.Error(whole, TooLarge);
                return null;
            }

            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return Decode(bytes, whole, diagnostics);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Error(whole, "there is no such file");
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            diagnostics.Error(whole, "the file cannot be read: " + problem.Message);
        }

        return null;
    }

    public static string TooLarge => $"the text is larger than {MaxBytes >> 20} MiB";

    private static string? Decode(byte[] bytes, Place whole, DiagnosticBag diagnostics)
    {
        ReadOnlySpan<byte> content = bytes;
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        bool wide = content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        try
        {
            return StrictUtf8.GetString(content.StartsWith(mark) ? content[mark.Length..] : content);
        }
        catch (DecoderFallbackException broken)
        {
            string what = wide
                ? "the file is UTF-16, expected UTF-8"
                : $"the file is not UTF-8: see byte {broken.Index}";
            diagnostics.Error(whole, what, "save it as UTF-8");
            return null;
        }
    }
}
