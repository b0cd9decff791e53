using System.Runtime.CompilerServices;

namespace CallSim.Engine.Randomness;

/// <summary>
/// Draws from a law: its parameters worked out once. A sampler of a <see cref="Law"/> draws microseconds, the others
/// plain numbers. The default value always draws 0.
/// </summary>
/// <remarks>
/// The mean is a factor of every draw: laws that differ in the mean alone draw the same values, stretched. How many words
/// a draw uses depends on the draw, hence the keyed streams.
/// </remarks>
public readonly struct Sampler
{
    /// <summary>Below this cv the gamma law is drawn as a lognormal one: they differ by less than a part in 10^6 of the deviation.</summary>
    private const double GammaIsLognormalBelow = 1e-6;

    private const double GreatestCv = 100;
    private const double GreatestMean = 1e100;

    private readonly LawFamily _family;
    private readonly double _scale;
    private readonly double _shape;
    private readonly GammaSampling _gamma;
    private readonly double[]? _values;

    private Sampler(LawFamily family, double scale, double shape = 0, double[]? values = null)
    {
        _family = family;
        _scale = scale;
        _shape = shape;
        _values = values;
    }

    private Sampler(double scale, GammaSampling gamma)
    {
        _family = LawFamily.Gamma;
        _scale = scale;
        _gamma = gamma;
    }

    /// <summary>A sampler of a law; it draws microseconds.</summary>
    /// <param name="law">The law.</param>
    public static Sampler From(Law law)
    {
        ArgumentNullException.ThrowIfNull(law);
        double mean = law.Mean.Microseconds;
        return law.Family switch
        {
            LawFamily.Deterministic => new(LawFamily.Deterministic, mean),
            LawFamily.Exponential => new(LawFamily.Exponential, mean),
            LawFamily.Lognormal => OfLognormal(mean, law.Shape),
            LawFamily.Gamma => OfGamma(mean, law.Shape),
            LawFamily.Weibull => new(LawFamily.Weibull, mean / WeibullShape.Mean(law.Shape), 1 / law.Shape),
            LawFamily.Erlang when law.Shape == 1 => new(LawFamily.Exponential, mean),
            LawFamily.Erlang => new(mean / law.Shape, new GammaSampling(law.Shape)),
            LawFamily.Uniform => OfUniform(law.Lowest.Microseconds, law.Highest.Microseconds),
            LawFamily.Empirical => OfValues(law),
            _ => throw new ArgumentOutOfRangeException(nameof(law), law.Family, "a family without a sampler"),
        };
    }

    /// <summary>A sampler of the gamma law; it draws plain numbers, such as the factor of a day.</summary>
    /// <param name="mean">The mean, above 0 and at most 1e100.</param>
    /// <param name="cv">Standard deviation ÷ mean, from 0 (always the mean) to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Sampler Gamma(double mean, double cv)
    {
        Check(mean, cv);
        return OfGamma(mean, cv);
    }

    /// <summary>A sampler of the lognormal law; it draws plain numbers, such as the factor of a day.</summary>
    /// <param name="mean">The mean, above 0 and at most 1e100.</param>
    /// <param name="cv">Standard deviation ÷ mean, from 0 (always the mean) to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    public static Sampler Lognormal(double mean, double cv)
    {
        Check(mean, cv);
        return OfLognormal(mean, cv);
    }

    /// <summary>A draw: finite and at least 0.</summary>
    /// <param name="bits">Where the bits come from.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Draw<TBits>(ref TBits bits)
        where TBits : struct, IRandomBits
    {
        if (_family == LawFamily.Exponential)
        {
            return _scale * Ziggurat.Exponential(ref bits);
        }

        TBits copy = bits;
        double draw = DrawOther(ref copy);
        bits = copy;
        return draw;
    }

    /// <summary>A draw of a law's sampler as a span, rounded to the nearest microsecond, at most <see cref="SimSpan.Max"/>.</summary>
    /// <param name="bits">Where the bits come from.</param>
    /// <param name="saturated">One more where the draw was longer than <see cref="SimSpan.Max"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SimSpan DrawSpan<TBits>(ref TBits bits, ref long saturated)
        where TBits : struct, IRandomBits
    {
        double microseconds = Draw(ref bits);
        return microseconds <= SimSpan.Max.Microseconds
            ? new(double.ConvertToIntegerNative<long>(microseconds + 0.5))
            : Saturate(ref saturated);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SimSpan Saturate(ref long saturated)
    {
        saturated++;
        return SimSpan.Max;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double DrawOther<TBits>(ref TBits bits)
        where TBits : struct, IRandomBits =>
        _family switch
        {
            LawFamily.Lognormal => _scale * Math.Exp(_shape * Ziggurat.Normal(ref bits)),
            LawFamily.Gamma => _scale * _gamma.Draw(ref bits),
            LawFamily.Weibull => _scale * Math.Pow(Ziggurat.Exponential(ref bits), _shape),
            LawFamily.Uniform => _shape + (_scale * Uniform01.Draw(ref bits)),
            LawFamily.Empirical => DrawValue(ref bits),
            _ => _scale,
        };

    private double DrawValue<TBits>(ref TBits bits)
        where TBits : struct, IRandomBits
    {
        double[] values = _values!;
        ulong index = Math.BigMul(bits.NextBits(), (ulong)values.Length, out _);
        return values[(int)index];
    }

    private static Sampler OfGamma(double mean, double cv)
    {
        if (cv < GammaIsLognormalBelow)
        {
            return OfLognormal(mean, cv);
        }

        double shape = 1 / (cv * cv);
        return new(mean / shape, new GammaSampling(shape));
    }

    private static Sampler OfLognormal(double mean, double cv)
    {
        double variance = NearZero.Log1P(cv * cv);
        return new(LawFamily.Lognormal, mean * Math.Exp(-0.5 * variance), Math.Sqrt(variance));
    }

    private static Sampler OfUniform(double lowest, double highest) => new(LawFamily.Uniform, highest - lowest, lowest);

    private static Sampler OfValues(Law law) =>
        new(LawFamily.Empirical, 0, 0, [.. law.Values.Select(value => (double)value.Microseconds)]);

    private static void Check(double mean, double cv)
    {
        if (!(mean > 0 && mean <= GreatestMean))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, $"above 0 and at most {GreatestMean}");
        }

        if (!(cv >= 0 && cv <= GreatestCv))
        {
            throw new ArgumentOutOfRangeException(nameof(cv), cv, $"from 0 to {GreatestCv}");
        }
    }
}
