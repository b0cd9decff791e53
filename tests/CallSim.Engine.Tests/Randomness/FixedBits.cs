using CallSim.Engine.Randomness;

namespace CallSim.Engine.Tests.Randomness;

/// <summary>Bits for tests: the given words one after the other, then the first again.</summary>
internal struct FixedBits(params ulong[] words) : IRandomBits
{
    private int _next;

    public ulong NextBits() => words[_next++ % words.Length];
}
