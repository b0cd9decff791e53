using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>Takes agents away, dear ones first, while all goals stay met, until not one alone can be taken away.</summary>
internal sealed class HeadLowerer(StaffingTask task, StaffingTrials trials, HeadRaiser raiser, HeadBounds bounds)
{
    private readonly MoveBatch _batch = new(task, trials);

    /// <summary>What each alone would miss.</summary>
    public SingleLosses Losses { get; } = new(task, trials);

    /// <summary>The staffing without those who are not needed, several tried at once.</summary>
    /// <param name="heads">A staffing that meets all goals in each interval.</param>
    /// <param name="most">The most replications that one may take to be decided; who is not decided stays.</param>
    public HeadTable LowerInBatches(HeadTable heads, int most)
    {
        HashSet<(int Group, int Interval)> needed = [];
        bool goesOn = true;
        while (goesOn)
        {
            goesOn = false;
            foreach (int group in task.DearestFirst)
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
                    heads = _batch.Try(heads, batch, failed => needed.Add((group, failed.First)), most);
                    goesOn |= !heads.Equals(before);
                }
            }
        }

        return heads;
    }

    /// <summary>The staffing with agents where few replications called a goal met by luck: all there are say that it meets all goals.</summary>
    public HeadTable Confirm(HeadTable heads)
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

    /// <summary>
    /// The staffing without those who are not needed, each tried alone with all replications there are. In a batch one may have been kept for what
    /// another far away did, or for want of replications.
    /// </summary>
    /// <param name="heads">A staffing that meets all goals.</param>
    public HeadTable LowerOneByOne(HeadTable heads)
    {
        bool goesOn = true;
        while (goesOn)
        {
            goesOn = false;
            foreach (int group in task.DearestFirst)
            {
                for (int interval = 0; interval < heads.Intervals; interval++)
                {
                    HeadMove move = Losses.MoveOf(group, interval);
                    if (move.Fits(heads, bounds) && !Losses.IsKnown(heads, move) && Losses.Of(heads, move) is null)
                    {
                        heads = heads.With(move.Changes);
                        goesOn = true;
                    }
                }
            }
        }

        return heads;
    }
}
