using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// Threads of our own that take one replication after the other from a shared counter: those from the first, until the end,
/// which is not among them.
/// </summary>
internal sealed class ReplicationCrew(
    CentreLayout layout,
    ulong seed,
    int first,
    int end,
    ImmutableArray<int>? order,
    ReplicationFold fold,
    CancellationToken cancellation
) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private int _next = first;
    private int _firstFailed = int.MaxValue;
    private Exception? _failure;

    /// <summary>Runs all replications, or until cancelled.</summary>
    /// <exception cref="Exception">What the first replication that failed threw.</exception>
    public void Run(int threads)
    {
        Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(_ => new Thread(Work) { IsBackground = true })];
        foreach (Thread thread in others)
        {
            thread.Start();
        }

        Work();
        foreach (Thread thread in others)
        {
            thread.Join();
        }

        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    public void Dispose() => _over.Dispose();

    private bool MustStop => _over.IsCancellationRequested;

    private void Work()
    {
        while (TakesPlace())
        {
            int place = Interlocked.Increment(ref _next) - 1;
            if (place >= end)
            {
                fold.GiveBackPlace();
                return;
            }

            Replicate(order is null ? place : order.Value[place]);
        }
    }

    // Replications are taken in their order, each with a place: the earliest that is not added yet never waits for one.
    private bool TakesPlace()
    {
        try
        {
            fold.AwaitPlace(_over.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Replicate(int replication)
    {
        try
        {
            ReplicationBooks books = fold.Rent();
            Replication.Run(
                layout,
                books.Ledgers,
                seed,
                replication,
                journal: books.Contacts,
                mustStop: () => MustStop
            );
            fold.Add(replication, books);
        }
        catch (OperationCanceledException)
        {
            // The replication was abandoned half way: it does not count, and the loop ends.
        }
        catch (Exception failure) when (Keep(failure, replication))
        {
            // Kept for Run, which throws it again on the caller's thread.
        }
    }

    private bool Keep(Exception failure, int replication)
    {
        lock (_lock)
        {
            if (replication < _firstFailed)
            {
                _firstFailed = replication;
                _failure = failure;
            }
        }

        _over.Cancel();
        return true;
    }
}
