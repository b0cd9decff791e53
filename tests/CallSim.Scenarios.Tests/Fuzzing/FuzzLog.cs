namespace CallSim.Scenarios.Tests.Fuzzing;

/// <summary>
/// What a long run leaves on disk, in <c>artifacts/fuzz/</c>: the seed, the findings as they come, and the case it is at,
/// for a text that takes the whole process down.
/// </summary>
internal sealed class FuzzLog
{
    private readonly string _log;
    private readonly string _at;

    public FuzzLog(int seed)
    {
        string folder = Repository.PathOf("artifacts", "fuzz");
        Directory.CreateDirectory(folder);
        _log = Path.Combine(folder, $"seed-{seed}.log");
        _at = Path.Combine(folder, $"seed-{seed}.case");
    }

    /// <summary>A case is about to be read.</summary>
    public void Begins(int number) => File.WriteAllText(_at, $"CALLSIM_FUZZ_CASE={number}\n");

    /// <summary>Adds a line to the log.</summary>
    public void Say(string line) => File.AppendAllText(_log, line + "\n");
}
