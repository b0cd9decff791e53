using System.Collections.Immutable;
using CallSim.Experiments;

namespace CallSim.Cli.Benchmarking;

/// <summary>Measures scenarios, one after the other.</summary>
/// <param name="settings">How many runs, and how long they are.</param>
/// <param name="cancellation">Gives up.</param>
internal sealed class ScenarioBench(BenchSettings settings, CancellationToken cancellation)
{
    private readonly RunClock _clock = new();

    /// <summary>Measures a scenario.</summary>
    /// <exception cref="BenchException">It simulates no contacts.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public BenchRecord Measure(BenchSubject subject)
    {
        // What the scenario before has left behind is not this one's memory.
        GC.Collect();
        MemoryPeak memory = new();
        RunResult first = WarmUp(subject, memory);
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        ImmutableArray<BenchRun> measured = [.. Enumerable.Range(0, settings.Runs).Select(_ => Run(subject))];
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        memory.Look();
        return new BenchRecord(
            subject,
            first.ContactsSimulated,
            first.EventsSimulated,
            measured,
            (double)bytes / measured.Sum(run => run.Contacts),
            memory.Bytes
        );
    }

    private RunResult WarmUp(BenchSubject subject, MemoryPeak memory)
    {
        RunOptions watched = subject.Options with { Progress = _ => memory.Look() };
        RunResult first = Simulate(subject with { Options = watched });
        if (first.ContactsSimulated == 0)
        {
            throw new BenchException(
                $"{subject.Name}: no contact is simulated, so there is nothing to measure",
                "give the scenario arrivals, or more --replications"
            );
        }

        _clock.Run(settings.WarmUpTime, () => Simulate(subject));

        return first;
    }

    private BenchRun Run(BenchSubject subject) => _clock.Run(settings.RunTime, () => Simulate(subject));

    private RunResult Simulate(BenchSubject subject)
    {
        RunResult result = Simulation.Run(subject.Plan, subject.Options, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return result;
    }
}
