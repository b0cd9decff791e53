using System.Runtime.ExceptionServices;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>Threads that simulate staffings, all on the same random numbers: replication 0, 1, 2, … of one seed.</summary>
internal sealed class TrialCrew(ulong seed, int threads, CancellationToken cancellation)
{
    private readonly Lock _lock = new();
    private readonly Stack<Ledgers> _pool = [];

    /// <summary>The replications simulated so far.</summary>
    public long Simulated { get; private set; }

    /// <summary>Brings a staffing to a number of replications, where it has fewer.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Run(StaffingTrial trial, int replications)
    {
        cancellation.ThrowIfCancellationRequested();
        int first = trial.Cells.Replications;
        if (replications <= first)
        {
            return;
        }

        Batch batch = new(this, trial, first, replications);
        Thread[] others =
        [
            .. Enumerable
                .Range(1, Math.Min(threads, replications - first) - 1)
                .Select(_ => new Thread(batch.Work) { IsBackground = true }),
        ];
        foreach (Thread thread in others)
        {
            thread.Start();
        }

        batch.Work();
        foreach (Thread thread in others)
        {
            thread.Join();
        }

        cancellation.ThrowIfCancellationRequested();
        batch.ThrowIfFailed();
        Simulated += replications - first;
    }

    // The ledgers of all staffings have the same rows and columns.
    private Ledgers Rent(CentreLayout layout)
    {
        lock (_lock)
        {
            return _pool.TryPop(out Ledgers? ledgers) ? ledgers : new Ledgers(layout);
        }
    }

    private void GiveBack(Ledgers ledgers)
    {
        lock (_lock)
        {
            _pool.Push(ledgers);
        }
    }

    private sealed class Batch(TrialCrew crew, StaffingTrial trial, int first, int end)
    {
        private int _taken = first;
        private int _firstFailed = int.MaxValue;
        private Exception? _failure;
        private volatile bool _isOver;

        public void Work()
        {
            Ledgers ledgers = crew.Rent(trial.Layout);
            while (!_isOver && Interlocked.Increment(ref _taken) - 1 is var replication && replication < end)
            {
                Replicate(ledgers, replication);
            }

            crew.GiveBack(ledgers);
        }

        public void ThrowIfFailed()
        {
            if (_failure is not null)
            {
                ExceptionDispatchInfo.Throw(_failure);
            }
        }

        private void Replicate(Ledgers ledgers, int replication)
        {
            try
            {
                Replication.Run(
                    trial.Layout,
                    ledgers,
                    crew.Seed,
                    replication,
                    mustStop: () => _isOver || crew.MustStop
                );
                trial.Add(ledgers);
            }
            catch (OperationCanceledException)
            {
                _isOver = true;
            }
            catch (Exception failure) when (Keep(failure, replication))
            {
                // Kept for the caller's thread.
            }
        }

        private bool Keep(Exception failure, int replication)
        {
            lock (crew._lock)
            {
                if (replication < _firstFailed)
                {
                    _firstFailed = replication;
                    _failure = failure;
                }
            }

            _isOver = true;
            return true;
        }
    }

    private ulong Seed => seed;

    private bool MustStop => cancellation.IsCancellationRequested;
}
