using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>The random draws of customers: each keyed by customer and purpose, so that none depends on the order of the others.</summary>
internal sealed class Draws
{
    private long _saturated;

    /// <summary>The drawn spans that were longer than a span can be, and were cut.</summary>
    public long Saturated => _saturated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SimSpan Span(in Sampler sampler, ulong customerKey, ulong purpose)
    {
        KeyedBits bits = new(customerKey + purpose);
        return sampler.DrawSpan(ref bits, ref _saturated);
    }

    /// <summary>Whether something of the given chance happens.</summary>
    public static bool Happens(double chance, ulong customerKey, ulong purpose)
    {
        if (chance <= 0)
        {
            return false;
        }

        KeyedBits bits = new(customerKey + purpose);
        return Uniform01.Draw(ref bits) < chance;
    }
}
