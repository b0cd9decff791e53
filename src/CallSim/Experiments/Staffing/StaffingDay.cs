using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>How far the average of the day hides bad intervals, for one goal.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Day">The metric's value over the whole run.</param>
/// <param name="Judged">The intervals with a value.</param>
/// <param name="Below">How many of them have a value on the bad side of the bound.</param>
/// <param name="Worst">The interval with the worst value, from 0; null where none has a value.</param>
/// <param name="WorstEstimate">Its value; without one where no interval has any.</param>
public sealed record StaffingDay(Goal Goal, Estimate Day, int Judged, int Below, int? Worst, Estimate WorstEstimate);

/// <summary>The staffing that meets the goals over the day alone, beside the one for each interval.</summary>
public sealed record DayAloneStaffing
{
    /// <summary>The agents scheduled of each group, in the order of the plan; empty ones for groups with shifts.</summary>
    public required ImmutableArray<ImmutableArray<int>> Paid { get; init; }

    /// <summary>The paid hours of all groups.</summary>
    public required double PaidHours { get; init; }

    /// <summary>What they cost; null where a group has no cost.</summary>
    public required double? Cost { get; init; }

    /// <summary>What this staffing does to the goals, each over the day and in its worst interval.</summary>
    public required ImmutableArray<StaffingDay> Days { get; init; }
}
