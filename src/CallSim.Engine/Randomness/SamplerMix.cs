namespace CallSim.Engine.Randomness;

/// <summary>Several samplers, one of which is picked by its share for each draw. Linear in their number.</summary>
internal sealed class SamplerMix
{
    private readonly double[] _upTo;
    private readonly Sampler[] _samplers;

    /// <summary>A mix.</summary>
    /// <param name="parts">At least one sampler; its share is divided by the sum of all.</param>
    public SamplerMix((double Share, Sampler Sampler)[] parts)
    {
        double sum = parts.Sum(part => part.Share);
        double reached = 0;
        _samplers = [.. parts.Select(part => part.Sampler)];
        _upTo = [.. parts.Select(part => (reached += part.Share) / sum)];
    }

    /// <summary>One of the samplers.</summary>
    /// <param name="bits">Where the bits come from; one word is used.</param>
    public ref readonly Sampler Pick<TBits>(ref TBits bits)
        where TBits : struct, IRandomBits
    {
        double uniform = Uniform01.Draw(ref bits);
        int part = 0;
        // The last takes what is left, so that no rounding of the shares can lead beyond it.
        while (part < _samplers.Length - 1 && uniform >= _upTo[part])
        {
            part++;
        }

        return ref _samplers[part];
    }
}
