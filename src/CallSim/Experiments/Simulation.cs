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

    /// <summary>
    /// Finds how many contacts a first attempt makes in a plan, for each contact type whose volume counts all attempts: to run a
    /// plan that departs from it with the same customers, as <see cref="RunOptions.Amplifications"/>.
    /// </summary>
    /// <param name="plan">The plan that the volumes were counted in.</param>
    /// <param name="options">Seed, threads and policies; the plan's own settings when null.</param>
    /// <param name="cancellation">Stops the search where it stands.</param>
    /// <returns>One for each such type, 1 where nobody calls again; empty where no volume counts all attempts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for fewer than one thread.</exception>
    /// <exception cref="PlanException">The plan cannot be simulated.</exception>
    public static ImmutableArray<Amplification> AmplificationsOf(
        CentrePlan plan,
        RunOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        options ??= new RunOptions();
        options.ThrowIfOutOfRange();
        PlanException.ThrowIfAny(plan.Mistakes);
        ImmutableArray<Amplification> found = AllAttempts.Of(plan, options, cancellation);
        return
        [
            .. plan
                .ContactTypes.Where(type => type.CountsAllAttempts)
                .Select(type =>
                    found.FirstOrDefault(known => known.ContactType == type.Name)
                    ?? new Amplification(type.Name, Factor: 1, IsSettled: true)
                ),
        ];
    }

    /// <summary>
    /// Simulates several designs with the same customers and finds, metric by metric, how they differ and which is better.
    /// </summary>
    /// <remarks>
    /// Draws are keyed by customer: with one seed, replication r of every design has the same customers, as far as the designs leave them be.
    /// What a difference and its interval are, and how verdicts are corrected for several designs, says <see cref="DesignFigure"/>.
    /// </remarks>
    /// <param name="designs">The designs, two or more.</param>
    /// <param name="options">How to compare them; the plans' own settings, and the first as baseline, when null.</param>
    /// <param name="cancellation">Stops early: the result then covers the first replications that all designs have done, perhaps none.</param>
    /// <returns>The results: the same to the bit for the same plans and seed, whatever the number of threads.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The options ask for fewer than one replication or thread.</exception>
    /// <exception cref="ComparisonException">The designs cannot be compared, or not as asked; it has all mistakes.</exception>
    /// <exception cref="PlanException">A plan cannot be simulated.</exception>
    /// <exception cref="PolicyException">A policy that was handed in failed, or gave an answer that cannot be carried out.</exception>
    /// <exception cref="StandstillException">The simulated clock stands still.</exception>
    /// <exception cref="SimulationFaultException">The simulator broke a law of its own: a fault to report.</exception>
    public static ComparisonResult Compare(
        IReadOnlyList<Design> designs,
        ComparisonOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(designs);
        using Comparison comparison = new(designs, options ?? new ComparisonOptions(), cancellation);
        return comparison.Run(cancellation);
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
        RunOptions options = new() { Seed = seed, Policies = policies };
        ImmutableArray<Amplification> amplifications = AllAttempts.Of(plan, options, cancellation);
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
