namespace CallSim.Model;

/// <summary>
/// How few and how many agents a group may have where somebody looks for a staffing. It changes no simulation and is no part
/// of the plan's hash.
/// </summary>
public sealed record StaffingBounds
{
    /// <summary>No bounds.</summary>
    public static readonly StaffingBounds None = new();

    /// <summary>The fewest agents scheduled in an interval, from 0 to 1,000,000. Default 0.</summary>
    public int AtLeast { get; init; }

    /// <summary>The most agents scheduled in an interval, from <see cref="AtLeast"/> to 1,000,000; null for as many as it may take. Default null.</summary>
    public int? AtMost { get; init; }

    /// <summary>What is wrong with the bounds, in words that follow "expected that"; null when nothing is.</summary>
    internal string? Mistake =>
        AtLeast is < 0 or > MostAgents ? $"staffing is at least from 0 to 1,000,000, not {AtLeast}"
        : AtMost is < 0 or > MostAgents ? $"staffing is at most from 0 to 1,000,000, not {AtMost}"
        : AtMost < AtLeast ? $"staffing is at most {AtLeast} or more, as it is at least {AtLeast}, not {AtMost}"
        : null;

    private const int MostAgents = 1_000_000;
}
