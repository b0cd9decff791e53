using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>Whether a goal is met in a cell, as far as the replications say.</summary>
internal static class CellRule
{
    // Of so many contacts none waited: enough to say that the mean wait is short.
    private const long ManyContacts = 100;

    /// <summary>The verdict.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="estimate">The value with its interval.</param>
    /// <param name="came">How many contacts came.</param>
    /// <param name="byValue">Whether the value must do: no more replications are to come, or too little comes for a proof.</param>
    public static StaffingVerdict Of(Goal goal, Estimate estimate, long came, bool byValue)
    {
        if (estimate.Value is not { } value)
        {
            return came > 0 ? StaffingVerdict.Missed : StaffingVerdict.Nothing;
        }

        bool isGood = goal.IsLeast ? value >= goal.Bound : value <= goal.Bound;
        if (estimate is not { Low: { } low, High: { } high })
        {
            return isGood && (byValue || came >= ManyContacts) ? StaffingVerdict.TooRare
                : !isGood && (byValue || estimate.Replications >= RatioSums.FewestReplications) ? StaffingVerdict.Missed
                : StaffingVerdict.Undecided;
        }

        return (goal.IsLeast ? low >= goal.Bound : high <= goal.Bound) ? StaffingVerdict.Met
            : (goal.IsLeast ? high < goal.Bound : low > goal.Bound) ? StaffingVerdict.Missed
            : StaffingVerdict.Undecided;
    }

    /// <summary>Whether a goal is missed by so much that a quarter of the replications is enough to see it: by twice the interval.</summary>
    public static bool IsHopeless(Goal goal, Estimate estimate, long came)
    {
        if (estimate is not { Value: { } value, Low: { } low, High: { } high })
        {
            return Of(goal, estimate, came, byValue: false) == StaffingVerdict.Missed;
        }

        return goal.IsLeast ? value + (2 * (high - value)) < goal.Bound : value - (2 * (value - low)) > goal.Bound;
    }

    /// <summary>
    /// Whether a goal will hardly be proven with as many replications as there may be: the value would have to move by more than half its standard error
    /// beyond what the end of the interval will come nearer by.
    /// </summary>
    /// <param name="goal">The goal.</param>
    /// <param name="estimate">The value with its interval.</param>
    /// <param name="had">The replications that the staffing has.</param>
    /// <param name="most">The most that it can have.</param>
    public static bool IsFutile(Goal goal, Estimate estimate, int had, int most)
    {
        if (estimate is not { Value: { } value, Low: { } low, High: { } high })
        {
            return false;
        }

        double reach = goal.IsLeast ? value - low : high - value;
        double margin = goal.IsLeast ? value - goal.Bound : goal.Bound - value;
        double part = (double)had / most;
        double move = 0.5 * (reach / StudentQuantile.Normal) * Math.Sqrt(Math.Max(0, 1 - part));
        return margin < (reach * Math.Sqrt(part)) - move;
    }

    /// <summary>Whether a value lies on the good side of the bound, or on it.</summary>
    public static bool IsGood(StaffingEvidence evidence) =>
        evidence.Goal.IsLeast
            ? evidence.Estimate.Value >= evidence.Goal.Bound
            : evidence.Estimate.Value <= evidence.Goal.Bound;

    /// <summary>Whether a value like this would be told from the bound by so many times the replications: the interval shrinks by the root.</summary>
    public static bool IsWithin(StaffingEvidence evidence, double times)
    {
        if (evidence.Estimate is not { Value: { } value, Low: { } low, High: { } high })
        {
            return false;
        }

        double bound = evidence.Goal.Bound;
        double reach = value >= bound ? value - low : high - value;
        return Math.Abs(value - bound) * Math.Sqrt(times) >= reach;
    }

    /// <summary>Whether a share of so many contacts could be proven to meet the goal if all went as well as it can.</summary>
    /// <remarks>The end of <see cref="RatioInterval.OfNone"/>.</remarks>
    public static bool CanBeProven(Goal goal, double contacts)
    {
        if (goal.Unit != MetricUnit.Share || contacts <= 0)
        {
            return contacts > 0;
        }

        double width = StudentQuantile.Normal * StudentQuantile.Normal * 2 / contacts;
        double end = goal.IsLeast ? 1 / (1 + width) : width / (1 + width);
        return goal.IsLeast ? end >= goal.Bound : end <= goal.Bound;
    }
}
