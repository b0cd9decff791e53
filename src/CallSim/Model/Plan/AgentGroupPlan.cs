using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>How a fractional number of agents becomes a whole one in each interval.</summary>
public enum HeadCountRounding
{
    /// <summary>
    /// By the running sum over the day from a start drawn once a day and replication: every interval keeps its mean, the
    /// day its agent-hours.
    /// </summary>
    Drawn,

    /// <summary>By the running sum over the day from a fixed start of one half: the day keeps its agent-hours.</summary>
    Fixed,

    /// <summary>To the nearest whole number in each interval, halves up.</summary>
    Nearest,
}

/// <summary>Agents who are alike: the same skills, counted together.</summary>
public sealed record AgentGroupPlan
{
    /// <summary>The name, unique among agent groups.</summary>
    public required string Name { get; init; }

    /// <summary>How many are scheduled in each interval, at least 0; may be fractional. Default 0, for a group with shifts.</summary>
    public IntervalSeries<double> Count { get; init; } = 0.0;

    /// <summary>The shifts, in the order of the scenario; default none. A group has either a count or shifts.</summary>
    public ImmutableArray<ShiftPlan> Shifts { get; init; } = [];

    /// <summary>How fractional counts become whole. Default <see cref="HeadCountRounding.Drawn"/>.</summary>
    public HeadCountRounding Rounding { get; init; } = HeadCountRounding.Drawn;

    /// <summary>The skills the agents have; null for every queue.</summary>
    public ImmutableArray<AgentSkillPlan>? Skills { get; init; }

    /// <summary>The site where they work; null for none.</summary>
    public string? Site { get; init; }

    /// <summary>The systems whose faults are this group's too. Default none.</summary>
    public ImmutableArray<string> RunsOn { get; init; } = [];

    /// <summary>The share of those present that is not on the phones in an interval, from 0 to below 1; breaks come on top. Default 0.</summary>
    public double Shrinkage { get; init; }

    /// <summary>The chance that an agent does not come to a shift (for a count: to a day), from 0 to below 1. Default 0.</summary>
    public double Absent { get; init; }

    /// <summary>What an hour costs; null where it is of no interest.</summary>
    public AgentCostPlan? Cost { get; init; }

    /// <summary>How long an agent takes to notice that a contact needs another skill. Default 60 s.</summary>
    public IntervalSeries<Law> SpotsAfter { get; init; } = Law.Deterministic(SimSpan.FromSeconds(60));

    /// <summary>What is wanted of the group. Default nothing.</summary>
    public GoalsPlan Goals { get; init; } = GoalsPlan.None;

    /// <summary>How few and how many there may be where somebody looks for a staffing; without meaning for a group with shifts. Default no bounds.</summary>
    public StaffingBounds Staffing { get; init; } = StaffingBounds.None;

    /// <summary>Whether the agents have a skill.</summary>
    /// <param name="skill">The skill's name.</param>
    public bool Has(string skill) =>
        Skills is not { IsDefault: false } skills || skills.Any(known => known.Name == skill);
}
