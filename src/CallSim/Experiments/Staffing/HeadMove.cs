using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>A change of a staffing that is tried as a whole: agents more and fewer in intervals near each other.</summary>
/// <param name="Changes">What changes.</param>
internal sealed record HeadMove(ImmutableArray<HeadChange> Changes)
{
    /// <summary>The first interval that changes.</summary>
    public int First { get; } = Changes.Min(change => change.Interval);

    /// <summary>The last interval that changes.</summary>
    public int Last { get; } = Changes.Max(change => change.Interval);

    /// <summary>One agent less of a group in an interval.</summary>
    public static HeadMove OneLess(int group, int interval) => new([new HeadChange(group, interval, -1)]);

    /// <summary>Whether all numbers stay within bounds.</summary>
    public bool Fits(HeadTable heads, HeadBounds bounds)
    {
        foreach (HeadChange change in Changes)
        {
            int wanted = heads[change.Group, change.Interval] + change.By;
            bool isLower = change.By < 0;
            if (isLower ? wanted < bounds.Least(change.Group, change.Interval) : wanted > bounds.Most(change.Group))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Between which numbers a search moves: the bounds of the groups, and what a check has shown to be needed.</summary>
internal sealed class HeadBounds(ImmutableArray<int> least, ImmutableArray<int> most, int intervals)
{
    private readonly int[] _floor = [.. least.SelectMany(heads => Enumerable.Repeat(heads, intervals))];

    public int Most(int group) => most[group];

    public int Least(int group, int interval) => _floor[(group * intervals) + interval];

    /// <summary>From now on at least so many.</summary>
    public void Raise(int group, int interval, int heads)
    {
        ref int floor = ref _floor[(group * intervals) + interval];
        floor = Math.Max(floor, heads);
    }

    /// <summary>From now on at least so many, whatever was asked for before.</summary>
    public void Hold(int group, int interval, int heads) => _floor[(group * intervals) + interval] = heads;

    /// <summary>A staffing, with more agents where more are asked for.</summary>
    public HeadTable AtLeast(HeadTable heads) =>
        new(most.Length, intervals, (group, interval) => Math.Max(heads[group, interval], Least(group, interval)));

    /// <summary>As many as there may be.</summary>
    public HeadTable Largest() => new(most.Length, intervals, (group, _) => most[group]);
}
