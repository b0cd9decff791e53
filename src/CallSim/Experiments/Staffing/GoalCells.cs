using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>
/// The sums over replications of the goals' metrics alone, by interval and over the day, and of what came to each queue. A tenth of what a
/// whole result keeps.
/// </summary>
internal sealed class GoalCells
{
    /// <summary>The metric whose goals are about time, and not about contacts.</summary>
    public const string Occupancy = "occupancy";

    private readonly GoalBook _book;
    private readonly FactSheet _ofInterval;
    private readonly FactSheet _ofDay;
    private readonly RatioSums[] _sums;
    private readonly long[] _came;
    private readonly QueueWork[] _work;

    public GoalCells(GoalBook book)
    {
        _book = book;
        _ofInterval = new FactSheet(book.Thresholds);
        _ofDay = new FactSheet(book.Thresholds);
        _sums = new RatioSums[(book.Time.IntervalCount + 1) * book.Goals.Length];
        _came = new long[_sums.Length];
        _work = new QueueWork[book.Time.IntervalCount * book.Queues];
    }

    public int Replications { get; private set; }

    /// <summary>Adds a replication.</summary>
    public void Add(Ledgers ledgers)
    {
        Replications++;
        for (int scope = 0; scope < _book.Scopes.Length; scope++)
        {
            AddScope(ledgers, scope);
        }

        for (int interval = 0; interval < _book.Time.IntervalCount; interval++)
        {
            AddWork(ledgers.Legs, interval);
        }
    }

    /// <summary>The value of a goal's metric with its interval.</summary>
    public Estimate Estimate(GoalCell cell) =>
        MetricSums.Estimate(
            _book.Metrics[cell.Goal],
            _book.FormulaOf(cell.Goal),
            _sums[PlaceOf(cell)],
            _book.RuledOut[_book.ScopeOfGoal[cell.Goal]]
        );

    /// <summary>How many contacts or legs the goal is about have come, in all replications; those left out that came while it was closed.</summary>
    public long Came(GoalCell cell) => _came[PlaceOf(cell)];

    /// <summary>
    /// By how much the sums are better than the bound asks for, a replication: numerator − bound × denominator, negative where the goal is
    /// missed. Intervals add up to the day.
    /// </summary>
    public double Slack(GoalCell cell)
    {
        Goal goal = _book.Goals[cell.Goal];
        ref readonly RatioSums sums = ref _sums[PlaceOf(cell)];
        double excess = (sums.Numerator * _book.FormulaOf(cell.Goal).Scale) - (goal.Bound * sums.Denominator);
        return (goal.IsLeast ? excess : -excess) / Replications;
    }

    /// <summary>Where agents would help a goal: in its interval; for one of the day in those that fall short by most.</summary>
    public IEnumerable<int> IntervalsInNeed(GoalCell cell)
    {
        if (cell.Interval != GoalCell.OfDay)
        {
            return [cell.Interval];
        }

        int intervals = _book.Time.IntervalCount;
        return Enumerable
            .Range(0, intervals)
            .OrderBy(interval => Slack(cell with { Interval = interval }))
            .Take(1 + (intervals / 8));
    }

    /// <summary>What came to a queue in an interval.</summary>
    public QueueWork Work(int queue, int interval) => _work[(interval * _book.Queues) + queue];

    private int PlaceOf(GoalCell cell) =>
        ((cell.Interval == GoalCell.OfDay ? _book.Time.IntervalCount : cell.Interval) * _book.Goals.Length) + cell.Goal;

    // As ScopeAccumulator adds: whoever called in time and joins a queue while the centre drains is the run's.
    private void AddScope(Ledgers ledgers, int scope)
    {
        ScopeColumns columns = _book.Scopes[scope];
        int intervals = _book.Time.IntervalCount;
        _ofDay.Clear();
        for (int interval = 0; interval < intervals; interval++)
        {
            _ofInterval.Gather(columns, ledgers, IntervalClock.RowOf(interval), _book.Time.LengthOf(interval));
            AddGoals(scope, interval, _ofInterval);
            _ofDay.Add(_ofInterval);
        }

        _ofInterval.GatherContacts(columns, ledgers, IntervalClock.RowOf(intervals));
        _ofDay.Add(_ofInterval);
        AddGoals(scope, GoalCell.OfDay, _ofDay);
    }

    private void AddGoals(int scope, int interval, FactSheet sheet)
    {
        for (int goal = 0; goal < _book.Goals.Length; goal++)
        {
            if (_book.ScopeOfGoal[goal] == scope && !IsUnstaffed(_book.Goals[goal], interval, sheet))
            {
                int place = PlaceOf(new GoalCell(goal, interval));
                RatioFormula formula = _book.FormulaOf(goal);
                _sums[place].Add(formula.Numerator.Of(sheet), formula.Denominator.Of(sheet));
                _came[place] += CameTo(_book.Goals[goal], sheet);
            }
        }
    }

    // Whoever ends a last call there is at work for all of the time; no agent more is wanted for that.
    private static bool IsUnstaffed(Goal goal, int interval, FactSheet sheet) =>
        goal.Metric == Occupancy && interval != GoalCell.OfDay && sheet[Fact.Scheduled] == 0;

    private static long CameTo(Goal goal, FactSheet sheet) =>
        goal.Metric switch
        {
            Occupancy => 0,
            "blocked_share" => sheet[Fact.Arrived] - sheet[FactSheet.BlockedBy(BlockReason.Closed)],
            _ => sheet[Fact.Offered],
        };

    private void AddWork(LegLedger legs, int interval)
    {
        for (int lane = 0; lane < _book.Lanes.Length; lane++)
        {
            ref readonly LegCell cell = ref legs[IntervalClock.RowOf(interval), lane];
            ref QueueWork work = ref _work[(interval * _book.Queues) + _book.Lanes[lane].Queue.Row];
            work.Joined += cell.Offered;
            work.Answered += cell.Answered;
            work.Handled += cell.Talk + cell.Hold + cell.WrapUp;
            work.Waited += cell.Wait + cell.UnfinishedWait;
        }
    }
}
