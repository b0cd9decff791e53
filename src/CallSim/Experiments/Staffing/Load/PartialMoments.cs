namespace CallSim.Experiments;

/// <summary>What a law has up to a span x: P(S ≤ x), E[S; S ≤ x] in seconds and E[S²; S ≤ x] in seconds squared.</summary>
internal readonly record struct PartialMoments(double Chance, double First, double Second)
{
    /// <summary>∫ P(S &gt; s) (x − s) ds from 0 to x, in seconds squared: the mean of S x − S² / 2 where S is below x, else of x² / 2.</summary>
    public double TwiceTail(double x) => (First * x) - (Second / 2) + ((1 - Chance) * x * x / 2);

    public static PartialMoments operator +(PartialMoments one, PartialMoments other) =>
        new(one.Chance + other.Chance, one.First + other.First, one.Second + other.Second);

    public static PartialMoments operator *(double factor, PartialMoments one) =>
        new(factor * one.Chance, factor * one.First, factor * one.Second);
}
