using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace CallSim.Engine.Randomness;

/// <summary>
/// Keys of random draws, derived from one another like folders: seed and replication, then names and numbers, then the
/// customer. A key depends on nothing else, so adding a type or a group changes nobody else's draws.
/// </summary>
/// <remarks>
/// Each kind of derivation adds a random odd constant of its own: the n-th child of a key is never the n-th word of the
/// stream that begins at that key.
/// </remarks>
internal static class Keys
{
    /// <summary>The number of intervals a customer key can tell apart on either side of the start: 2^23.</summary>
    public const int IntervalLimit = 1 << 23;

    /// <summary>The number of customers of an interval that a customer key can tell apart: 2^40.</summary>
    public const long OrdinalLimit = 1L << 40;

    private const ulong OfSeeds = 0x2D5C697FD77DB381;
    private const ulong OfNames = 0xE7FCE7D448D65E23;
    private const ulong OfNumbers = 0xFA1E785B34500F0D;
    private const ulong OfCustomers = 0xD903A71EF1DE5B17;

    /// <summary>The key of a replication, the root of all others.</summary>
    /// <param name="seed">The seed of the run; any word.</param>
    /// <param name="replication">The replication's number; any.</param>
    public static ulong Replication(ulong seed, long replication) =>
        Numbered(SplitMix64.Mix(seed + OfSeeds), replication);

    /// <summary>The key of something that has a name, such as a type of customer.</summary>
    /// <param name="parent">The key it belongs to.</param>
    /// <param name="name">The name; told apart to the letter, case included.</param>
    public static ulong Named(ulong parent, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return SplitMix64.Mix(parent + OfNames + SplitMix64.Mix(Fnv1A(Encoding.UTF8.GetBytes(name))));
    }

    /// <summary>The key of one of many: a day, a row, an attempt. Keys of one parent never collide.</summary>
    /// <param name="parent">The key it belongs to.</param>
    /// <param name="number">The number; any.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Numbered(ulong parent, long number) =>
        SplitMix64.Mix(parent + OfNumbers + ((ulong)number * SplitMix64.Increment));

    /// <summary>The key of a customer. Keys of one type never collide: every step from the pair of numbers is a bijection.</summary>
    /// <param name="typeKey">The key of the customer's type.</param>
    /// <param name="interval">The interval of arrival, from -<see cref="IntervalLimit"/> to below it; negative in the warm-up.</param>
    /// <param name="ordinal">The customer's place among the arrivals of the interval, from 0 to below <see cref="OrdinalLimit"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its bounds.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Customer(ulong typeKey, int interval, long ordinal)
    {
        if (((uint)(interval + IntervalLimit) >= 2u * IntervalLimit) | ((ulong)ordinal >= OrdinalLimit))
        {
            ThrowOutOfRange(interval, ordinal);
        }

        ulong packed = ((ulong)interval << 40) | (ulong)ordinal;
        return SplitMix64.Mix(typeKey + OfCustomers + (packed * SplitMix64.Increment));
    }

    /// <summary>The hash FNV-1a of 64 bits. Fowler, Noll and Vo (1991); IETF draft-eastlake-fnv.</summary>
    private static ulong Fnv1A(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (byte next in bytes)
        {
            hash = (hash ^ next) * 0x100000001B3;
        }

        return hash;
    }

    [DoesNotReturn]
    private static void ThrowOutOfRange(int interval, long ordinal)
    {
        bool ofInterval = interval is < -IntervalLimit or >= IntervalLimit;
        throw ofInterval
            ? new ArgumentOutOfRangeException(nameof(interval), interval, "from -2^23 to below 2^23")
            : new ArgumentOutOfRangeException(nameof(ordinal), ordinal, "from 0 to below 2^40");
    }
}
