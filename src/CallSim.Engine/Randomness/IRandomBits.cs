namespace CallSim.Engine.Randomness;

/// <summary>A source of random 64-bit words. Implemented by structs only, so that a sampler's draw is compiled for each.</summary>
public interface IRandomBits
{
    /// <summary>The next 64 random bits.</summary>
    ulong NextBits();
}
