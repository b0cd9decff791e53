namespace CallSim.Model;

/// <summary>What is wanted of the whole centre or of one of its parts: bounds on metrics of the whole run. Null is no goal.</summary>
public sealed record GoalsPlan
{
    /// <summary>No goals.</summary>
    public static readonly GoalsPlan None = new();

    /// <summary>The least service level wanted, from 0 to 1. For the centre, contact types and queues.</summary>
    public double? ServiceLevelAtLeast { get; init; }

    /// <summary>
    /// The wait that <see cref="ServiceLevelAtLeast"/> is about, one of <see cref="TargetsPlan.Within"/>. Default: the first of them.
    /// </summary>
    public SimSpan? ServiceLevelWithin { get; init; }

    /// <summary>The highest share of abandoned contacts wanted, from 0 to 1. For the centre, contact types and queues.</summary>
    public double? AbandonmentAtMost { get; init; }

    /// <summary>The longest mean wait of the answered wanted, at least 0 s. For the centre, contact types and queues.</summary>
    public SimSpan? AsaAtMost { get; init; }

    /// <summary>The longest mean wait of everybody wanted, at least 0 s. For the centre, contact types and queues.</summary>
    public SimSpan? WaitAtMost { get; init; }

    /// <summary>
    /// The highest share of blocked contacts wanted, from 0 to 1. For the centre and contact types, of plans with a number or a
    /// call flow: in others nothing is blocked.
    /// </summary>
    public double? BlockedAtMost { get; init; }

    /// <summary>The highest occupancy wanted, from 0 to 1. For the centre and agent groups.</summary>
    public double? OccupancyAtMost { get; init; }
}
