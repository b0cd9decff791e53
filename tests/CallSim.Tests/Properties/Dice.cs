using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>The choices of a random plan: the same for the same seed, on every platform.</summary>
internal sealed class Dice(int seed)
{
    private Xoshiro256PlusPlus _bits = new((ulong)seed);

    /// <summary>A whole number from the lowest to the highest, both possible.</summary>
    public int From(int lowest, int highest) => lowest + (int)(_bits.NextBits() % (ulong)(highest - lowest + 1));

    public bool Happens(double chance) => Uniform01.Draw(ref _bits) < chance;

    public T Of<T>(params T[] choices) => choices[From(0, choices.Length - 1)];

    public T OneOf<T>(IReadOnlyList<T> choices) => choices[From(0, choices.Count - 1)];

    /// <summary>A law of spans: mostly a constant number of units, from 1 to the most; now and then exponential.</summary>
    public IntervalSeries<Law> Span(SimSpan unit, int most)
    {
        SimSpan span = unit * From(1, most);
        return Happens(0.8) ? Law.Deterministic(span) : Law.Exponential(span);
    }
}
