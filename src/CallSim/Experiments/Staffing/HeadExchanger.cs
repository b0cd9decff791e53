using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>
/// Finds staffings that cost less by moves that no single agent makes: some for others who cost less together, of groups that share work
/// and in intervals next to each other. So many at most are tried; the rest of a large centre stays unexplored.
/// </summary>
internal sealed class HeadExchanger(StaffingTask task, StaffingTrials trials, HeadBounds bounds)
{
    private const int MostStaffings = 200;
    private const double LeastGain = 1e-9;

    private readonly MoveBatch _batch = new(task, trials);
    private int _tried;

    /// <summary>A staffing that costs no more.</summary>
    /// <param name="heads">A staffing that meets all goals.</param>
    public HeadTable Exchange(HeadTable heads)
    {
        // One for one as often as it helps: a group that came in dear goes out agent by agent. All else is tried once.
        for (HeadTable? before = null; !heads.Equals(before); )
        {
            before = heads;
            heads = Exchange(heads, OneForOne(), trials.Most);
        }

        return Exchange(heads, Others(), trials.Most);
    }

    private HeadTable Exchange(HeadTable heads, IEnumerable<ImmutableArray<HeadChange>> patterns, int most)
    {
        foreach (ImmutableArray<HeadChange> pattern in patterns)
        {
            HeadMove[] moves =
            [
                .. Enumerable
                    .Range(0, heads.Intervals)
                    .Select(at => At(pattern, at, heads.Intervals))
                    .OfType<HeadMove>()
                    .Where(move => Gain(move) > LeastGain && move.Fits(heads, bounds)),
            ];
            foreach (ImmutableArray<HeadMove> batch in _batch.Split(moves))
            {
                if (_tried++ >= MostStaffings)
                {
                    return heads;
                }

                heads = _batch.Try(heads, [.. batch.Where(move => move.Fits(heads, bounds))], most: most);
            }
        }

        return heads;
    }

    private IEnumerable<ImmutableArray<HeadChange>> OneForOne() => Swaps(less: 1, more: 1);

    // In one interval: two for one, two for two, three for two. Then over two intervals; times count from that of the first.
    private IEnumerable<ImmutableArray<HeadChange>> Others()
    {
        foreach ((int less, int more) in ((int, int)[])[(2, 1), (2, 2), (3, 2)])
        {
            foreach (ImmutableArray<HeadChange> swap in Swaps(less, more))
            {
                yield return swap;
            }
        }

        int groups = task.Groups.Length;
        foreach ((int from, int to) in Pairs(groups))
        {
            yield return [new(from, 0, -1), new(from, 1, -1), new(to, -1, 1)];
            if (from != to)
            {
                yield return [new(from, 0, -1), new(from, 1, -1), new(to, 0, 1)];
            }
        }

        foreach ((int from, int to) in Pairs(groups))
        {
            yield return [new(from, 0, -2), new(to, -1, 1)];
            yield return [new(from, 0, -2), new(to, 1, 1)];
        }
    }

    private IEnumerable<ImmutableArray<HeadChange>> Swaps(int less, int more)
    {
        int groups = task.Groups.Length;
        return from one in Choices(groups, less)
            from other in Choices(groups, more)
            where !other.Intersect(one).Any() && ShareWork(one, other)
            select ImmutableArray.Create<HeadChange>([.. Changes(one, -1), .. Changes(other, 1)]);
    }

    // So many of the groups, one perhaps several times, in rising order.
    private static IEnumerable<int[]> Choices(int groups, int size) =>
        size == 0
            ?
            [
                [],
            ]
            : Choices(groups, size - 1)
                .SelectMany(chosen =>
                    Enumerable
                        .Range(chosen.Length == 0 ? 0 : chosen[^1], groups - (chosen.Length == 0 ? 0 : chosen[^1]))
                        .Select(next => (int[])[.. chosen, next])
                );

    private bool ShareWork(int[] from, int[] to) =>
        from.All(one => to.Any(other => task.Skills.ShareWork(one, other)))
        && to.All(one => from.Any(other => task.Skills.ShareWork(one, other)));

    private static IEnumerable<HeadChange> Changes(int[] groups, int by) =>
        groups.GroupBy(group => group).Select(same => new HeadChange(same.Key, 0, by * same.Count()));

    private IEnumerable<(int From, int To)> Pairs(int groups) =>
        from one in Enumerable.Range(0, groups)
        from other in Enumerable.Range(0, groups)
        where one == other || task.Skills.ShareWork(one, other)
        select (one, other);

    private static HeadMove? At(ImmutableArray<HeadChange> pattern, int interval, int intervals)
    {
        HeadMove move = new([.. pattern.Select(change => change with { Interval = change.Interval + interval })]);
        return move.First >= 0 && move.Last < intervals ? move : null;
    }

    private double Gain(HeadMove move) =>
        -move.Changes.Sum(change => change.By * task.Weights.Of(change.Group, change.Interval));
}
