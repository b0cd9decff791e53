using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>
/// A Latin hypercube: points whose every axis is cut into as many equal strata as there are points, each of which is hit exactly
/// once. Which stratum of an axis meets which of another is random.
/// </summary>
/// <remarks>
/// McKay, Beckman and Conover (1979), "A comparison of three methods for selecting values of input variables". The draws of an axis
/// depend on the seed, the number of points and the axis' name alone, so that another axis changes nothing about it. Holds a whole
/// number for each point and axis.
/// </remarks>
public sealed class LatinHypercube
{
    /// <summary>The most points.</summary>
    public const int MostPoints = 1_000_000;

    // The points are chosen before all replications.
    private const int Replication = -1;

    private readonly ImmutableArray<ulong> _keys;
    private readonly ImmutableArray<int[]> _strata;

    /// <summary>Draws the hypercube of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="points">How many points, from 1 to <see cref="MostPoints"/>.</param>
    /// <param name="axes">The names of its axes, each once.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few points, or too many.</exception>
    public LatinHypercube(ulong seed, int points, ImmutableArray<string> axes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, MostPoints);
        Points = points;
        ulong key = Keys.Replication(seed, Replication);
        _keys = [.. axes.Select(axis => Keys.Named(key, axis))];
        _strata = [.. _keys.Select(axis => Shuffled(axis, points))];
    }

    /// <summary>How many points there are, and strata of each axis.</summary>
    public int Points { get; }

    /// <summary>The stratum that a point hits on an axis, from 0.</summary>
    /// <param name="point">The point, from 0.</param>
    /// <param name="axis">The axis, from 0.</param>
    public int StratumOf(int point, int axis) => _strata[axis][point];

    /// <summary>
    /// The place of a point among the values of an axis, where there are only so many: over all points each value comes equally
    /// often, up to one, and every one is as likely to come once more.
    /// </summary>
    /// <param name="point">The point, from 0.</param>
    /// <param name="axis">The axis, from 0.</param>
    /// <param name="values">How many values, at least 1.</param>
    /// <returns>From 0 to below <paramref name="values"/>; a point of a higher stratum has no lower place.</returns>
    /// <remarks>Systematic: the points stand equally far apart, and where the first stands is one draw for the axis.</remarks>
    public long EvenPlaceOf(int point, int axis, long values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values, 1);
        ulong start = new KeyedBits(_keys[axis] + Purpose.InStratum).NextBits();
        UInt128 place = new((ulong)StratumOf(point, axis), start);
        // Above the point stand 20 bits of a stratum, and 64 below: a number of values has room for 44.
        return values < 1L << 44
            ? (long)((place * (ulong)values / (ulong)Points) >> 64)
            : throw new ArgumentOutOfRangeException(nameof(values), values, "below 2^44");
    }

    /// <summary>
    /// The place of a point among the values of an axis that lie close together: any of those in its stratum, each as likely.
    /// </summary>
    /// <param name="point">The point, from 0.</param>
    /// <param name="axis">The axis, from 0.</param>
    /// <param name="values">How many values, at least as many as points.</param>
    /// <returns>From 0 to below <paramref name="values"/>, and points · place ÷ values, rounded down, is the stratum.</returns>
    public long PlaceInStratumOf(int point, int axis, long values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values, Points);
        int stratum = StratumOf(point, axis);
        long first = FirstOf(stratum, values);
        long there = FirstOf(stratum + 1, values) - first;
        ulong draw = new KeyedBits(Keys.Numbered(_keys[axis], stratum) + Purpose.InStratum).NextBits();
        return first + (long)Math.BigMul(draw, (ulong)there, out _);
    }

    private static int[] Shuffled(ulong key, int points)
    {
        KeyedBits bits = new(key + Purpose.Stratum);
        int[] strata = [.. Enumerable.Range(0, points)];
        // Fisher and Yates; Durstenfeld (1964), algorithm 235.
        for (int left = points; left > 1; left--)
        {
            int other = (int)Math.BigMul(bits.NextBits(), (ulong)left, out _);
            (strata[left - 1], strata[other]) = (strata[other], strata[left - 1]);
        }

        return strata;
    }

    // The first value that does not lie below the stratum.
    private long FirstOf(int stratum, long values) => (long)((((Int128)stratum * values) + Points - 1) / Points);
}
