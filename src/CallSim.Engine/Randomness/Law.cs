using System.Collections.Immutable;
using System.Runtime.CompilerServices;

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
    private const int GreatestStages = 10_000;

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

    /// <summary>The coefficient of variation, standard deviation ÷ mean; 0 where the mean is zero.</summary>
    /// <remarks>Worked out on every call; for an empirical law in one pass over its values.</remarks>
    public double Cv =>
        Family switch
        {
            LawFamily.Exponential => 1,
            LawFamily.Lognormal or LawFamily.Gamma => Shape,
            LawFamily.Weibull => WeibullShape.Cv(Shape),
            LawFamily.Erlang => 1 / Math.Sqrt(Shape),
            LawFamily.Uniform => CvOfBounds(Lowest.Microseconds, Highest.Microseconds),
            LawFamily.Empirical => CvOfValues(Values),
            _ => 0,
        };

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
        new(LawFamily.Weibull)
        {
            Mean = Positive(mean),
            Shape = InBounds(shape, WeibullShape.Least, WeibullShape.Greatest),
        };

    /// <summary>Weibull with the given mean and coefficient of variation.</summary>
    /// <param name="mean">The mean, longer than zero.</param>
    /// <param name="cv">Standard deviation ÷ mean, from 0.00129 to 429: those of the shapes from 1,000 to 0.1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law WeibullByCv(SimSpan mean, double cv)
    {
        double least = WeibullShape.Cv(WeibullShape.Greatest);
        double greatest = WeibullShape.Cv(WeibullShape.Least);
        return Weibull(mean, WeibullShape.OfCv(InBounds(cv, least, greatest)));
    }

    /// <summary>Erlang: the sum of <paramref name="stages"/> exponentials of equal mean.</summary>
    /// <param name="mean">The mean of the sum, longer than zero.</param>
    /// <param name="stages">The number of stages, from 1 to 10,000; the cv is 1 / √stages.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Law Erlang(SimSpan mean, int stages) =>
        new(LawFamily.Erlang) { Mean = Positive(mean), Shape = InBounds(stages, 1, GreatestStages) };

    /// <summary>Erlang with the given mean and coefficient of variation, which must be 1 / √stages.</summary>
    /// <param name="mean">The mean of the sum, longer than zero.</param>
    /// <param name="cv">Standard deviation ÷ mean, from 0.01 to 1; 1 / cv² is whole to within a millionth.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds, or no number of stages has this cv.</exception>
    public static Law ErlangByCv(SimSpan mean, double cv)
    {
        double stages = 1 / (cv * cv);
        double whole = Math.Clamp(Math.Round(stages), 1, GreatestStages);
        bool isErlang = cv > 0 && Math.Abs(stages - whole) <= 1e-6;
        return isErlang ? Erlang(mean, (int)whole) : throw NotOfErlang(cv, stages);
    }

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

    private static double InBounds(
        double value,
        double above,
        double atMost,
        [CallerArgumentExpression(nameof(value))] string parameter = ""
    )
    {
        bool inside = above == 0 ? value > 0 && value <= atMost : value >= above && value <= atMost;
        string bounds = above == 0 ? $"above 0 and at most {atMost}" : $"from {above} to {atMost}";
        return inside ? value : throw new ArgumentOutOfRangeException(parameter, value, bounds);
    }

    private static ArgumentOutOfRangeException NotOfErlang(double cv, double stages)
    {
        double fewer = double.IsNaN(stages) ? 1 : Math.Clamp(Math.Floor(stages), 1, GreatestStages);
        double more = Math.Min(fewer + 1, GreatestStages);
        string near = $"the nearest are {1 / Math.Sqrt(fewer)} ({fewer} stages) and {1 / Math.Sqrt(more)} ({more})";
        return new ArgumentOutOfRangeException(nameof(cv), cv, $"from 0.01 to 1, 1 / √stages: {near}");
    }

    /// <summary>Of the uniform law: (b - a) / √12 ÷ (a + b) / 2.</summary>
    private static double CvOfBounds(double lowest, double highest) =>
        highest == 0 ? 0 : (highest - lowest) / (Math.Sqrt(3) * (lowest + highest));

    private static double CvOfValues(ImmutableArray<SimSpan> values)
    {
        double mean = values.Average(value => value.Seconds);
        double variance = values.Average(value => (value.Seconds - mean) * (value.Seconds - mean));
        return mean == 0 ? 0 : Math.Sqrt(variance) / mean;
    }
}
