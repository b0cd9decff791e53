using System.Collections.Immutable;
using CallSim.Scenarios;

namespace CallSim.Cli.Sweeping;

/// <summary>All points of a sweep: every value of each path with every value of the others. The last path changes fastest.</summary>
/// <param name="axes">The paths, at least one.</param>
internal sealed class SweepGrid(ImmutableArray<SweepAxis> axes)
{
    /// <summary>The most points; nobody has the time for more.</summary>
    public const long Most = 1_000_000_000_000_000;

    /// <summary>The paths.</summary>
    public ImmutableArray<SweepAxis> Axes => axes;

    /// <summary>How many points there are; <see cref="Most"/> for more than that.</summary>
    public long Count { get; } = axes.Aggregate(1L, (points, axis) => Times(points, axis.Values.Count));

    /// <summary>The points where every path has its first or its last value.</summary>
    public IEnumerable<long> Corners()
    {
        // Of more paths than these, the corners of the first: the others are read when their turn comes.
        const int mostPaths = 8;
        int paths = Math.Min(axes.Length, mostPaths);
        return Enumerable.Range(0, 1 << paths).Select(corner => Corner(corner, paths)).Distinct().Order();
    }

    /// <summary>The values of the paths at a point.</summary>
    public ImmutableArray<string> At(long point)
    {
        string[] values = new string[axes.Length];
        for (int axis = axes.Length - 1; axis >= 0; axis--)
        {
            (point, long place) = Math.DivRem(point, axes[axis].Values.Count);
            values[axis] = axes[axis].Values[place];
        }

        return [.. values];
    }

    /// <summary>A point in words: <c>agents.desk.count=20, contacts.enquiry.talk.times=0.9</c>.</summary>
    public string NameOf(long point) =>
        string.Join(", ", At(point).Select((value, axis) => $"{axes[axis].Path}={value}"));

    /// <summary>The edits of a point, after those of the command line.</summary>
    public ScenarioEdits Edits(ScenarioEdits others, long point)
    {
        ImmutableArray<string> values = At(point);
        ScenarioEdits edits = others;
        for (int axis = 0; axis < axes.Length; axis++)
        {
            edits = axes[axis].IsVariant
                ? edits with
                {
                    Variant = values[axis],
                }
                : edits with
                {
                    Sets = edits.Sets.Add(new Edit(axes[axis].Path, values[axis])),
                };
        }

        return edits;
    }

    private static long Times(long left, long right) => (long)Int128.Min((Int128)left * right, Most);

    private long Corner(int corner, int paths)
    {
        long point = 0;
        for (int axis = 0; axis < axes.Length; axis++)
        {
            long values = axes[axis].Values.Count;
            bool isLast = axis < paths && (corner & (1 << axis)) != 0;
            point = (point * values) + (isLast ? values - 1 : 0);
        }

        return point;
    }
}
