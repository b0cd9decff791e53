using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>
/// Looks at the results of a run again and again, after numbers of replications that are fixed before it begins, and says when
/// they are precise: when at this look and at the one before every interval would be narrow enough even with the largest
/// variance that is to be feared.
/// </summary>
/// <remarks>
/// Whoever stops as soon as an interval is narrow enough stops where it is too narrow by luck: its width is itself estimated,
/// and small where few of the rare bad days were seen, which makes the value too good as well. Five things are held against it.
/// The first look is after a number of replications that tells something. Looks are few: each at a tenth more replications than
/// the last. What is judged is not the width but its upper bound, <see cref="VarianceDoubt"/>. One look is not enough. And so many
/// events must be behind the value, <see cref="EventsBehind"/>: where it is near a bound, a run that saw few seems both better and
/// surer than it is. That the events are few makes such a run go on, where its small variance would stop it. Two runs
/// need not wait for them: one of so many replications that it may as well have been asked for them, and one so near the bound
/// that a tenth of what is wanted holds all of the distance.
/// The study in <c>docs/validation.md</c> has the coverage of the intervals of runs that were stopped so; decision 0017 has what
/// else was tried.
/// </remarks>
internal sealed class PrecisionWatch(PrecisionPlan precision)
{
    private const int Tenth = 10;
    private const double EventsEnough = 40;
    private const int ReplicationsEnough = 500;

    private PrecisionGoal? _slowest;
    private bool _wereSure;

    /// <summary>How each goal stood at the last look; empty before the first.</summary>
    public ImmutableArray<PrecisionVerdict> Verdicts { get; private set; } = [];

    /// <summary>
    /// The goal that was reached last, of several the one that was farthest from it before; null where one is not reached, and
    /// where all were at the first look.
    /// </summary>
    public PrecisionGoal? Decisive =>
        !Verdicts.All(verdict => verdict.IsReached) ? null
        : AreSure ? _slowest
        : Verdicts.MaxBy(verdict => verdict.Part)!.Goal;

    private bool AreSure => Verdicts.All(verdict => verdict.IsSure);

    /// <summary>
    /// The numbers of replications to look at, increasing, the last one the cap: the first is one look before the minimum, so
    /// that a run can stop there.
    /// </summary>
    public static IEnumerable<int> Looks(PrecisionPlan precision)
    {
        int look = precision.AtLeast * Tenth / (Tenth + 1);
        while (look < precision.AtMost)
        {
            yield return look;
            // Whoever wrote down a minimum finds it among the looks.
            long next = look < precision.AtLeast ? precision.AtLeast : look + ((look + Tenth - 1L) / Tenth);
            look = (int)Math.Min(next, precision.AtMost);
        }

        yield return precision.AtMost;
    }

    /// <summary>Looks at results.</summary>
    /// <param name="result">The results so far, of more replications than at the last look.</param>
    /// <returns>Whether the run can stop.</returns>
    public bool Look(RunResult result)
    {
        ImmutableArray<PrecisionVerdict> before = Verdicts;
        bool wereSure = _wereSure;
        Verdicts = [.. precision.Goals.Select((goal, place) => Judge(goal, result, before.ElementAtOrDefault(place)))];
        _wereSure = AreSure;
        _slowest =
            before
                .Where((verdict, place) => !verdict.IsSure && Verdicts[place].IsSure)
                .MaxBy(verdict => verdict.Part)
                ?.Goal
            ?? _slowest;
        // A run that ends at the cap whatever it finds was not stopped there by luck.
        return result.Replications == precision.AtMost
            ? Verdicts.All(verdict => verdict.IsReached)
            : result.Replications >= precision.AtLeast && wereSure && _wereSure;
    }

    private static PrecisionVerdict Judge(PrecisionGoal goal, RunResult result, PrecisionVerdict? before)
    {
        Estimate estimate = result[goal.Metric, goal.Scope];
        Metric metric = result.Metrics.First(metric => metric.Name == goal.Metric);
        bool isShare = metric.Unit == MetricUnit.Share;
        PrecisionVerdict verdict = new(goal, estimate)
        {
            Doubt = VarianceDoubt.Of(estimate, isShare),
            ReplicationsRun = result.Replications,
        };
        bool isSure =
            verdict.Part <= 1
            && (
                result.Replications >= ReplicationsEnough
                || metric.Formula is not RatioFormula
                || HasSeenEnough(verdict, isShare)
            );
        return isSure ? verdict with { IsSure = true, Since = before?.Since ?? result.Replications } : verdict;
    }

    private static bool HasSeenEnough(PrecisionVerdict verdict, bool isShare)
    {
        Estimate estimate = verdict.Estimate;
        double rare = EventsBehind.Rare(estimate, isShare);
        double wanted =
            verdict.Goal.Within * (verdict.Goal.Unit == PrecisionUnit.Relative ? Math.Abs(estimate.Value!.Value) : 1);
        bool isCertain = estimate.Low == estimate.High;
        bool isNear = (rare / wanted) + verdict.Part <= 1.0 / Tenth;
        bool hasEvents = rare > 0 && EventsBehind.Of(estimate, isShare) >= EventsEnough;
        return isCertain || isNear || hasEvents;
    }
}
