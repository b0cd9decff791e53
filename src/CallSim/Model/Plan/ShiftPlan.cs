using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A shift: agents who come and go together.</summary>
public sealed record ShiftPlan
{
    /// <summary>The name, unique in the group. It keys the draws of its agents.</summary>
    public required string Name { get; init; }

    /// <summary>The clock time of its start, from 00:00 to before 24:00.</summary>
    public required SimSpan Start { get; init; }

    /// <summary>From start to end, breaks included; longer than zero, at most 24 hours.</summary>
    public required SimSpan Length { get; init; }

    /// <summary>How many agents, at least 0; a fraction is rounded by the running sum over days, from a start drawn once a replication.</summary>
    public required double Agents { get; init; }

    /// <summary>The days on which it starts. Default all.</summary>
    public WeekDays Days { get; init; } = WeekDays.All;

    /// <summary>The breaks, in the order of the scenario.</summary>
    public ImmutableArray<BreakPlan> Breaks { get; init; } = [];
}

/// <summary>A break of a shift.</summary>
public sealed record BreakPlan
{
    /// <summary>How long it lasts, once it has begun; longer than zero.</summary>
    public required SimSpan Length { get; init; }

    /// <summary>
    /// The clock time from which breaks begin: those of the shift's agents are spread evenly, the first begins here and the
    /// last ends at <see cref="To"/>. Null where it comes <see cref="After"/> some work.
    /// </summary>
    public SimSpan? From { get; init; }

    /// <summary>The clock time at which the last of them ends; beyond 24 h for the next day. Null with <see cref="From"/>.</summary>
    public SimSpan? To { get; init; }

    /// <summary>How long after the start of the shift all its agents begin the break; null where it is spread over a window.</summary>
    public SimSpan? After { get; init; }

    /// <summary>Whether it is paid. Default true.</summary>
    public bool Paid { get; init; } = true;
}
