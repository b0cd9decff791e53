using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// Takes finished replications from several threads and adds them up in the order of their numbers, so that what has been
/// added is always the first n without a gap. So many at most are under way or wait for an earlier one as there are places.
/// </summary>
internal sealed class ReplicationFold : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, ReplicationBooks> _waiting = [];
    private readonly Stack<ReplicationBooks> _pool = [];
    private readonly CentreLayout _layout;
    private readonly RunAccumulator _accumulator;
    private readonly RunOptions _options;
    private readonly ContactNames _names;
    private readonly SemaphoreSlim _places;
    private int _finished;

    public ReplicationFold(CentreLayout layout, RunAccumulator accumulator, RunOptions options, int places)
    {
        _layout = layout;
        _accumulator = accumulator;
        _options = options;
        _names = new ContactNames(layout.Plan);
        _places = new SemaphoreSlim(places);
    }

    /// <summary>Waits until a replication can begin.</summary>
    /// <exception cref="OperationCanceledException">It need not any more.</exception>
    public void AwaitPlace(CancellationToken cancellation) => _places.Wait(cancellation);

    /// <summary>A place was waited for, and no replication is left to begin.</summary>
    public void GiveBackPlace() => _places.Release();

    /// <summary>Books for a replication, used ones where there are any.</summary>
    public ReplicationBooks Rent()
    {
        lock (_lock)
        {
            return _pool.TryPop(out ReplicationBooks? books)
                ? books
                : new ReplicationBooks(_layout, withContacts: _options.Contacts is not null);
        }
    }

    /// <summary>A replication has finished; its books go back to the pool once they are added.</summary>
    public void Add(int replication, ReplicationBooks books)
    {
        lock (_lock)
        {
            _waiting.Add(replication, books);
            while (_waiting.Remove(_accumulator.Replications, out ReplicationBooks? next))
            {
                HandOverContacts(next);
                _accumulator.Add(next.Ledgers);
                _options.Added?.Invoke(_accumulator);
                _pool.Push(next);
                _places.Release();
            }

            _finished++;
            _options.Progress?.Invoke(_finished);
        }
    }

    public void Dispose() => _places.Dispose();

    private void HandOverContacts(ReplicationBooks books)
    {
        if (_options.Contacts is not { } log || books.Contacts is not { } journal)
        {
            return;
        }

        for (int leg = 0; leg < journal.Legs.Count; leg++)
        {
            log.Add(new ContactLeg(_accumulator.Replications, _names, journal.Legs[leg]));
        }
    }
}
