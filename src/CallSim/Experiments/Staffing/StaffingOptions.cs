using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>How the fewest agents are looked for.</summary>
public sealed record StaffingOptions
{
    /// <summary>Over what time the goals must be met. Default <see cref="StaffingEach.Interval"/>.</summary>
    public StaffingEach Each { get; init; }

    /// <summary>
    /// Whether goals that no staffing within the bounds meets leave the others their answer. There the staffing has the fewest agents who come as
    /// near to them as all that are allowed. Default false: what is out of reach is said, and there is no staffing.
    /// </summary>
    public bool BestEffort { get; init; }

    /// <summary>
    /// The bounds of groups, by name, in place of <see cref="AgentGroupPlan.Staffing"/>. Default none: each group has its own.
    /// </summary>
    public ImmutableDictionary<string, StaffingBounds> Bounds { get; init; } =
        ImmutableDictionary<string, StaffingBounds>.Empty;

    /// <summary>
    /// The replications that every staffing is tried on first, at least 10. Default: as many as make some 120,000 contacts, from 40 to
    /// 1,000.
    /// </summary>
    public int? Replications { get; init; }

    /// <summary>
    /// The most replications of one staffing: one that is neither proven to meet the goals nor to miss them gets twice as many, again and
    /// again, up to these; where it stays undecided whether one agent less would do in an interval, up to twice these. At least
    /// <see cref="Replications"/>. Default eight times as many.
    /// </summary>
    public int? ReplicationsAtMost { get; init; }

    /// <summary>The replications, of a seed of their own, that the staffing found is checked on; at least 10; a goal that stays undecided gets more, up to twice <see cref="ReplicationsAtMost"/>, and up to eight times these where so many showed that agents are not needed. Default eight times <see cref="Replications"/>.</summary>
    public int? CheckReplications { get; init; }

    /// <summary>The seed that staffings are chosen on; that of the check is made of it. Default: the plan's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The number of threads, at least 1; results do not depend on it. Default: one for each processor.</summary>
    public int? Threads { get; init; }

    /// <summary>Whether to find out what one agent less would miss, for each group and interval. Default true.</summary>
    public bool Prices { get; init; } = true;

    /// <summary>
    /// Whether to find out, where the goals are for each interval, how few would meet them over the day alone. Default true.
    /// </summary>
    public bool DayAlone { get; init; } = true;

    /// <summary>Called after each staffing that was tried, on the thread that looks; none when null.</summary>
    public Action<StaffingProgress>? Progress { get; init; }

    /// <summary>What the policies' names in the plan mean. Default: <see cref="PolicyCatalogue.Standard"/>.</summary>
    [Experimental(Experiment.Id)]
    public PolicyCatalogue Policies { get; init; } = PolicyCatalogue.Standard;
}
