using System.Collections.Immutable;
using CallSim.Scenarios;

namespace CallSim.Cli.Sweeping;

/// <summary>Which points a sweep has. A point is known by its number alone, so that a sweep goes on from any.</summary>
/// <param name="axes">The paths, at least one.</param>
internal abstract class SweepDesign(ImmutableArray<SweepAxis> axes)
{
    /// <summary>The paths.</summary>
    public ImmutableArray<SweepAxis> Axes => axes;

    /// <summary>Its name, as <c>--design</c> takes it.</summary>
    public abstract string Name { get; }

    /// <summary>How many points there are.</summary>
    public abstract long Count { get; }

    /// <summary>How one writes fewer points.</summary>
    public abstract string Fewer { get; }

    /// <summary>The points that are read before the first is run, where there are too many to read all.</summary>
    public abstract IEnumerable<long> Extremes();

    /// <summary>The values of the paths at a point.</summary>
    public abstract ImmutableArray<string> At(long point);

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
}
