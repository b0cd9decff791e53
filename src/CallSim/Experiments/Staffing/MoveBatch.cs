using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>
/// Tries several moves at once that lie so far apart in the day that each failure can be laid to one of them: whoever fails is dropped, and the
/// rest is tried again until all goals are met everywhere. What comes out has been simulated as it is.
/// </summary>
internal sealed class MoveBatch(StaffingTask task, StaffingTrials trials)
{
    /// <summary>The staffing with those of the moves that leave all goals met; the same staffing where none does.</summary>
    /// <param name="heads">A staffing that meets all goals.</param>
    /// <param name="moves">The moves, by time.</param>
    /// <param name="failed">Is told of each that is dropped; its trial was the last.</param>
    /// <param name="most">The most replications that one may take to be decided.</param>
    public HeadTable Try(
        HeadTable heads,
        IReadOnlyList<HeadMove> moves,
        Action<HeadMove>? failed = null,
        int? most = null
    )
    {
        List<HeadMove> left = [.. moves];
        while (left.Count > 0)
        {
            StaffingTrial trial = trials.Of(heads.With(left.SelectMany(move => move.Changes)));
            HashSet<HeadMove> bad = BadOf(trial, left, most ?? trials.Most);
            if (bad.Count == 0)
            {
                return trial.Heads;
            }

            left.RemoveAll(bad.Contains);
            foreach (HeadMove move in bad)
            {
                failed?.Invoke(move);
            }
        }

        return heads;
    }

    // Those that miss a goal, or will hardly be proven to meet all, are dropped before others get more replications.
    private HashSet<HeadMove> BadOf(StaffingTrial trial, List<HeadMove> moves, int most)
    {
        while (true)
        {
            int next = Math.Min(most, trials.After(trial.Cells.Replications));
            if (trial.Cells.Replications > 0)
            {
                HashSet<HeadMove> missing = Behind(trial, moves, StaffingVerdict.Missed);
                if (missing.Count > 0)
                {
                    return missing;
                }

                HashSet<HeadMove> futile = Behind(moves, cell => trials.IsFutile(trial, cell));
                if (futile.Count > 0)
                {
                    return futile;
                }

                HashSet<HeadMove> undecided = Behind(trial, moves, StaffingVerdict.Undecided);
                if (undecided.Count == 0 || next <= trial.Cells.Replications)
                {
                    return undecided;
                }
            }

            trials.Run(trial, next);
        }
    }

    private HashSet<HeadMove> Behind(StaffingTrial trial, List<HeadMove> moves, StaffingVerdict verdict) =>
        Behind(moves, cell => trials.VerdictOf(trial, cell) == verdict);

    // A failure is laid to the last move that can have brought it.
    private HashSet<HeadMove> Behind(List<HeadMove> moves, Func<GoalCell, bool> fails)
    {
        HashSet<HeadMove> behind = [];
        foreach (GoalCell cell in trials.Cells)
        {
            int last = moves.FindLastIndex(move => move.First <= cell.Interval);
            if (last >= 0 && cell.Interval <= moves[last].Last + (2 * task.Reach) && fails(cell))
            {
                behind.Add(moves[last]);
            }
        }

        return behind;
    }

    /// <summary>Splits moves into batches whose members are so far apart that they hardly meet.</summary>
    public ImmutableArray<ImmutableArray<HeadMove>> Split(IEnumerable<HeadMove> moves)
    {
        List<List<HeadMove>> batches = [];
        foreach (HeadMove move in moves.OrderBy(move => move.First))
        {
            List<HeadMove>? room = batches.FirstOrDefault(batch => batch[^1].Last + task.Reach <= move.First);
            if (room is null)
            {
                batches.Add([move]);
            }
            else
            {
                room.Add(move);
            }
        }

        return [.. batches.Select(batch => batch.ToImmutableArray())];
    }
}
