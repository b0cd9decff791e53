using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>A goal with what came of it.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Estimate">The metric's value with its 95 % confidence interval.</param>
/// <param name="Verdict">Whether the goal was met.</param>
/// <remarks>
/// A two-sided 95 % interval lies beyond a bound that is the true value with a chance of 2.5 %: so often is a goal that is met just
/// so called missed, and one that is missed by a hair called met. Goals are judged one by one: of 20 that are met just so,
/// two in five runs call one of them missed. That holds where the interval covers what it should; of events that are rare and come in
/// bursts, which most replications do not see, more goals are called met that are missed.
/// </remarks>
public sealed record GoalVerdict(Goal Goal, Estimate Estimate, Verdict Verdict)
{
    /// <summary>The fewest replications with a value that are judged.</summary>
    public const int FewestReplications = 10;

    /// <summary>Judges an estimate by a goal.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="estimate">The estimate of its metric, in its unit.</param>
    public static GoalVerdict Of(Goal goal, Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return new GoalVerdict(goal, estimate, Judge(goal, estimate));
    }

    /// <summary>Judges an estimate by a goal. Where contacts came and it has no value all the same, what was promised to them was not kept.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="estimate">The estimate of its metric, in its unit.</param>
    /// <param name="contactsCame">Whether contacts of those that the goal is about came in any replication.</param>
    internal static GoalVerdict Of(Goal goal, Estimate estimate, bool contactsCame) =>
        contactsCame && estimate.Value is null ? new(goal, estimate, Verdict.Missed) : Of(goal, estimate);

    /// <summary>Whether a gate must not let this pass.</summary>
    /// <param name="isStrict">Whether a goal must be proven met; else only one that is proven missed fails.</param>
    public bool Fails(bool isStrict) => isStrict ? Verdict != Verdict.Met : Verdict == Verdict.Missed;

    private static Verdict Judge(Goal goal, Estimate estimate)
    {
        if (estimate.Value is not { } value)
        {
            return Verdict.NoValue;
        }

        if (estimate.Replications < FewestReplications)
        {
            return Verdict.NotCertain;
        }

        if (estimate is not { Low: { } low, High: { } high })
        {
            // The replications did not differ: nothing says how often something else happens. That is no proof that a goal is met; but what
            // was found too bad every time must not pass for undecided.
            bool isGood = goal.IsLeast ? value >= goal.Bound : value <= goal.Bound;
            return isGood ? Verdict.NotCertain : Verdict.Missed;
        }

        bool isMet = goal.IsLeast ? low >= goal.Bound : high <= goal.Bound;
        bool isMissed = goal.IsLeast ? high < goal.Bound : low > goal.Bound;
        return isMet ? Verdict.Met
            : isMissed ? Verdict.Missed
            : Verdict.NotCertain;
    }
}
