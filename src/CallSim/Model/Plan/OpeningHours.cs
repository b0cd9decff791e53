using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Days of the week.</summary>
[Flags]
public enum WeekDays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Monday = 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 4,

    /// <summary>Thursday.</summary>
    Thursday = 8,

    /// <summary>Friday.</summary>
    Friday = 16,

    /// <summary>Saturday.</summary>
    Saturday = 32,

    /// <summary>Sunday.</summary>
    Sunday = 64,

    /// <summary>Every day; the only choice of a plan without a date.</summary>
    All = 127,
}

/// <summary>When something is open: every clock time of a day that lies in one of the ranges.</summary>
/// <param name="Ranges">At least one range.</param>
public sealed record OpeningHours(ImmutableArray<OpeningRange> Ranges)
{
    /// <inheritdoc/>
    public bool Equals(OpeningHours? other) =>
        other is not null && Ranges.AsSpan().SequenceEqual(other.Ranges.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Ranges.Length;
}

/// <summary>Open from one clock time to another on some days of the week.</summary>
/// <param name="Days">The days on which it opens.</param>
/// <param name="From">The clock time of opening, from 00:00 to before 24:00.</param>
/// <param name="To">The clock time of closing, not open any more; after <paramref name="From"/>, beyond 24 h for the next day.</param>
public sealed record OpeningRange(WeekDays Days, SimSpan From, SimSpan To);
