using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>Finds what no staffing within the bounds meets, with the best that can be reached, and whether an interval before is to blame.</summary>
internal sealed class ReachSearch(StaffingTask task, RoundTrials round, HeadTable largest)
{
    /// <summary>The cells out of reach, by interval.</summary>
    public ImmutableArray<GoalCell> Cells { get; private set; } = [];

    /// <summary>What is out of reach: missed with all agents there may be, or not proven; a check has the last word.</summary>
    /// <param name="plenty">A trial of as many agents as there may be that does not meet all goals.</param>
    public ImmutableArray<StaffingOutOfReach> Find(StaffingTrial plenty)
    {
        round.NextCheck();
        StaffingTrials check = round.Check;
        StaffingTrial proof = check.Of(largest);
        check.Run(proof, check.First);
        check.Judge(proof, check.Cells);
        Cells = check.Failing(proof, check.Cells);
        Dictionary<GoalCell, int> spills = SpillOver();
        ImmutableArray<StaffingOutOfReach> found =
        [
            .. Cells.Select(cell => new StaffingOutOfReach(
                check.EvidenceOf(proof, cell),
                spills.TryGetValue(cell, out int from) ? from : null
            )),
        ];
        round.Excuse(Cells);
        round.Chosen.Excuse(round.Chosen.Failing(plenty, round.Chosen.Cells));
        return found;
    }

    // In the order of time: without those who called in the intervals out of reach before, would it be met?
    private Dictionary<GoalCell, int> SpillOver()
    {
        Dictionary<GoalCell, int> spills = [];
        HashSet<int> roots = [];
        foreach (
            IGrouping<int, GoalCell> cells in Cells
                .Where(cell => cell.Interval != GoalCell.OfDay)
                .GroupBy(cell => cell.Interval)
        )
        {
            GoalCell[] spilled = roots.Count == 0 ? [] : MetWithout(roots, [.. cells]);
            foreach (GoalCell cell in spilled)
            {
                spills.Add(cell, roots.Max());
            }

            if (spilled.Length < cells.Count())
            {
                roots.Add(cells.Key);
            }
        }

        return spills;
    }

    private GoalCell[] MetWithout(HashSet<int> intervals, ImmutableArray<GoalCell> cells)
    {
        StaffingTrials trials = round.Of(task.WithoutArrivals(intervals));
        StaffingTrial trial = trials.Of(largest);
        return [.. cells.Where(cell => trials.Judge(trial, [cell]) == StaffingVerdict.Met)];
    }
}
