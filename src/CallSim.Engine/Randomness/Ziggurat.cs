using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CallSim.Engine.Randomness;

/// <summary>Exponential and normal draws by the ziggurat: one word, one look-up and one multiplication, 98 times in 100.</summary>
/// <remarks>
/// Marsaglia and Tsang (2000), with the layer (8 bits) and the position (53 or 54 bits) taken from different bits of the
/// word, as Doornik (2005) asks. The tables' constants close the ziggurat to the last bit of a double.
/// </remarks>
internal static class Ziggurat
{
    private const double ExponentialTail = 7.69711747013104972;
    private const double ExponentialArea = 3.949659822581557220e-3;
    private const double NormalTail = 3.65415288536100877;
    private const double NormalArea = 4.928673233974655347e-3;

    private static readonly ZigguratTable ExponentialTable = new(
        ExponentialTail,
        ExponentialArea,
        x => Math.Exp(-x),
        height => -Math.Log(height)
    );

    private static readonly ZigguratTable NormalTable = new(
        NormalTail,
        NormalArea,
        x => Math.Exp(-0.5 * x * x),
        height => Math.Sqrt(-2 * Math.Log(height))
    );

    // Arrays in fields of their own: the just-in-time compiler then knows their addresses.
    private static readonly ZigguratLayer[] ExponentialLayers = ExponentialTable.Layers;
    private static readonly ZigguratLayer[] NormalLayers = NormalTable.Layers;
    private static readonly double[] ExponentialFloors = ExponentialTable.Floors;
    private static readonly double[] NormalFloors = NormalTable.Floors;

    /// <summary>An exponential draw of mean 1; at least 0 and below 45.</summary>
    /// <param name="bits">Where the bits come from; one word is used as a rule.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exponential<TBits>(ref TBits bits)
        where TBits : struct, IRandomBits
    {
        ulong word = bits.NextBits();
        ref readonly ZigguratLayer layer = ref LayerOf(ExponentialLayers, word);
        long position = (long)(word >> 11);
        if (position < layer.Within)
        {
            return position * layer.Scale;
        }

        // Only a copy is passed on by reference: the caller's bits can then stay in a register.
        TBits copy = bits;
        double draw = ExponentialAtEdge(ref copy, word);
        bits = copy;
        return draw;
    }

    /// <summary>A normal draw of mean 0 and variance 1; between -14 and 14.</summary>
    /// <param name="bits">Where the bits come from; one word is used as a rule.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Normal<TBits>(ref TBits bits)
        where TBits : struct, IRandomBits
    {
        ulong word = bits.NextBits();
        ref readonly ZigguratLayer layer = ref LayerOf(NormalLayers, word);
        long position = (long)word >> 10;
        if (Math.Abs(position) < layer.Within)
        {
            return position * layer.Scale;
        }

        TBits copy = bits;
        double draw = NormalAtEdge(ref copy, word);
        bits = copy;
        return draw;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly ZigguratLayer LayerOf(ZigguratLayer[] layers, ulong word) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(layers), (nint)(byte)word);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExponentialAtEdge<TBits>(ref TBits bits, ulong word)
        where TBits : struct, IRandomBits
    {
        while (true)
        {
            int index = (byte)word;
            long position = (long)(word >> 11);
            ZigguratLayer layer = ExponentialLayers[index];
            double draw = position * layer.Scale;
            if (position < layer.Within)
            {
                return draw;
            }

            if (index == 0)
            {
                return ExponentialTail - Math.Log(Uniform01.Draw(ref bits));
            }

            if (HeightWithin(ExponentialFloors, index, ref bits) < Math.Exp(-draw))
            {
                return draw;
            }

            word = bits.NextBits();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double NormalAtEdge<TBits>(ref TBits bits, ulong word)
        where TBits : struct, IRandomBits
    {
        while (true)
        {
            int index = (byte)word;
            long position = (long)word >> 10;
            ZigguratLayer layer = NormalLayers[index];
            double draw = position * layer.Scale;
            if (Math.Abs(position) < layer.Within)
            {
                return draw;
            }

            if (index == 0)
            {
                return Math.CopySign(NormalBeyondTail(ref bits), draw);
            }

            if (HeightWithin(NormalFloors, index, ref bits) < Math.Exp(-0.5 * draw * draw))
            {
                return draw;
            }

            word = bits.NextBits();
        }
    }

    private static double HeightWithin<TBits>(double[] floors, int layer, ref TBits bits)
        where TBits : struct, IRandomBits =>
        floors[layer] + (Uniform01.Draw(ref bits) * (floors[layer + 1] - floors[layer]));

    /// <summary>A draw from the normal law beyond the tail's start. Marsaglia (1964), "Generating a variable from the tail".</summary>
    private static double NormalBeyondTail<TBits>(ref TBits bits)
        where TBits : struct, IRandomBits
    {
        while (true)
        {
            double beyond = -Math.Log(Uniform01.Draw(ref bits)) / NormalTail;
            double allowance = -Math.Log(Uniform01.Draw(ref bits));
            if (2 * allowance > beyond * beyond)
            {
                return NormalTail + beyond;
            }
        }
    }
}
