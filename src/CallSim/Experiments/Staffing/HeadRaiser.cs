using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>Adds agents where a goal is missed, until none is or nobody can be added.</summary>
internal sealed class HeadRaiser(StaffingTask task, StaffingTrials trials, HeadBounds bounds)
{
    // So far back in the day lies what a backlog may come of.
    private const int FurthestBack = 4;
    private const int MostDoublings = 6;

    /// <summary>The staffing with agents added.</summary>
    /// <param name="heads">The staffing.</param>
    /// <param name="added">Is told of each group and interval that gets more.</param>
    /// <returns>The staffing, and whether it meets all goals: where it does not, nobody can be added who might help.</returns>
    public (HeadTable Heads, bool IsMet) Raise(HeadTable heads, Action<HeadChange>? added = null)
    {
        Dictionary<GoalCell, int> tries = [];
        while (true)
        {
            StaffingTrial trial = trials.Of(heads);
            ImmutableArray<GoalCell> failing = FailingOf(trial);
            if (failing.IsEmpty)
            {
                return (heads, true);
            }

            Dictionary<(int Group, int Interval), int> more = [];
            foreach (GoalCell cell in failing)
            {
                tries[cell] = tries.GetValueOrDefault(cell) + 1;
                Add(cell, tries[cell], trial, more);
            }

            if (more.Count == 0)
            {
                return (heads, false);
            }

            ImmutableArray<HeadChange> changes =
            [
                .. more.Select(pair => new HeadChange(pair.Key.Group, pair.Key.Interval, pair.Value)),
            ];
            foreach (HeadChange change in changes)
            {
                added?.Invoke(change);
            }

            heads = heads.With(changes);
        }
    }

    // Missed goals first: what is but undecided may be settled by what is added for them.
    private ImmutableArray<GoalCell> FailingOf(StaffingTrial trial)
    {
        trials.Run(trial, trials.First);
        ImmutableArray<GoalCell> missed =
        [
            .. trials.Cells.Where(cell => trials.VerdictOf(trial, cell) == StaffingVerdict.Missed),
        ];
        if (!missed.IsEmpty)
        {
            return missed;
        }

        trials.Judge(trial, trials.Cells);
        return trials.Failing(trial, trials.Cells);
    }

    private void Add(GoalCell cell, int tries, StaffingTrial trial, Dictionary<(int Group, int Interval), int> more)
    {
        int by = 1 << Math.Clamp(tries - 2, 0, MostDoublings);
        foreach (int interval in trial.Cells.IntervalsInNeed(cell))
        {
            bool isAdded = AddAt(cell, interval, by, trial, more);
            // Where nobody more can come, or it did not help, those who waited from before are the trouble.
            int back = isAdded && tries < 3 ? 0 : FurthestBack;
            for (
                int before = interval - 1;
                before >= Math.Max(0, interval - back) && !(isAdded && before < interval - 1);
                before--
            )
            {
                isAdded |= AddAt(cell, before, by, trial, more);
            }
        }
    }

    private bool AddAt(
        GoalCell cell,
        int interval,
        int by,
        StaffingTrial trial,
        Dictionary<(int Group, int Interval), int> more
    )
    {
        ImmutableArray<int> groups = task.Reaches[cell.Goal];
        if (groups.Any(group => more.ContainsKey((group, interval))))
        {
            // Another goal has brought somebody here who may help this one too.
            return true;
        }

        int best = -1;
        double bestScore = double.NegativeInfinity;
        foreach (int group in groups)
        {
            double score = Score(group, interval, trial);
            bool isBetter = score > bestScore && trial.Heads[group, interval] < bounds.Most(group);
            (best, bestScore) = isBetter ? (group, score) : (best, bestScore);
        }

        if (best < 0)
        {
            return false;
        }

        more[(best, interval)] = Math.Min(by, bounds.Most(best) - trial.Heads[best, interval]);
        return true;
    }

    // The waits in the queues that a group serves, for what it costs. Where nobody waits the goals' own groups come first, by their order.
    private double Score(int group, int interval, StaffingTrial trial)
    {
        double waited = 0;
        for (int queue = 0; queue < task.Layout.Plan.Queues.Length; queue++)
        {
            waited += task.Skills.Serves(group, queue) ? trial.Cells.Work(queue, interval).Waited : 0;
        }

        return waited / task.Weights.Of(group, interval);
    }
}
