using System.Collections.Immutable;

namespace CallSim.Cli.Sweeping;

/// <summary>Every value of each path with every value of the others. The last path changes fastest.</summary>
/// <param name="axes">The paths, at least one.</param>
internal sealed class GridDesign(ImmutableArray<SweepAxis> axes) : SweepDesign(axes)
{
    /// <summary>So many points are too many; nobody has the time.</summary>
    public const long Most = 1_000_000_000_000_000;

    /// <summary>What <c>--design</c> takes for it.</summary>
    public const string Word = "grid";

    /// <inheritdoc/>
    public override string Name => Word;

    /// <summary>How many points there are, fewer than <see cref="Most"/>.</summary>
    public override long Count { get; } = CountOf(axes);

    /// <inheritdoc/>
    public override string Fewer => "write larger steps";

    /// <summary>The points where every path has its first or its last value.</summary>
    public override IEnumerable<long> Extremes()
    {
        // Of more paths than these, the corners of the first: the others are read when their turn comes.
        const int mostPaths = 8;
        int paths = Math.Min(Axes.Length, mostPaths);
        return Enumerable.Range(0, 1 << paths).Select(corner => Corner(corner, paths)).Distinct().Order();
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> At(long point)
    {
        string[] values = new string[Axes.Length];
        for (int axis = Axes.Length - 1; axis >= 0; axis--)
        {
            (point, long place) = Math.DivRem(point, Axes[axis].Values.Count);
            values[axis] = Axes[axis].Values[place];
        }

        return [.. values];
    }

    /// <summary>How many points a grid has; <see cref="Most"/> for as many or more.</summary>
    public static long CountOf(IEnumerable<SweepAxis> axes) =>
        axes.Aggregate(1L, (points, axis) => Times(points, axis.Values.Count));

    private static long Times(long left, long right) => (long)Int128.Min((Int128)left * right, Most);

    private long Corner(int corner, int paths)
    {
        long point = 0;
        for (int axis = 0; axis < Axes.Length; axis++)
        {
            long values = Axes[axis].Values.Count;
            bool isLast = axis < paths && (corner & (1 << axis)) != 0;
            point = (point * values) + (isLast ? values - 1 : 0);
        }

        return point;
    }
}
