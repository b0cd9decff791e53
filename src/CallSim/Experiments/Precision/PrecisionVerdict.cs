using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>How precise a metric became.</summary>
/// <param name="Goal">How precise it was to be.</param>
/// <param name="Estimate">Its value with its interval.</param>
public sealed record PrecisionVerdict(PrecisionGoal Goal, Estimate Estimate)
{
    /// <summary>
    /// How far the 95 % interval reaches from the value on its longer side, in the unit of the goal; null where there is no
    /// interval, or where a part of the value is asked for and that is 0.
    /// </summary>
    public double? Reached { get; } = Reach(Goal, Estimate);

    /// <summary>
    /// The replications from which on every look found it precise enough even if its variance was underestimated; null where the
    /// last look did not.
    /// </summary>
    public int? Since { get; internal init; }

    /// <summary>Whether the interval reaches no further than wanted.</summary>
    public bool IsReached => Reached <= Goal.Within;

    /// <summary>
    /// About how many replications it would need: intervals shrink with the square root of their number. Null where nothing
    /// tells. Where it is reached, not more than there were.
    /// </summary>
    public double? ReplicationsNeeded =>
        Reached is { } reached
            ? Math.Ceiling(ReplicationsRun * (reached / Goal.Within) * (reached / Goal.Within))
            : null;

    /// <summary>
    /// The replications of the run, those without a value too: of as many more, a like part will have one. Default those with a
    /// value.
    /// </summary>
    internal int ReplicationsRun { get; init; } = Estimate.Replications;

    /// <summary>How much longer the interval would be with the largest variance that is to be feared; see <see cref="VarianceDoubt"/>.</summary>
    internal double Doubt { get; init; } = 1;

    /// <summary>That longest reach as a part of what is wanted: at most 1 where it is surely reached; infinite where nothing tells.</summary>
    internal double Part => Reached * Doubt / Goal.Within ?? double.PositiveInfinity;

    /// <summary>Whether that is no luck: surely narrow enough, and enough seen of what is rare; see <see cref="PrecisionWatch"/>.</summary>
    internal bool IsSure { get; init; }

    private static double? Reach(PrecisionGoal goal, Estimate estimate)
    {
        if (estimate is not { Value: { } value, Low: { } low, High: { } high })
        {
            return null;
        }

        double reach = Math.Max(value - low, high - value);
        return goal.Unit != PrecisionUnit.Relative || reach == 0 ? reach
            : value == 0 ? null
            : reach / Math.Abs(value);
    }
}
