using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// Takes finished replications from several threads and adds them up in the order of their numbers, so that what has been
/// added is always the first n without a gap.
/// </summary>
internal sealed class ReplicationFold(CentreLayout layout, RunAccumulator accumulator, Action<int>? progress)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, Ledgers> _waiting = [];
    private readonly Stack<Ledgers> _pool = [];
    private int _finished;

    /// <summary>Ledgers for a replication, used ones where there are any.</summary>
    public Ledgers Rent()
    {
        lock (_lock)
        {
            return _pool.TryPop(out Ledgers? ledgers) ? ledgers : new Ledgers(layout);
        }
    }

    /// <summary>A replication has finished; its ledgers go back to the pool once they are added.</summary>
    public void Add(int replication, Ledgers ledgers)
    {
        lock (_lock)
        {
            _waiting.Add(replication, ledgers);
            while (_waiting.Remove(accumulator.Replications, out Ledgers? next))
            {
                accumulator.Add(next);
                _pool.Push(next);
            }

            _finished++;
            progress?.Invoke(_finished);
        }
    }
}
