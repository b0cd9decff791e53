using System.Collections.Immutable;

namespace CallSim.Engine.Randomness;

/// <summary>
/// The law of a random span: a family with its parameters. Immutable; a sampler made from it draws.
/// </summary>
/// <remarks>Laws of the same parameters are equal; values and parts are compared one by one.</remarks>
public sealed partial record Law
{
    private Law(LawFamily family) => Family = family;

    /// <summary>The family.</summary>
    public LawFamily Family { get; }

    /// <summary>The mean; of <see cref="LawFamily.Empirical"/> that of the values, of a mix that of its parts.</summary>
    public SimSpan Mean { get; private init; }

    /// <summary>
    /// The family's second parameter: coefficient of variation (lognormal, gamma, hyperexponential by its cv), shape
    /// (Weibull), stages (Erlang), the mean in units (geometric); 0 where the family has none.
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
            LawFamily.Uniform => LawSpread.OfBounds(Lowest.Microseconds, Highest.Microseconds),
            LawFamily.Triangular => LawSpread.OfTriangle(Lowest.Microseconds, Mode.Microseconds, Highest.Microseconds),
            LawFamily.Geometric => Math.Sqrt(1 - (1 / Shape)),
            LawFamily.Empirical => LawSpread.OfValues(Values),
            LawFamily.Hyperexponential when Parts.IsEmpty => Shape,
            LawFamily.Hyperexponential or LawFamily.Mixture => LawSpread.OfParts(Parts),
            _ => 0,
        };

    /// <summary>The lower bound of a uniform or triangular law; zero elsewhere.</summary>
    public SimSpan Lowest { get; private init; }

    /// <summary>The likeliest value of a triangular law; zero elsewhere.</summary>
    public SimSpan Mode { get; private init; }

    /// <summary>The upper bound of a uniform or triangular law; zero elsewhere.</summary>
    public SimSpan Highest { get; private init; }

    /// <summary>The values of an empirical law; empty elsewhere.</summary>
    public ImmutableArray<SimSpan> Values { get; private init; } = [];

    /// <summary>The parts of a mixture, or the phases of a hyperexponential law that is given by them; empty elsewhere.</summary>
    public ImmutableArray<LawPart> Parts { get; private init; } = [];

    /// <summary>The law of the span multiplied by a factor: mean, bounds and parts stretch, the shape stays.</summary>
    /// <param name="factor">The factor, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not above 0.</exception>
    public Law Times(double factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        return this with
        {
            Mean = Mean * factor,
            Lowest = Lowest * factor,
            Mode = Mode * factor,
            Highest = Highest * factor,
            Values = [.. Values.Select(value => value * factor)],
            Parts = [.. Parts.Select(part => part with { Law = part.Law.Times(factor) })],
        };
    }

    /// <inheritdoc/>
    public bool Equals(Law? other) =>
        other is not null
        && Family == other.Family
        && Mean == other.Mean
        && Shape.Equals(other.Shape)
        && Lowest == other.Lowest
        && Mode == other.Mode
        && Highest == other.Highest
        && Values.AsSpan().SequenceEqual(other.Values.AsSpan())
        && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Family, Mean, Shape, Lowest, Mode, Highest, Values.Length, Parts.Length);
}
