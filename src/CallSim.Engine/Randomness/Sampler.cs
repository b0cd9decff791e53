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
public readonly partial struct Sampler
{
    private readonly LawFamily _family;
    private readonly double _scale;
    private readonly double _shape;
    private readonly GammaSampling _gamma;
    private readonly double _peak;
    private readonly double[]? _values;
    private readonly SamplerMix? _mix;

    private Sampler(LawFamily family, double scale, double shape = 0, double peak = 0)
    {
        _family = family;
        _scale = scale;
        _shape = shape;
        _peak = peak;
    }

    private Sampler(double[] values)
    {
        _family = LawFamily.Empirical;
        _values = values;
    }

    private Sampler(SamplerMix mix)
    {
        _family = LawFamily.Mixture;
        _mix = mix;
    }

    private Sampler(double scale, GammaSampling gamma)
    {
        _family = LawFamily.Gamma;
        _scale = scale;
        _gamma = gamma;
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
            LawFamily.Triangular => _shape + (_scale * DrawTriangle(ref bits)),
            LawFamily.Geometric => _scale * (1 + Math.Floor(_shape * Ziggurat.Exponential(ref bits))),
            LawFamily.Empirical => DrawValue(ref bits),
            LawFamily.Mixture => _mix!.Pick(ref bits).Draw(ref bits),
            _ => _scale,
        };

    private double DrawValue<TBits>(ref TBits bits)
        where TBits : struct, IRandomBits
    {
        double[] values = _values!;
        ulong index = Math.BigMul(bits.NextBits(), (ulong)values.Length, out _);
        return values[(int)index];
    }

    /// <summary>The inverse CDF of the triangular law from 0 to 1 with the given peak.</summary>
    private double DrawTriangle<TBits>(ref TBits bits)
        where TBits : struct, IRandomBits
    {
        double uniform = Uniform01.Draw(ref bits);
        return uniform < _peak ? Math.Sqrt(uniform * _peak) : 1 - Math.Sqrt((1 - uniform) * (1 - _peak));
    }
}
