using CallSim.Statistics;
using MathNet.Numerics.Distributions;

namespace CallSim.Validation.Tests;

/// <summary>Whether the intervals of one experiment hold the exact value: the product's, and the one it gave before.</summary>
internal readonly struct Tally
{
    public Tally(Estimate estimate, double exact)
    {
        HasInterval = estimate.Low is not null;
        // Without an interval the value itself is claimed.
        IsBelow = exact < (estimate.Low ?? estimate.Value);
        IsAbove = exact > (estimate.High ?? estimate.Value);
        // Before: Student's around the value, by the delta method; where the replications did not differ, no width at all.
        double half = estimate.StandardError is { } error
            ? StudentT.InvCDF(0, 1, estimate.Replications - 1, 0.975) * error
            : 0;
        HeldBefore = estimate.Value is { } value && Math.Abs(value - exact) <= half;
        HadInterval = estimate.StandardError is not null;
    }

    /// <summary>Whether there was an interval.</summary>
    public bool HasInterval { get; }

    /// <summary>Whether the exact value lies below it.</summary>
    public bool IsBelow { get; }

    /// <summary>Whether it lies above it.</summary>
    public bool IsAbove { get; }

    /// <summary>Whether there was one before.</summary>
    public bool HadInterval { get; }

    /// <summary>Whether that held the exact value.</summary>
    public bool HeldBefore { get; }
}

/// <summary>How often the intervals of a quantity hold its exact value.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Experiments">The experiments.</param>
/// <param name="Held">In how many the interval holds the exact value.</param>
/// <param name="Below">In how many that lies below the interval.</param>
/// <param name="Above">In how many that lies above it.</param>
/// <param name="Without">How many had no interval: where there is a value it alone is claimed.</param>
/// <param name="HeldBefore">In how many the interval of the method before held it; null where that method had none.</param>
internal sealed record Coverage(
    CoveredQuantity Quantity,
    int Experiments,
    int Held,
    int Below,
    int Above,
    int Without,
    int? HeldBefore
)
{
    private const double Least = 0.93;
    private const double Most = 0.97;

    /// <summary>The share that is covered.</summary>
    public double Share => (double)Held / Experiments;

    /// <summary>The 95 % interval of a share of the experiments (Clopper and Pearson 1934).</summary>
    public (double Low, double High) Interval => Within(0.025);

    /// <summary>Whether the claim stands, with one wrong alarm in a thousand.</summary>
    public bool Stands =>
        Quantity.Claim switch
        {
            Claim.Covers => Within(0.0005).High >= Least && Within(0.0005).Low <= Most,
            Claim.CoversAtLeast => Within(0.0005).High >= Least,
            // Nothing is claimed of it but to be better than before.
            _ => Held > HeldBefore,
        };

    public static Coverage Of(CoveredQuantity quantity, IEnumerable<Tally> tallies)
    {
        Tally[] all = [.. tallies];
        int below = all.Count(tally => tally.IsBelow);
        int above = all.Count(tally => tally.IsAbove);
        return new(
            quantity,
            all.Length,
            all.Length - below - above,
            below,
            above,
            all.Count(tally => !tally.HasInterval),
            all.Any(tally => tally.HadInterval) ? all.Count(tally => tally.HeldBefore) : null
        );
    }

    private (double Low, double High) Within(double tail) =>
        (
            Held == 0 ? 0 : Beta.InvCDF(Held, Experiments - Held + 1, tail),
            Held == Experiments ? 1 : Beta.InvCDF(Held + 1, Experiments - Held, 1 - tail)
        );
}
