using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A line of waiting contacts that want the same skill.</summary>
public sealed record QueuePlan
{
    /// <summary>The name, unique among queues.</summary>
    public required string Name { get; init; }

    /// <summary>The skill an agent needs. Default: the queue's name.</summary>
    public required string Skill { get; init; }

    /// <summary>Who is served first: 1 before 2, and so on; at least 1. Default 1.</summary>
    public int Priority { get; init; } = 1;

    /// <summary>How many may wait, at least 0; null for no limit. Who is answered at once needs no place.</summary>
    public int? WaitingPlaces { get; init; }

    /// <summary>
    /// The agent groups that serve the queue, best first; groups of one rank are equals, and the agent idle longest among
    /// them takes the contact. Empty: all groups with the skill, as equals.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Route { get; init; } = [];

    /// <summary>What is wanted of the queue. Default nothing.</summary>
    public GoalsPlan Goals { get; init; } = GoalsPlan.None;
}
