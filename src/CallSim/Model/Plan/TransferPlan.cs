namespace CallSim.Model;

/// <summary>A reason to pass contacts on when their conversation ends: a cold transfer, a new leg in another queue.</summary>
public sealed record TransferPlan
{
    /// <summary>The name, unique among transfers. It keys the draws.</summary>
    public required string Name { get; init; }

    /// <summary>Legs of this queue only; null for all.</summary>
    public string? FromQueue { get; init; }

    /// <summary>Contacts of this type only; null for all.</summary>
    public string? FromContact { get; init; }

    /// <summary>Legs answered by this agent group only; null for all.</summary>
    public string? FromGroup { get; init; }

    /// <summary>The share passed on, from 0 to 1. The first transfer in the plan that applies and happens is taken.</summary>
    public required double Chance { get; init; }

    /// <summary>The queue they go to.</summary>
    public required string To { get; init; }

    /// <summary>What the next talk takes longer, since the customer explains again; null for nothing.</summary>
    public IntervalSeries<Law>? ExplainsAgain { get; init; }
}
