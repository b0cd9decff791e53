using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The formulas by which the field computes a service level; see the metrics reference.</summary>
public enum ServiceLevelFormula
{
    /// <summary>Answered in time / answered.</summary>
    AnsweredOnly,

    /// <summary>Answered in time / (answered + abandoned).</summary>
    AbandonNegative,

    /// <summary>(Answered in time + abandoned in time) / (answered + abandoned).</summary>
    AbandonPositive,

    /// <summary>Answered in time / (answered + abandoned − abandoned in time).</summary>
    AbandonIgnored,

    /// <summary>(Answered in time + abandoned short) / (answered + abandoned).</summary>
    ShortPositive,

    /// <summary>Answered in time / (answered + abandoned − abandoned short).</summary>
    ShortExcluded,

    /// <summary>Answered in time / (answered + abandoned + blocked).</summary>
    OfferedWithBlocked,
}

/// <summary>What the centre promises.</summary>
public sealed record TargetsPlan
{
    /// <summary>The waits within which answering counts as in time, at least one; the metric <c>service_level</c> is for the first. Default 20 s.</summary>
    public ImmutableArray<SimSpan> Within { get; init; } = [SimSpan.FromSeconds(20)];

    /// <summary>The formula of the metric <c>service_level</c>. Default <see cref="ServiceLevelFormula.AbandonIgnored"/>.</summary>
    public ServiceLevelFormula Formula { get; init; } = ServiceLevelFormula.AbandonIgnored;

    /// <summary>Who abandons within this limit abandoned short. Default 5 s.</summary>
    public SimSpan ShortAbandon { get; init; } = SimSpan.FromSeconds(5);

    /// <summary>Who calls again about the same matter within this time was not helped at the first contact. Default 7 days.</summary>
    public SimSpan FcrWithin { get; init; } = SimSpan.FromDays(7);

    /// <summary>What is wanted of the whole centre; contact types, queues and agent groups have goals of their own. Default none.</summary>
    public GoalsPlan Goals { get; init; } = GoalsPlan.None;
}

/// <summary>How a scenario asks to be run, where the command line or the options do not say otherwise.</summary>
public sealed record RunPlan
{
    /// <summary>The number of independent replications, at least 1. Default 100. Not read where there is a <see cref="Precision"/>.</summary>
    public int Replications { get; init; } = 100;

    /// <summary>How precise the results are to be; null for a fixed number of replications. Default null.</summary>
    public PrecisionPlan? Precision { get; init; }

    /// <summary>The seed of all random draws. Default 1.</summary>
    public ulong Seed { get; init; } = 1;
}
