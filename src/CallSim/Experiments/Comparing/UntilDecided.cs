using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>Asks for more replications until it is known which design is better.</summary>
/// <remarks>
/// Whoever looks again and again finds a difference in the end where there is none. So the looks are fixed before: at the replications
/// that were asked for, at twice as many, at four times as many, and so on up to <see cref="AtMost"/>. Each of the K looks gets a K-th of
/// the 5 %, so that all of them together err with 5 % at most. That is said of every figure of the result: intervals are that much wider.
/// </remarks>
public sealed record UntilDecided
{
    /// <summary>
    /// By default so many times the replications of the first look at most: five looks.
    /// </summary>
    public const int DefaultMost = 16;

    /// <summary>What is to be decided, of every design against the baseline; at least one.</summary>
    public required ImmutableArray<MetricAt> Metrics { get; init; }

    /// <summary>The most replications; more than are asked for. Default: 16 times as many.</summary>
    public int? AtMost { get; init; }

    /// <summary>Decided too is what lies with its whole interval between minus and plus this; null for none.</summary>
    public Indifference? Indifference { get; init; }

    /// <summary>The replications of each look.</summary>
    /// <param name="first">Those of the first.</param>
    internal ImmutableArray<int> Looks(int first)
    {
        int most = AtMost ?? (int)Math.Min(int.MaxValue, (long)first * DefaultMost);
        ImmutableArray<int>.Builder looks = ImmutableArray.CreateBuilder<int>();
        for (long look = first; look < most; look *= 2)
        {
            looks.Add((int)look);
        }

        looks.Add(most);
        return looks.ToImmutable();
    }
}
