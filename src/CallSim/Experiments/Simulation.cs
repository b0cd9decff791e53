using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>Runs plans.</summary>
public static class Simulation
{
    /// <summary>
    /// Simulates independent replications of a plan and gathers their metrics. Returns when all are done, or, where a precision
    /// is asked for, when it is reached or its cap is.
    /// </summary>
    /// <remarks>Where a volume counts all attempts, pilot runs find its first attempts before; see <see cref="Amplification"/>.</remarks>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How to run it; the plan's own settings when null.</param>
    /// <param name="cancellation">
    /// Stops the run early: the result then covers the first replications that were finished without a gap, perhaps none.
    /// </param>
    /// <returns>The results: the same to the bit for the same plan and seed, whatever the number of threads.</returns>
    /// <exception cref="ArgumentException">The options ask for a number of replications and for a precision.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for fewer than one replication or thread.</exception>
    /// <exception cref="PlanException">The plan cannot be simulated.</exception>
    /// <exception cref="PolicyException">A policy that was handed in failed, or gave an answer that cannot be carried out.</exception>
    /// <exception cref="StandstillException">The simulated clock stands still.</exception>
    /// <exception cref="SimulationFaultException">The simulator broke a law of its own: a fault to report.</exception>
    public static RunResult Run(CentrePlan plan, RunOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        options ??= new RunOptions();
        using OngoingRun run = new(plan, options, cancellation);
        return options.PrecisionFor(plan) is { } precision
            ? PreciseRun.Complete(run, plan, precision, cancellation)
            : RunAll(run, options.MostReplicationsFor(plan), cancellation);
    }

    /// <summary>Simulates one replication and tells what one of its customers lived through.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="customer">Which customer, counted from 1 by first contacts at or after the plan's start.</param>
    /// <param name="seed">The seed of all random draws; the plan's when null.</param>
    /// <param name="replication">The replication, from 0.</param>
    /// <param name="policies">What the policies' names in the plan mean; the standard ones when null.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The story; without lines where not so many customers came.</returns>
    /// <exception cref="PlanException">The plan cannot be simulated.</exception>
    /// <exception cref="PolicyException">A policy that was handed in failed, or gave an answer that cannot be carried out.</exception>
    /// <exception cref="StandstillException">The simulated clock stands still.</exception>
    /// <exception cref="SimulationFaultException">The simulator broke a law of its own: a fault to report.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CustomerStory Tell(
        CentrePlan plan,
        int customer,
        ulong? seed = null,
        int replication = 0,
        PolicyCatalogue? policies = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(customer, 1);
        StoryJournal journal = new(customer);
        Follow(plan, journal, seed, replication, policies, cancellation);
        return new CustomerStory(journal.Customers, [.. journal.Lines]);
    }

    /// <summary>Simulates one replication and tells an observer all that happens in it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="observer">Who is told, on this thread.</param>
    /// <param name="seed">The seed of all random draws; the plan's when null.</param>
    /// <param name="replication">The replication, from 0.</param>
    /// <param name="policies">What the policies' names in the plan mean; the standard ones when null.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="PlanException">The plan cannot be simulated.</exception>
    /// <exception cref="PolicyException">A policy that was handed in failed, or gave an answer that cannot be carried out.</exception>
    /// <exception cref="StandstillException">The simulated clock stands still.</exception>
    /// <exception cref="ObserverException">The observer threw.</exception>
    /// <exception cref="SimulationFaultException">The simulator broke a law of its own: a fault to report.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or the observer threw this one.</exception>
    [Experimental(Experiment.Id)]
    public static void Observe(
        CentrePlan plan,
        ISimulationObserver observer,
        ulong? seed = null,
        int replication = 0,
        PolicyCatalogue? policies = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(observer);
        Follow(plan, new ObserverJournal(observer), seed, replication, policies, cancellation);
    }

    private static RunResult RunAll(OngoingRun run, int replications, CancellationToken cancellation)
    {
        run.ContinueTo(replications, cancellation);
        return run.Result(wanted: replications);
    }

    private static void Follow(
        CentrePlan plan,
        IJournal journal,
        ulong? seed,
        int replication,
        PolicyCatalogue? policies,
        CancellationToken cancellation
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replication);
        PlanException.ThrowIfAny(plan.Mistakes);
        policies ??= PolicyCatalogue.Standard;
        ulong chosenSeed = seed ?? plan.Run.Seed;
        ImmutableArray<Amplification> amplifications = AllAttempts.Find(
            plan,
            policies,
            chosenSeed,
            Environment.ProcessorCount,
            cancellation
        );
        CentreLayout layout = new(AllAttempts.OfFirstAttempts(plan, amplifications), policies);
        Replication.Run(
            layout,
            new Ledgers(layout),
            chosenSeed,
            replication,
            journal: journal,
            mustStop: () => cancellation.IsCancellationRequested
        );
    }
}
