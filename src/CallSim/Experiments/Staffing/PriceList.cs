using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>What one agent less would do, for each group and interval.</summary>
/// <param name="task">What was found.</param>
/// <param name="chosen">What is known on the random numbers that the staffing was chosen on.</param>
/// <param name="sharp">The same, with more replications where few do not decide it.</param>
/// <param name="check">The same on those of the last check.</param>
/// <param name="outOfReach">The cells that no staffing meets.</param>
internal sealed class PriceList(
    StaffingTask task,
    SingleLosses chosen,
    SharpLosses sharp,
    SingleLosses check,
    ImmutableArray<GoalCell> outOfReach
)
{
    /// <summary>The prices, by interval, then by group.</summary>
    /// <param name="heads">The staffing.</param>
    public ImmutableArray<StaffingPrice> Of(HeadTable heads) =>
        [.. chosen.Moves(heads, task.NewBounds()).Select(move => PriceOf(heads, move))];

    private StaffingPrice PriceOf(HeadTable heads, HeadMove move)
    {
        int group = move.Changes[0].Group;
        GoalCell[] unmet = [.. outOfReach.Where(cell => IsFor(cell, group, move.First))];
        StaffingEvidence? loses =
            unmet.Length > 0 ? chosen.Of(heads, move, unmet[0]) : sharp.Of(heads, move) ?? check.Of(heads, move);
        return new StaffingPrice(task.PlanOf(task.Groups[group]).Name, move.First, loses);
    }

    private bool IsFor(GoalCell cell, int group, int interval) =>
        (cell.Interval == interval || cell.Interval == GoalCell.OfDay) && task.Reaches[cell.Goal].Contains(group);
}
