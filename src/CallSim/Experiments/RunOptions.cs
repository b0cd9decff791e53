using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>How a plan is run, where it differs from what the plan says.</summary>
public sealed record RunOptions
{
    /// <summary>The number of replications, at least 1, whatever precision the plan asks for. Default: the plan's.</summary>
    public int? Replications { get; init; }

    /// <summary>
    /// How precise the results are to be, in place of a number of replications. Default: the plan's, where
    /// <see cref="Replications"/> is not given.
    /// </summary>
    public PrecisionPlan? Precision { get; init; }

    /// <summary>The seed of all random draws. Default: the plan's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The number of threads, at least 1; results do not depend on it. Default: one for each processor.</summary>
    public int? Threads { get; init; }

    /// <summary>Called after each replication with the number finished so far, from whichever thread finished it; none when null.</summary>
    public Action<int>? Progress { get; init; }

    /// <summary>Is given every leg of every measured contact, in order; nobody when null.</summary>
    public IContactLog? Contacts { get; init; }

    /// <summary>
    /// For contact types whose volume counts all attempts: the amplifications of the plan that this one departs from, so that
    /// what is changed does not change how many customers there are; see <see cref="Simulation.AmplificationsOf"/>. Default none:
    /// they are found for the plan as it stands.
    /// </summary>
    public ImmutableArray<Amplification> Amplifications { get; init; } = [];

    /// <summary>What the policies' names in the plan mean. Default: <see cref="PolicyCatalogue.Standard"/>.</summary>
    [Experimental(Experiment.Id)]
    public PolicyCatalogue Policies { get; init; } = PolicyCatalogue.Standard;

    /// <summary>The order in which replications are begun; results do not depend on it. Default: 0, 1, 2, …</summary>
    internal ImmutableArray<int>? Order { get; init; }

    /// <summary>Is shown the sums after each replication that was added to them, in order; nobody when null.</summary>
    internal Action<RunAccumulator>? Added { get; init; }

    /// <summary>
    /// Whether the value of each metric in each replication is kept, for <see cref="RunResult.ValuesOf"/>: all that makes memory grow with
    /// replications. Default true.
    /// </summary>
    internal bool KeepsValues { get; init; } = true;

    /// <summary>The precision that a run of a plan is to have; null for a fixed number of replications.</summary>
    /// <param name="plan">The plan.</param>
    public PrecisionPlan? PrecisionFor(CentrePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Precision ?? (Replications is null ? plan.Run.Precision : null);
    }

    /// <summary>The replications that a run of a plan has at most: those that are asked for, or the cap of its precision.</summary>
    /// <param name="plan">The plan.</param>
    public int MostReplicationsFor(CentrePlan plan) =>
        PrecisionFor(plan)?.AtMost ?? Replications ?? plan.Run.Replications;

    /// <summary>Checks the numbers in it.</summary>
    /// <exception cref="ArgumentException">They ask for replications and for a precision.</exception>
    /// <exception cref="ArgumentOutOfRangeException">They ask for fewer than one replication or thread.</exception>
    internal void ThrowIfOutOfRange()
    {
        if (Replications is not null && Precision is not null)
        {
            throw NotBoth(nameof(Precision));
        }

        AtLeastOne(Replications, nameof(Replications));
        AtLeastOne(Threads, nameof(Threads));
    }

    private static ArgumentException NotBoth(string property) =>
        new(
            $"expected replications or a precision, found both; the most replications of a precision are its {nameof(PrecisionPlan.AtMost)}",
            $"{nameof(RunOptions)}.{property}"
        );

    private static void AtLeastOne(int? given, string property)
    {
        if (given < 1)
        {
            throw new ArgumentOutOfRangeException(
                $"{nameof(RunOptions)}.{property}",
                given,
                $"expected a whole number of at least 1, found {given}; leave it out for the default"
            );
        }
    }
}
