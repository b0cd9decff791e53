using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>Takes agents away, dear ones first, while all goals stay met, until not one alone can be taken away.</summary>
internal sealed class HeadLowerer(StaffingTask task, StaffingTrials trials, HeadRaiser raiser, HeadBounds bounds)
{
    private readonly MoveBatch _batch = new(task, trials);

    /// <summary>What each alone would miss.</summary>
    public SingleLosses Losses { get; } = new(task, trials);

    /// <summary>The staffing without those who are not needed, which meets all goals with as many replications as there may be.</summary>
    /// <param name="heads">A staffing that meets all goals.</param>
    public HeadTable Lower(HeadTable heads)
    {
        // Over the day nothing can be laid to one of several.
        heads = task.Each == StaffingEach.Day ? heads : LowerInBatches(heads);
        return LowerOneByOne(Confirm(heads));
    }

    private HeadTable LowerInBatches(HeadTable heads)
    {
        HashSet<(int Group, int Interval)> needed = [];
        bool goesOn = true;
        while (goesOn)
        {
            goesOn = false;
            foreach (int group in Order())
            {
                HeadMove[] moves =
                [
                    .. Enumerable
                        .Range(0, heads.Intervals)
                        .Where(interval => !needed.Contains((group, interval)))
                        .Select(interval => Losses.MoveOf(group, interval))
                        .Where(move => move.Fits(heads, bounds) && !Losses.IsKnown(heads, move)),
                ];
                foreach (ImmutableArray<HeadMove> batch in _batch.Split(moves))
                {
                    HeadTable before = heads;
                    heads = _batch.Try(
                        heads,
                        batch,
                        failed => needed.Add((group, failed.First)),
                        most: 2 * trials.First
                    );
                    goesOn |= !heads.Equals(before);
                }
            }
        }

        return heads;
    }

    // What few replications called met by luck is seen with many.
    private HeadTable Confirm(HeadTable heads)
    {
        while (true)
        {
            StaffingTrial trial = trials.Of(heads);
            trials.Run(trial, trials.Most);
            if (trials.WorstOf(trial, trials.Cells) == StaffingVerdict.Met)
            {
                return heads;
            }

            (HeadTable raised, bool isMet) = raiser.Raise(heads);
            if (!isMet || raised.Equals(heads))
            {
                return raised;
            }

            heads = raised;
        }
    }

    // In a batch one may be kept for what another far away did, or for want of replications: each alone has the last word.
    private HeadTable LowerOneByOne(HeadTable heads)
    {
        bool goesOn = true;
        while (goesOn)
        {
            goesOn = false;
            foreach (int group in Order())
            {
                for (int interval = 0; interval < heads.Intervals; interval++)
                {
                    HeadMove move = Losses.MoveOf(group, interval);
                    if (move.Fits(heads, bounds) && Losses.Of(heads, move) is null)
                    {
                        heads = heads.With(move.Changes);
                        goesOn = true;
                    }
                }
            }
        }

        return heads;
    }

    // The dearest first; of those who cost the same the ones who can do least.
    private int[] Order() =>
        [
            .. Enumerable
                .Range(0, task.Groups.Length)
                .OrderByDescending(group => task.WeightOf(group, 0))
                .ThenBy(group => task.QueuesOf(group)),
        ];
}
