using System.Collections.Immutable;
using static CallSim.Engine.Randomness.LawChecks;

namespace CallSim.Engine.Randomness;

/// <content>The families that lie between bounds or among given values.</content>
public sealed partial record Law
{
    /// <summary>Uniform between two bounds.</summary>
    /// <param name="lowest">The lower bound, at least zero.</param>
    /// <param name="highest">The upper bound, at least the lower one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law Uniform(SimSpan lowest, SimSpan highest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(highest, lowest);
        return new(LawFamily.Uniform)
        {
            Mean = new((lowest.Microseconds + highest.Microseconds) / 2),
            Lowest = NotNegative(lowest),
            Highest = highest,
        };
    }

    /// <summary>Uniform with the given mean and coefficient of variation: the mean ± √3 · cv · mean.</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <param name="cv">Standard deviation ÷ mean, above 0 and at most 1 / √3, some 0.577, where the lower bound is zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law UniformByCv(SimSpan mean, double cv)
    {
        SimSpan half = Positive(mean) * Math.Min(InBounds(cv, 0, 1 / Math.Sqrt(3)) * Math.Sqrt(3), 1);
        return Uniform(mean - half, mean + half);
    }

    /// <summary>Triangular between two bounds: likeliest at the mode, falling off evenly to nothing at either bound.</summary>
    /// <param name="lowest">The lower bound, at least zero.</param>
    /// <param name="mode">The likeliest value, from the lower to the upper bound.</param>
    /// <param name="highest">The upper bound.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law Triangular(SimSpan lowest, SimSpan mode, SimSpan highest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mode, lowest);
        ArgumentOutOfRangeException.ThrowIfLessThan(highest, mode);
        Int128 sum = (Int128)lowest.Microseconds + mode.Microseconds + highest.Microseconds;
        return new(LawFamily.Triangular)
        {
            Mean = new((long)(sum / 3)),
            Lowest = NotNegative(lowest),
            Mode = mode,
            Highest = highest,
        };
    }

    /// <summary>One of the given values, each as likely as the others.</summary>
    /// <param name="values">At least one value, none negative.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative.</exception>
    public static Law Empirical(ImmutableArray<SimSpan> values)
    {
        if (values.IsDefaultOrEmpty)
        {
            throw new ArgumentException("An empirical law needs at least one value.", nameof(values));
        }

        foreach (SimSpan value in values)
        {
            NotNegative(value);
        }

        double mean = values.Average(value => value.Seconds);
        return new(LawFamily.Empirical) { Mean = SimSpan.FromSeconds(mean), Values = values };
    }
}
