using System.Collections.Immutable;
using System.Globalization;

namespace CallSim.Tables;

/// <summary>Why the rows of an interval file do not fit a plan.</summary>
public enum IntervalMismatch
{
    /// <summary>An interval of the plan has no row.</summary>
    Missing,

    /// <summary>Two rows have the same time.</summary>
    Doubled,

    /// <summary>A row within the run does not start with an interval.</summary>
    OffGrid,

    /// <summary>The rows have dates and the plan has none, or only some of the rows have one.</summary>
    Dates,
}

/// <summary>How the rows of an interval file fit the intervals of a plan.</summary>
public sealed record IntervalMatch
{
    /// <summary>The row of each interval of the plan; null where there is none. A clock time serves every day.</summary>
    public required ImmutableArray<IntervalRow?> Rows { get; init; }

    /// <summary>How many rows lie outside the run and were left out.</summary>
    public required int LeftOut { get; init; }

    /// <summary>The same in words; null where none was left out.</summary>
    public string? LeftOutNote =>
        LeftOut switch
        {
            0 => null,
            1 => "1 row outside the run is left out",
            _ => string.Create(CultureInfo.InvariantCulture, $"{LeftOut} rows outside the run are left out"),
        };

    /// <summary>What does not fit; empty when every interval has its row. One entry a kind of mismatch and place.</summary>
    public required ImmutableArray<(IntervalMismatch Kind, TableMistake Mistake)> Mismatches { get; init; }
}
