using System.Collections.Immutable;
using System.Globalization;
using CallSim.Experiments;
using CallSim.Scenarios;

namespace CallSim.Cli.Sweeping;

/// <summary>
/// A Latin hypercube: so many points however many paths there are, spread over each path as evenly as over one alone.
/// </summary>
/// <param name="axes">The paths, at least one.</param>
/// <param name="points">How many points, from 1 to <see cref="LatinHypercube.MostPoints"/>.</param>
/// <param name="seed">The seed from which it is drawn.</param>
internal sealed class LatinDesign(ImmutableArray<SweepAxis> axes, int points, ulong seed) : SweepDesign(axes)
{
    /// <summary>What <c>--design</c> takes for it, before a colon and the number of points.</summary>
    public const string Word = "latin";

    private readonly LatinHypercube _cube = new(seed, points, [.. axes.Select(axis => axis.Path)]);

    /// <inheritdoc/>
    public override string Name => string.Create(CultureInfo.InvariantCulture, $"{Word}:{points}");

    /// <inheritdoc/>
    public override long Count => points;

    /// <inheritdoc/>
    public override string Fewer => "ask for fewer points";

    /// <summary>The points of the first and of the last stratum of each path.</summary>
    public override IEnumerable<long> Extremes() =>
        Enumerable
            .Range(0, points)
            .Where(point =>
                Enumerable
                    .Range(0, Axes.Length)
                    .Any(axis => _cube.StratumOf(point, axis) is var at && (at == 0 || at == points - 1))
            )
            .Select(point => (long)point);

    /// <inheritdoc/>
    public override ImmutableArray<string> At(long point) =>
        [.. Axes.Select((axis, place) => axis.Values[PlaceOf((int)point, place, axis.Values)])];

    private long PlaceOf(int point, int axis, EditValues values) =>
        values.IsContinuous
            ? _cube.PlaceInStratumOf(point, axis, values.Count)
            : _cube.EvenPlaceOf(point, axis, values.Count);
}
