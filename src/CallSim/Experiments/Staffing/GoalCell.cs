namespace CallSim.Experiments;

/// <summary>A goal in an interval.</summary>
/// <param name="Goal">The place of the goal.</param>
/// <param name="Interval">The interval; <see cref="OfDay"/> for the whole run.</param>
internal readonly record struct GoalCell(int Goal, int Interval)
{
    /// <summary>In place of an interval: the whole run.</summary>
    public const int OfDay = -1;
}
