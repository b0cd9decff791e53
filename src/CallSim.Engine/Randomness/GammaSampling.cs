using System.Runtime.CompilerServices;

namespace CallSim.Engine.Randomness;

/// <summary>Draws of the gamma law of scale 1, whose mean is its shape.</summary>
/// <remarks>
/// Marsaglia and Tsang (2000), "A simple method for generating gamma variables": the cube of a normal draw, accepted
/// more than 95 times in 100. Below shape 1 the draw is of shape + 1, times a uniform draw to the power 1 / shape.
/// </remarks>
internal readonly struct GammaSampling
{
    private readonly double _size;
    private readonly double _slope;
    private readonly double _boost;

    /// <summary>Draws of a shape.</summary>
    /// <param name="shape">The shape, from 1e-4 to 1e12: beyond it the test for acceptance drowns in rounding.</param>
    public GammaSampling(double shape)
    {
        _boost = shape < 1 ? 1 / shape : 0;
        _size = (shape < 1 ? shape + 1 : shape) - (1.0 / 3);
        _slope = 1 / Math.Sqrt(9 * _size);
    }

    /// <summary>A draw, at least 0.</summary>
    /// <param name="bits">Where the bits come from.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double Draw<TBits>(ref TBits bits)
        where TBits : struct, IRandomBits
    {
        double draw = DrawOfShapeAbove1(ref bits);
        return _boost == 0 ? draw : draw * Math.Exp(-_boost * Ziggurat.Exponential(ref bits));
    }

    private double DrawOfShapeAbove1<TBits>(ref TBits bits)
        where TBits : struct, IRandomBits
    {
        while (true)
        {
            double normal = Ziggurat.Normal(ref bits);
            double root = 1 + (_slope * normal);
            if (root <= 0)
            {
                continue;
            }

            double cube = root * root * root;
            double uniform = Uniform01.Draw(ref bits);
            double square = normal * normal;
            if (
                uniform < 1 - (0.0331 * square * square)
                || Math.Log(uniform) < (0.5 * square) + (_size * (1 - cube + Math.Log(cube)))
            )
            {
                return _size * cube;
            }
        }
    }
}
