namespace CallSim.Cli.Benchmarking;

/// <summary>The file of figures: whole or absent, in place of older figures only.</summary>
internal static class WholeFile
{
    /// <summary>Checks that the file could be written, before a long measurement is made in vain. Makes its folder.</summary>
    /// <exception cref="IOException">It could not.</exception>
    public static void CheckWritable(string path)
    {
        CheckIsFree(path);
        File.Delete(NewPartial(path));
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="IOException">It cannot be written; an older one is still there.</exception>
    public static void Write(string path, byte[] content)
    {
        CheckIsFree(path);
        string partial = NewPartial(path);
        try
        {
            File.WriteAllBytes(partial, content);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    // Only older figures give way: not a scenario by mistake, nor a device, nor what a link leads to.
    private static void CheckIsFree(string path)
    {
        FileInfo former = new(path);
        bool isTaken =
            Directory.Exists(path) || (former.Exists && (former.LinkTarget is not null || !HoldsFigures(path)));
        if (isTaken)
        {
            throw new IOException(
                $"cannot write figures to '{path}': there is something else of that name; name another file, or take it away"
            );
        }
    }

    private static bool HoldsFigures(string path)
    {
        using StreamReader text = new(path);
        Span<char> start = stackalloc char[BenchJson.Beginning.Length];
        return text.ReadBlock(start) == start.Length && start.SequenceEqual(BenchJson.Beginning);
    }

    private static string NewPartial(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        string partial = Path.Combine(folder, $".callsim-{Path.GetRandomFileName()}");
        File.WriteAllBytes(partial, []);
        return partial;
    }
}
