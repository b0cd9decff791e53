using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>
/// Takes agents away while the goals are met over the day. A good hour makes up for a bad one, so that many go at once: those who are missed
/// least for what they cost, as many as the day can spare by the sum of what each alone did.
/// </summary>
internal sealed class DayLowerer(StaffingTask task, StaffingTrials trials, HeadBounds bounds)
{
    private const int MostSingles = 12;
    private const double LeastHarm = 1e-6;

    private readonly MoveBatch _batch = new(task, trials);

    /// <summary>The staffing without those whom the day can spare.</summary>
    /// <param name="heads">A staffing that meets all goals over the day.</param>
    public HeadTable Lower(HeadTable heads)
    {
        while (true)
        {
            (HeadMove Move, double Harm)[] moves =
            [
                .. Harms(heads).OrderBy(move => move.Harm / Weight(move.Move)).ThenBy(move => move.Move.First),
            ];
            HeadTable? fewer = FewestOf(heads, moves) ?? OneLess(heads, moves);
            if (fewer is null)
            {
                return heads;
            }

            heads = fewer;
        }
    }

    private double Weight(HeadMove move) => task.Weights.Of(move.Changes[0].Group, move.First);

    // As many as the day can spare, or half as many, and so on.
    private HeadTable? FewestOf(HeadTable heads, (HeadMove Move, double Harm)[] moves)
    {
        double harm = 0;
        int size = moves.TakeWhile(move => (harm += move.Harm) <= 1).Count();
        for (; size > 1; size /= 2)
        {
            HeadTable fewer = heads.With(moves.Take(size).SelectMany(move => move.Move.Changes));
            if (IsMet(fewer))
            {
                return fewer;
            }
        }

        return null;
    }

    private HeadTable? OneLess(HeadTable heads, (HeadMove Move, double Harm)[] moves) =>
        moves.Take(MostSingles).Select(move => heads.With(move.Move.Changes)).FirstOrDefault(IsMet);

    private bool IsMet(HeadTable heads) => trials.Judge(trials.Of(heads), trials.Cells) == StaffingVerdict.Met;

    // What each takes of the day's slack, as a share of it: the largest of all goals.
    private IEnumerable<(HeadMove Move, double Harm)> Harms(HeadTable heads)
    {
        StaffingTrial all = trials.Of(heads);
        trials.Run(all, trials.First);
        for (int group = 0; group < heads.Groups; group++)
        {
            HeadMove[] moves =
            [
                .. Enumerable
                    .Range(0, heads.Intervals)
                    .Select(interval => HeadMove.OneLess(group, interval))
                    .Where(move => move.Fits(heads, bounds)),
            ];
            foreach (ImmutableArray<HeadMove> batch in _batch.Split(moves))
            {
                StaffingTrial fewer = trials.Of(heads.With(batch.SelectMany(move => move.Changes)));
                trials.Run(fewer, trials.First);
                for (int place = 0; place < batch.Length; place++)
                {
                    int end = place + 1 < batch.Length ? batch[place + 1].First : heads.Intervals;
                    yield return (batch[place], HarmOf(all, fewer, batch[place].First, end));
                }
            }
        }
    }

    private double HarmOf(StaffingTrial all, StaffingTrial fewer, int first, int end)
    {
        double worst = LeastHarm;
        for (int goal = 0; goal < task.Goals.Length; goal++)
        {
            double taken = 0;
            for (int interval = first; interval < end; interval++)
            {
                GoalCell cell = new(goal, interval);
                taken += all.Cells.Slack(cell) - fewer.Cells.Slack(cell);
            }

            double slack = all.Cells.Slack(new GoalCell(goal, GoalCell.OfDay));
            worst = slack > 0 ? Math.Max(worst, taken / slack) : worst;
        }

        return worst;
    }
}
