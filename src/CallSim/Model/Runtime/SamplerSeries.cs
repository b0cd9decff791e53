using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>The samplers of a law that may change from interval to interval.</summary>
internal sealed class SamplerSeries(IntervalSeries<Law> laws)
{
    private readonly Sampler[] _samplers = [.. laws.Values.Select(Sampler.From)];

    // All ones where there is a sampler for each interval, zero where one stands for all: saves a branch.
    private readonly int _mask = laws.IsConstant ? 0 : -1;

    public static SamplerSeries? OrNull(IntervalSeries<Law>? laws) => laws is null ? null : new SamplerSeries(laws);

    /// <summary>The sampler of an interval.</summary>
    /// <param name="column">See <see cref="IntervalClock.PlanColumn"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Sampler At(int column) => ref _samplers[column & _mask];
}
