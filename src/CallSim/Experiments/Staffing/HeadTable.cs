namespace CallSim.Experiments;

/// <summary>One group's agents in one interval, more or fewer.</summary>
/// <param name="Group">The place of the group among those that are looked for.</param>
/// <param name="Interval">The interval.</param>
/// <param name="By">How many more; fewer where negative.</param>
internal readonly record struct HeadChange(int Group, int Interval, int By);

/// <summary>The agents scheduled of each group that is looked for, in each interval. Never changes.</summary>
internal sealed class HeadTable : IEquatable<HeadTable>
{
    private readonly int[] _heads;
    private readonly int _intervals;

    /// <param name="groups">How many groups are looked for.</param>
    /// <param name="intervals">How many intervals there are.</param>
    /// <param name="heads">The agents of a group in an interval.</param>
    public HeadTable(int groups, int intervals, Func<int, int, int> heads)
        : this(intervals, new int[groups * intervals])
    {
        for (int place = 0; place < _heads.Length; place++)
        {
            _heads[place] = heads(place / intervals, place % intervals);
        }
    }

    private HeadTable(int intervals, int[] heads)
    {
        _intervals = intervals;
        _heads = heads;
    }

    public int Groups => _heads.Length / _intervals;

    public int Intervals => _intervals;

    public int this[int group, int interval] => _heads[(group * _intervals) + interval];

    /// <summary>The agents of a group, by interval.</summary>
    public ReadOnlySpan<int> Of(int group) => _heads.AsSpan(group * _intervals, _intervals);

    /// <summary>The table with some changes.</summary>
    public HeadTable With(IEnumerable<HeadChange> changes)
    {
        int[] heads = [.. _heads];
        foreach (HeadChange change in changes)
        {
            heads[(change.Group * _intervals) + change.Interval] += change.By;
        }

        return new HeadTable(_intervals, heads);
    }

    public bool Equals(HeadTable? other) => other is not null && _heads.AsSpan().SequenceEqual(other._heads);

    public override bool Equals(object? obj) => Equals(obj as HeadTable);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (int heads in _heads)
        {
            hash.Add(heads);
        }

        return hash.ToHashCode();
    }
}
