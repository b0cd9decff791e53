namespace CallSim.Model;

/// <summary>Records in the order they were added, in chunks that are kept for the next use: growing copies nothing.</summary>
internal sealed class LegList
{
    private const int ChunkLength = 1024;

    private readonly List<LegRecord[]> _chunks = [];

    public int Count { get; private set; }

    public ref readonly LegRecord this[int place] => ref _chunks[place / ChunkLength][place % ChunkLength];

    public void Add(in LegRecord leg)
    {
        (int chunk, int place) = Math.DivRem(Count++, ChunkLength);
        if (chunk == _chunks.Count)
        {
            _chunks.Add(new LegRecord[ChunkLength]);
        }

        _chunks[chunk][place] = leg;
    }

    public void Clear() => Count = 0;
}
