using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>How precise results are to be: replications are added until every goal is reached, or until the cap.</summary>
public sealed record PrecisionPlan
{
    /// <summary>The fewest replications that <see cref="AtLeast"/> may ask for: with fewer no interval is given.</summary>
    public const int FewestReplications = 10;

    /// <summary>The most replications that <see cref="AtMost"/> may allow.</summary>
    public const int MostReplications = 10_000_000;

    /// <summary>The most goals.</summary>
    public const int MostGoals = 100;

    /// <summary>What is to be precise, and how much: at least one goal, each of another metric or scope.</summary>
    public required ImmutableArray<PrecisionGoal> Goals { get; init; }

    /// <summary>The replications before which a run does not stop, from 10. Default 50.</summary>
    public int AtLeast { get; init; } = 50;

    /// <summary>The replications after which it stops, precise or not; at least <see cref="AtLeast"/>. Default 5,000.</summary>
    public int AtMost { get; init; } = 5000;

    /// <summary>Everything that keeps the goals from being looked at in runs of a plan; empty where nothing does.</summary>
    /// <param name="plan">The plan; without mistakes but for its own precision.</param>
    public ImmutableArray<PrecisionMistake> MistakesIn(CentrePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PrecisionChecks.Of(this, plan);
    }
}
