using System.Runtime.CompilerServices;

namespace CallSim.Engine.Randomness;

/// <summary>The mixing step and the increment of the generator SplitMix64, from which keys and keyed draws are made.</summary>
/// <remarks>Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators"; constants of Vigna's version.</remarks>
internal static class SplitMix64
{
    /// <summary>What the state grows by at every draw: 2^64 ÷ golden ratio, odd, so that a stream visits every state.</summary>
    public const ulong Increment = 0x9E3779B97F4A7C15;

    /// <summary>A bijection of the 64-bit words in which every bit of the input sways every bit of the output.</summary>
    /// <param name="word">Any word; 0 alone stays what it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong word)
    {
        word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
        word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
        return word ^ (word >> 31);
    }
}
