using System.Collections.Immutable;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Cli.Explaining;

/// <summary>One target over a run: where it was missed.</summary>
internal sealed class TargetStudy
{
    private readonly StaffNeed _need;
    private readonly ImmutableArray<PoolWork> _pools;

    public TargetStudy(Goal goal, RunCounters counters)
    {
        (Goal, Counters) = (goal, counters);
        _need = new(goal, counters);
        _pools = [.. PoolsOf(goal, counters).Select(pool => new PoolWork(counters, pool))];
        Run = GoalVerdict.Of(goal, counters.Of(goal));
        Intervals =
        [
            .. Enumerable
                .Range(0, counters.Labels.Length)
                .Select(interval => GoalVerdict.Of(goal, counters.Of(goal, interval))),
        ];
    }

    public Goal Goal { get; }

    public RunCounters Counters { get; }

    /// <summary>Over the whole run.</summary>
    public GoalVerdict Run { get; }

    /// <summary>In each interval.</summary>
    public ImmutableArray<GoalVerdict> Intervals { get; }

    /// <summary>Whether the target was missed in an interval beyond doubt.</summary>
    public bool IsMissed(int interval) => Intervals[interval].Verdict == Verdict.Missed;

    /// <summary>Whether the value is on the bad side, but might be so by chance.</summary>
    public bool IsOpen(int interval) => Intervals[interval].Verdict == Verdict.NotCertain && IsBad(Intervals[interval]);

    /// <summary>Whether the value of a verdict is on the bad side of its bound.</summary>
    public bool IsBad(GoalVerdict verdict) =>
        verdict.Estimate.Value is { } value && (Goal.IsLeast ? value < Goal.Bound : value > Goal.Bound);

    /// <summary>
    /// The nearest interval before a miss that met the target beyond doubt, else after it; where none did, the nearest whose value is on the
    /// good side. Null for none.
    /// </summary>
    public int? ReferenceOf(int interval) =>
        Nearest(interval, IsMet) ?? Nearest(interval, other => !IsMissed(other) && HasGood(Intervals[other]));

    /// <summary>Whether the target was met in an interval beyond doubt.</summary>
    public bool IsMet(int interval) => Intervals[interval].Verdict == Verdict.Met;

    /// <summary>The pool that is short of most agents, before all one that never answered; null where there is none.</summary>
    public PoolWork? WorstPool(int interval) =>
        _pools.MaxBy(pool =>
            pool.IsUnattended && pool.Offered(interval) > 0
                ? double.PositiveInfinity
                : Needed(pool, interval, backlog: true) - pool.Present(interval)
        );

    /// <summary>The agents that a pool needs.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="backlog">Whether for those, too, who waited when it began.</param>
    /// <param name="share">The share of the load that is meant.</param>
    public double Needed(PoolWork pool, int interval, bool backlog, double share = 1)
    {
        double load = pool.Load(interval) + (backlog ? pool.Backlog(interval) : 0);
        return pool.IsUnattended ? 0 : _need.Of(load * share, pool.UsualHandle(interval));
    }

    private bool HasGood(GoalVerdict verdict) => verdict.Estimate.Value is not null && !IsBad(verdict);

    private int? Nearest(int interval, Func<int, bool> isGood)
    {
        for (int before = interval - 1; before >= 0; before--)
        {
            if (isGood(before))
            {
                return before;
            }
        }

        for (int after = interval + 1; after < Intervals.Length; after++)
        {
            if (isGood(after))
            {
                return after;
            }
        }

        return null;
    }

    // Contacts of a type with a queue of its own wait there; those of another may wait anywhere.
    private static IEnumerable<AgentPool> PoolsOf(Goal goal, RunCounters counters)
    {
        string queue = "queue:" + goal.Scope.Name;
        AgentPool[] ofPart =
        [
            .. counters.Pools.Where(pool =>
                goal.Scope.Kind == ScopeKind.Group
                    ? pool.Groups.Contains(goal.Scope.Name)
                    : goal.Scope.Kind != ScopeKind.All && pool.Queues.Contains(queue)
            ),
        ];
        return ofPart.Length > 0 ? ofPart : counters.Pools;
    }
}
