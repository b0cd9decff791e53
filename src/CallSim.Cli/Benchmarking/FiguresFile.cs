namespace CallSim.Cli.Benchmarking;

/// <summary>The file of figures; figures give way to the next ones.</summary>
internal static class FiguresFile
{
    /// <summary>The file of figures.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="force">Whether it may take the place of a file without figures.</param>
    /// <param name="inputs">The files that the command reads.</param>
    public static NewFile At(string path, bool force, IEnumerable<string> inputs) =>
        new(path, force, inputs)
        {
            WhyForeign = file => HoldsFigures(file) ? null : "holds no figures of callsim bench",
        };

    private static bool HoldsFigures(string path)
    {
        using StreamReader text = new(path);
        Span<char> start = stackalloc char[BenchJson.Beginning.Length];
        return text.ReadBlock(start) == start.Length && start.SequenceEqual(BenchJson.Beginning);
    }
}
