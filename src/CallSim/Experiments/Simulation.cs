using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>Runs plans.</summary>
public static class Simulation
{
    /// <summary>Simulates independent replications of a plan and gathers their metrics. Returns when all are done.</summary>
    /// <remarks>Where a volume counts all attempts, pilot runs find its first attempts before; see <see cref="Amplification"/>.</remarks>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How to run it; the plan's own settings when null.</param>
    /// <param name="cancellation">
    /// Stops the run early: the result then covers the first replications that were finished without a gap, perhaps none.
    /// </param>
    /// <returns>The results: the same to the bit for the same plan and seed, whatever the number of threads.</returns>
    /// <exception cref="PlanException">The plan cannot be simulated.</exception>
    /// <exception cref="StandstillException">The simulated clock stands still.</exception>
    /// <exception cref="SimulationFaultException">The simulator broke a law of its own: a fault to report.</exception>
    public static RunResult Run(CentrePlan plan, RunOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        options ??= new RunOptions();
        int replications = options.Replications ?? plan.Run.Replications;
        int threads = options.Threads ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(options));
        PlanException.ThrowIfAny(plan.Mistakes);
        ulong seed = options.Seed ?? plan.Run.Seed;
        ImmutableArray<Amplification> amplifications = AllAttempts.Find(plan, seed, threads, cancellation);
        CentreLayout layout = new(AllAttempts.OfFirstAttempts(plan, amplifications));
        RunAccumulator accumulator = new(layout);
        ReplicationFold fold = new(layout, accumulator, options.Progress);
        new ReplicationCrew(layout, seed, replications, options.Order, fold, cancellation).Run(
            Math.Min(threads, replications)
        );
        return new RunResult(plan, accumulator, seed, wanted: replications) { Amplifications = amplifications };
    }
}
