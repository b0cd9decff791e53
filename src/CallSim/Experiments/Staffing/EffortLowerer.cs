using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// Where goals are out of reach: goes down from as many agents as are allowed to the fewest who come as near to them, while all other goals
/// stay met. As near is: no value of such a goal and no mean wait of those whom it is about is worse by more than a hundredth.
/// </summary>
/// <remarks>
/// The wait is asked for too since a service level near 0 hardly tells agents apart: without it an interval that is hopelessly full would send its
/// agents home.
/// </remarks>
internal sealed class EffortLowerer
{
    private const double Tolerance = 0.01;
    private const double LeastShare = 0.001;
    private const double LeastSeconds = 0.1;
    private const double Microseconds = 1e6;

    private readonly StaffingTask _task;
    private readonly StaffingTrials _trials;
    private readonly HeadBounds _bounds;
    private readonly ImmutableArray<GoalCell> _unmet;

    /// <param name="task">What is to be found.</param>
    /// <param name="trials">The trials; the cells out of reach are none of theirs.</param>
    /// <param name="bounds">The bounds of the groups.</param>
    /// <param name="unmet">The cells out of reach.</param>
    public EffortLowerer(StaffingTask task, StaffingTrials trials, HeadBounds bounds, ImmutableArray<GoalCell> unmet)
    {
        (_task, _trials, _bounds, _unmet) = (task, trials, bounds, unmet);
        Places = [.. task.DearestFirst.SelectMany(group => IntervalsOf(group).Select(interval => (group, interval)))];
    }

    /// <summary>The groups that can do something for goals out of reach, each in the intervals of these; the dearest group first.</summary>
    public ImmutableArray<(int Group, int Interval)> Places { get; }

    /// <summary>The staffing with the fewest agents there.</summary>
    /// <param name="heads">A staffing with as many as are allowed there, that meets all other goals.</param>
    public HeadTable Lower(HeadTable heads)
    {
        if (Places.IsEmpty)
        {
            return heads;
        }

        StaffingTrial best = _trials.Of(heads);
        _trials.Run(best, 2 * _trials.First);
        foreach ((int group, int interval) in Places)
        {
            heads = Lower(heads, group, interval, best);
        }

        return heads;
    }

    private IEnumerable<int> IntervalsOf(int group)
    {
        GoalCell[] cells = [.. _unmet.Where(cell => _task.Reaches[cell.Goal].Contains(group))];
        return cells.Any(cell => cell.Interval == GoalCell.OfDay)
            ? Enumerable.Range(0, _task.Intervals)
            : cells.Select(cell => cell.Interval).Distinct();
    }

    // One less, two, four, … until it is worse; then by halves.
    private HeadTable Lower(HeadTable heads, int group, int interval, StaffingTrial best)
    {
        int least = _bounds.Least(group, interval);
        int good = heads[group, interval];
        int bad = least - 1;
        for (int step = 1; good > bad + 1; )
        {
            int next = bad < least ? Math.Max(least, good - step) : (good + bad + 1) / 2;
            HeadTable fewer = heads.With([new HeadChange(group, interval, next - heads[group, interval])]);
            (good, bad) = IsAsGood(fewer, HeadMove.OneLess(group, interval), best) ? (next, bad) : (good, next);
            step *= 2;
        }

        return heads.With([new HeadChange(group, interval, good - heads[group, interval])]);
    }

    private bool IsAsGood(HeadTable heads, HeadMove move, StaffingTrial best)
    {
        StaffingTrial trial = _trials.Of(heads);
        _trials.Run(trial, best.Cells.Replications);
        return _trials.FeltBy(move, _unmet).All(cell => IsAsGood(trial, cell, best))
            && _trials.Judge(trial, _trials.CellsOf(move)) == StaffingVerdict.Met;
    }

    private bool IsAsGood(StaffingTrial trial, GoalCell cell, StaffingTrial best)
    {
        Goal goal = _task.Goals[cell.Goal];
        double least = goal.Unit == MetricUnit.Seconds ? LeastSeconds : LeastShare;
        (double? now, double? then) = (trial.Cells.Estimate(cell).Value, best.Cells.Estimate(cell).Value);
        // Nobody there has no occupancy, of which then nothing is asked.
        bool isAsked = then is not null && (now is not null || goal.Metric != GoalCells.Occupancy);
        bool isAsGood = !isAsked || (now is not null && !IsWorse(goal.IsLeast ? then - now : now - then, then, least));
        return isAsGood && !IsWorse(WaitOf(trial, cell) - WaitOf(best, cell), WaitOf(best, cell), LeastSeconds);
    }

    private static bool IsWorse(double? by, double? than, double least) =>
        by > Math.Max(least, Tolerance * Math.Abs(than ?? 0));

    // The mean wait in seconds of those whom a goal is about, who gave up and who never were answered included.
    private double WaitOf(StaffingTrial trial, GoalCell cell)
    {
        long waited = 0;
        long joined = 0;
        bool isOfDay = cell.Interval == GoalCell.OfDay;
        int first = isOfDay ? 0 : cell.Interval;
        int last = isOfDay ? _task.Intervals - 1 : cell.Interval;
        foreach (int queue in _task.Skills.QueuesBehind(_task.Goals[cell.Goal]))
        {
            for (int interval = first; interval <= last; interval++)
            {
                QueueWork work = trial.Cells.Work(queue, interval);
                waited += work.Waited;
                joined += work.Joined;
            }
        }

        return joined == 0 ? 0 : waited / Microseconds / joined;
    }
}
