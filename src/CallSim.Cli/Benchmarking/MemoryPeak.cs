namespace CallSim.Cli.Benchmarking;

/// <summary>The most memory that the process was seen to occupy. Looked at from any thread.</summary>
internal sealed class MemoryPeak
{
    private long _bytes = Environment.WorkingSet;

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Looks once more.</summary>
    public void Look()
    {
        long seen = Environment.WorkingSet;
        long known = Bytes;
        while (seen > known)
        {
            long before = Interlocked.CompareExchange(ref _bytes, seen, known);
            if (before == known)
            {
                return;
            }

            known = before;
        }
    }
}
