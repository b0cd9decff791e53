using System.Collections.Immutable;

namespace CallSim.Statistics;

/// <summary>
/// Holm's correction (1979): of a family of tests, at 5 % for each adjusted value, one that finds a difference where there is
/// none comes with 5 % at most, however the tests depend on each other.
/// </summary>
internal static class Holm
{
    /// <summary>The adjusted values: the k-th smallest of m times m − k + 1, never below a smaller one's, at most 1.</summary>
    /// <param name="values">The chances of each test; null where there is none, which is no part of the family.</param>
    /// <returns>One for each, in the order given; null where there is none.</returns>
    public static ImmutableArray<double?> Adjusted(IReadOnlyList<double?> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).Where(i => values[i] is not null).OrderBy(i => values[i])];
        double?[] adjusted = new double?[values.Count];
        double largest = 0;
        for (int place = 0; place < order.Length; place++)
        {
            largest = Math.Max(largest, Math.Min(1, (order.Length - place) * values[order[place]]!.Value));
            adjusted[order[place]] = largest;
        }

        return [.. adjusted];
    }
}
