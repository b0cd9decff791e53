using System.Numerics;
using System.Runtime.CompilerServices;

namespace CallSim.Engine.Randomness;

/// <summary>The generator xoshiro256++, for streams that are long: one word follows the other for 2^256 - 1 words.</summary>
/// <remarks>Blackman and Vigna (2021), "Scrambled linear pseudorandom number generators". Never use the default value.</remarks>
internal struct Xoshiro256PlusPlus : IRandomBits
{
    private ulong _first;
    private ulong _second;
    private ulong _third;
    private ulong _fourth;

    /// <summary>The stream of a seed, stretched to the generator's state by SplitMix64, as its authors advise.</summary>
    /// <param name="seed">Any word.</param>
    public Xoshiro256PlusPlus(ulong seed)
    {
        KeyedBits bits = new(seed);
        _first = bits.NextBits();
        _second = bits.NextBits();
        _third = bits.NextBits();
        _fourth = bits.NextBits();
    }

    /// <summary>The stream that begins at a given state.</summary>
    /// <param name="first">The state's first word.</param>
    /// <param name="second">The state's second word.</param>
    /// <param name="third">The state's third word.</param>
    /// <param name="fourth">The state's fourth word.</param>
    /// <exception cref="ArgumentException">All words are 0, a state that the generator never leaves.</exception>
    public Xoshiro256PlusPlus(ulong first, ulong second, ulong third, ulong fourth)
    {
        if ((first | second | third | fourth) == 0)
        {
            throw new ArgumentException("At least one word of the state must differ from 0.", nameof(first));
        }

        _first = first;
        _second = second;
        _third = third;
        _fourth = fourth;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(_first + _fourth, 23) + _first;
        ulong shifted = _second << 17;
        _third ^= _first;
        _fourth ^= _second;
        _second ^= _third;
        _first ^= _fourth;
        _third ^= shifted;
        _fourth = BitOperations.RotateLeft(_fourth, 45);
        return result;
    }
}
