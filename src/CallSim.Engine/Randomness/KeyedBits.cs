using System.Runtime.CompilerServices;

namespace CallSim.Engine.Randomness;

/// <summary>
/// A short stream of random bits that begins at a key: SplitMix64 from the given state. Costs nothing to start, so
/// every draw of every customer can have a stream of its own; see <see cref="Purpose"/>.
/// </summary>
/// <param name="state">The key, such as that of a customer plus a purpose.</param>
public struct KeyedBits(ulong state) : IRandomBits
{
    private ulong _state = state;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits() => SplitMix64.Mix(_state += SplitMix64.Increment);
}
