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

    /// <summary>How many are scheduled in each interval, at least 0; may be fractional.</summary>
    public required IntervalSeries<double> Count { get; init; }

    /// <summary>How fractional counts become whole. Default <see cref="HeadCountRounding.Drawn"/>.</summary>
    public HeadCountRounding Rounding { get; init; } = HeadCountRounding.Drawn;

    /// <summary>The skills the agents have; null for every queue.</summary>
    public ImmutableArray<string>? Skills { get; init; }

    /// <summary>Whether the agents have a skill.</summary>
    /// <param name="skill">The skill's name.</param>
    public bool Has(string skill) =>
        Skills is not { IsDefault: false } skills || skills.Contains(skill, StringComparer.Ordinal);
}
