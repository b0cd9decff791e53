using CallSim.Tables;

namespace CallSim.Cli.Benchmarking;

/// <summary>The file of figures: whole or absent, in place of older figures only.</summary>
internal static class FiguresFile
{
    /// <summary>Checks that the file could be written, before a long measurement is made in vain. Makes its folder.</summary>
    /// <exception cref="IOException">It could not.</exception>
    public static void CheckWritable(string path)
    {
        CheckIsFree(path);
        WholeFile.CheckWritable(path);
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="IOException">It cannot be written; an older one is still there.</exception>
    public static void Write(string path, byte[] content)
    {
        CheckIsFree(path);
        WholeFile.Write(path, stream => stream.Write(content));
    }

    private static void CheckIsFree(string path)
    {
        if (!WholeFile.GivesWay(path, HoldsFigures))
        {
            throw new IOException(
                $"cannot write figures to '{path}': there is something else of that name; name another file, or take it away"
            );
        }
    }

    private static bool HoldsFigures(Stream stream)
    {
        using StreamReader text = new(stream);
        Span<char> start = stackalloc char[BenchJson.Beginning.Length];
        return text.ReadBlock(start) == start.Length && start.SequenceEqual(BenchJson.Beginning);
    }
}
