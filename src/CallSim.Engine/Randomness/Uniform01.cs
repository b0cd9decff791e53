using System.Runtime.CompilerServices;

namespace CallSim.Engine.Randomness;

/// <summary>Uniform draws between 0 and 1.</summary>
public static class Uniform01
{
    private const double PerStep = 1.0 / (1L << 52);

    /// <summary>A number in the open interval (0, 1): an odd multiple of 2^-53, each as likely as the others.</summary>
    /// <param name="bits">Where the bits come from; one word is used.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Draw<TBits>(ref TBits bits)
        where TBits : struct, IRandomBits
    {
        // 52 bits and not 53: the half that keeps 0 out would round the largest of 2^53 numbers up to 1.
        return ((long)(bits.NextBits() >> 12) + 0.5) * PerStep;
    }
}
