using System.Collections.Immutable;

namespace CallSim.Engine.Randomness;

/// <summary>The families of laws that a random span can follow.</summary>
public enum LawFamily
{
    /// <summary>Always the mean.</summary>
    Deterministic,

    /// <summary>Exponential; the mean says all.</summary>
    Exponential,

    /// <summary>Lognormal by mean and coefficient of variation.</summary>
    Lognormal,

    /// <summary>Gamma by mean and coefficient of variation.</summary>
    Gamma,

    /// <summary>Weibull by mean and shape.</summary>
    Weibull,

    /// <summary>Erlang: the sum of a whole number of equal exponential stages.</summary>
    Erlang,

    /// <summary>Uniform between two bounds.</summary>
    Uniform,

    /// <summary>One of the given values, each as likely as the others.</summary>
    Empirical,
}

/// <summary>
/// The law of a random span: a family with its parameters. Immutable; a sampler made from it draws.
/// </summary>
/// <remarks>Laws of the same parameters are equal; an empirical law compares its values one by one.</remarks>
public sealed record Law
{
    private Law(LawFamily family) => Family = family;

    /// <summary>The family.</summary>
    public LawFamily Family { get; }

    /// <summary>The mean; for <see cref="LawFamily.Empirical"/> the mean of the values.</summary>
    public SimSpan Mean { get; private init; }

    /// <summary>
    /// The family's second parameter: coefficient of variation (lognormal, gamma), shape (Weibull), stages (Erlang);
    /// 0 where the family has none.
    /// </summary>
    public double Shape { get; private init; }

    /// <summary>The lower bound of a uniform law; zero elsewhere.</summary>
    public SimSpan Lowest { get; private init; }

    /// <summary>The upper bound of a uniform law; zero elsewhere.</summary>
    public SimSpan Highest { get; private init; }

    /// <summary>The values of an empirical law; empty elsewhere.</summary>
    public ImmutableArray<SimSpan> Values { get; private init; } = [];

    /// <summary>Always <paramref name="span"/>.</summary>
    /// <param name="span">The span, at least zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative.</exception>
    public static Law Deterministic(SimSpan span) => new(LawFamily.Deterministic) { Mean = NotNegative(span) };

    /// <summary>Exponential with the given mean.</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not longer than zero.</exception>
    public static Law Exponential(SimSpan mean) => new(LawFamily.Exponential) { Mean = Positive(mean) };

    /// <summary>Lognormal with the given mean and coefficient of variation.</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <param name="cv">Standard deviation ÷ mean, above 0 and at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law Lognormal(SimSpan mean, double cv) =>
        new(LawFamily.Lognormal) { Mean = Positive(mean), Shape = InBounds(cv, 0, 100) };

    /// <summary>Gamma with the given mean and coefficient of variation; its shape is 1 / cv².</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <param name="cv">Standard deviation ÷ mean, above 0 and at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law Gamma(SimSpan mean, double cv) =>
        new(LawFamily.Gamma) { Mean = Positive(mean), Shape = InBounds(cv, 0, 100) };

    /// <summary>Weibull with the given mean and shape; shape 1 is exponential, above 1 the hazard rises.</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <param name="shape">The shape, from 0.1 to 1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law Weibull(SimSpan mean, double shape) =>
        new(LawFamily.Weibull) { Mean = Positive(mean), Shape = InBounds(shape, 0.1, 1000) };

    /// <summary>Erlang: the sum of <paramref name="stages"/> exponentials of equal mean.</summary>
    /// <param name="mean">The mean of the sum, longer than zero.</param>
    /// <param name="stages">The number of stages, from 1 to 10,000; the cv is 1 / √stages.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law Erlang(SimSpan mean, int stages) =>
        new(LawFamily.Erlang) { Mean = Positive(mean), Shape = InBounds(stages, 1, 10_000) };

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

    /// <summary>The law of the span multiplied by a factor: mean and bounds stretch, the shape stays.</summary>
    /// <param name="factor">The factor, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not above 0.</exception>
    public Law Times(double factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        return this with
        {
            Mean = Mean * factor,
            Lowest = Lowest * factor,
            Highest = Highest * factor,
            Values = [.. Values.Select(value => value * factor)],
        };
    }

    /// <inheritdoc/>
    public bool Equals(Law? other) =>
        other is not null
        && Family == other.Family
        && Mean == other.Mean
        && Shape.Equals(other.Shape)
        && Lowest == other.Lowest
        && Highest == other.Highest
        && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Family, Mean, Shape, Lowest, Highest, Values.Length);

    private static SimSpan Positive(SimSpan mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean.Microseconds, nameof(mean));
        return mean;
    }

    private static SimSpan NotNegative(SimSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Microseconds, nameof(span));
        return span;
    }

    private static double InBounds(double value, double above, double atMost)
    {
        bool inside = above == 0 ? value > 0 && value <= atMost : value >= above && value <= atMost;
        return inside
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"from {above} to {atMost}");
    }
}
