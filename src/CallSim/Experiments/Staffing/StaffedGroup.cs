using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>The agents of one group.</summary>
public sealed record StaffedGroup
{
    /// <summary>The name of the group.</summary>
    public required string Name { get; init; }

    /// <summary>Whether its agents were looked for; false for a group with shifts, which stays as it is.</summary>
    public required bool IsLookedFor { get; init; }

    /// <summary>The agents scheduled, who are paid, in each interval; empty for a group with shifts.</summary>
    public required ImmutableArray<int> Paid { get; init; }

    /// <summary>How many of them are on the phones on the mean: those who came, shrinkage taken off. Empty for a group with shifts.</summary>
    public required ImmutableArray<double> Net { get; init; }

    /// <summary>The agents that the formulas gave to begin with; empty for a group with shifts.</summary>
    public required ImmutableArray<int> Start { get; init; }

    /// <summary>The fewest that were allowed in an interval.</summary>
    public required int AtLeast { get; init; }

    /// <summary>The most that were allowed in an interval; where nothing said so, as many as may be of any use.</summary>
    public required int AtMost { get; init; }

    /// <summary>The hours scheduled in the whole run, overtime left out; those of shifts included.</summary>
    public required double PaidHours { get; init; }

    /// <summary>What these hours cost; null where the group has no cost.</summary>
    public required double? Cost { get; init; }
}
