namespace CallSim.Statistics.Formulas;

/// <summary>What becomes of the callers who are offered a wait within some range.</summary>
/// <param name="Answered">The share of all callers who wait it through.</param>
/// <param name="Abandoned">The share of all callers who hang up.</param>
/// <param name="AnsweredWait">The waits of the answered in seconds, a caller.</param>
/// <param name="AbandonedWait">The waits of those who hang up in seconds, a caller.</param>
internal readonly record struct WaitShares(double Answered, double Abandoned, double AnsweredWait, double AbandonedWait)
{
    /// <summary>The share of all callers.</summary>
    public double Everybody => Answered + Abandoned;

    public static WaitShares operator +(WaitShares one, WaitShares other) =>
        new(
            one.Answered + other.Answered,
            one.Abandoned + other.Abandoned,
            one.AnsweredWait + other.AnsweredWait,
            one.AbandonedWait + other.AbandonedWait
        );

    public static WaitShares operator *(double factor, WaitShares shares) =>
        new(
            factor * shares.Answered,
            factor * shares.Abandoned,
            factor * shares.AnsweredWait,
            factor * shares.AbandonedWait
        );

    /// <summary>Whether all four are as good as equal, each beside its own size.</summary>
    public bool IsNear(WaitShares other, double precision) =>
        IsNear(Answered, other.Answered, precision)
        && IsNear(Abandoned, other.Abandoned, precision)
        && IsNear(AnsweredWait, other.AnsweredWait, precision)
        && IsNear(AbandonedWait, other.AbandonedWait, precision);

    private static bool IsNear(double one, double other, double precision) =>
        Math.Abs(one - other) <= precision * Math.Abs(other);
}
