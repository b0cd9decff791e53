using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>How customers who did not get through call again. A list of shares goes by attempt; its last value goes on.</summary>
public sealed record RedialPlan
{
    /// <summary>The share that calls again after being blocked or turned away from a full queue. Default nobody.</summary>
    public ImmutableArray<double> AfterBlocked { get; init; } = [];

    /// <summary>The share that calls again after hanging up unserved: in a queue, in a flow, on balking, or trapped. Default nobody.</summary>
    public ImmutableArray<double> AfterAbandon { get; init; } = [];

    /// <summary>
    /// The share that calls again after an outage cut the call off, or blocked it because lines were down. Default: nobody
    /// after being cut off; <see cref="AfterBlocked"/> after a block.
    /// </summary>
    public ImmutableArray<double> AfterOutage { get; init; } = [];

    /// <summary>How long until the next attempt.</summary>
    public required IntervalSeries<Law> Delay { get; init; }

    /// <summary>The most attempts of a customer by redialling, the first included, at least 1; null for no limit.</summary>
    public int? AttemptsAtMost { get; init; }

    /// <summary>Whether some customers try for ever: no limit of attempts, and a share that goes on at 100 %.</summary>
    public bool NeverGivesUp =>
        AttemptsAtMost is null && (IsForEver(AfterBlocked) || IsForEver(AfterAbandon) || IsForEver(AfterOutage));

    /// <summary>
    /// Whether customers would try for ever at one instant, so that the clock would stand still: those who are blocked, or who
    /// surely give up at once, as on balking always, with a patience of 0s, or trapped in a menu that takes no time.
    /// </summary>
    /// <param name="type">The contact type that redials so.</param>
    /// <param name="numbers">The numbers of the centre.</param>
    /// <param name="flows">Its flows.</param>
    public bool GoesRoundAtOnce(
        ContactTypePlan type,
        ImmutableArray<NumberPlan> numbers,
        ImmutableArray<FlowPlan> flows
    ) => RedialsBlockedAtOnce || (RedialsForEverAtOnce(AfterAbandon) && AbandonsAtOnce.Can(type, numbers, flows));

    /// <summary>Whether blocked customers would try for ever at one instant.</summary>
    public bool RedialsBlockedAtOnce => RedialsForEverAtOnce(AfterBlocked) || RedialsForEverAtOnce(AfterOutage);

    private bool RedialsForEverAtOnce(ImmutableArray<double> shares) =>
        AttemptsAtMost is null && IsForEver(shares) && NoTime.Is(Delay);

    private static bool IsForEver(ImmutableArray<double> shares) => !shares.IsDefaultOrEmpty && shares[^1] >= 1;
}

/// <summary>How customers whose matter an answered contact did not solve call again.</summary>
public sealed record CallsAgainPlan
{
    /// <summary>The share of them that does, from 0 to 1.</summary>
    public required double Chance { get; init; }

    /// <summary>How long until they do.</summary>
    public required IntervalSeries<Law> Delay { get; init; }
}
