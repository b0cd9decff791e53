using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// Tries staffings on the same random numbers, and says of each whether it meets the goals. That depends on the staffing alone: a first try on
/// few replications drops what is hopeless, then come twice as many, again and again, until it is decided or nothing is left.
/// </summary>
internal sealed class StaffingTrials
{
    private const int MostKept = 200;
    private const int FewestReplications = Statistics.RatioSums.FewestReplications;

    private readonly StaffingTask _task;
    private readonly GoalBook _book;
    private readonly TrialCrew _crew;
    private readonly StaffingReport _report;
    private readonly Dictionary<HeadTable, StaffingTrial> _kept = [];
    private readonly Queue<HeadTable> _order = [];

    /// <param name="task">What is to be found.</param>
    /// <param name="book">How goals are read.</param>
    /// <param name="crew">Who simulates.</param>
    /// <param name="report">Is told.</param>
    /// <param name="first">The replications that each staffing gets.</param>
    /// <param name="most">The most that one gets.</param>
    /// <param name="each">Over what time goals must be met.</param>
    public StaffingTrials(
        StaffingTask task,
        GoalBook book,
        TrialCrew crew,
        StaffingReport report,
        int first,
        int most,
        StaffingEach each
    )
    {
        (_task, _book, _crew, _report, First, Most) = (task, book, crew, report, first, most);
        AllCells =
        [
            .. from interval in each == StaffingEach.Day
                ? [GoalCell.OfDay]
                : Enumerable.Range(0, book.Time.IntervalCount)
            from goal in Enumerable.Range(0, task.Goals.Length)
            select new GoalCell(goal, interval),
        ];
        Cells = AllCells;
    }

    /// <summary>The replications that each staffing gets.</summary>
    public int First { get; }

    /// <summary>The most replications that a staffing gets.</summary>
    public int Most { get; }

    /// <summary>The cells that goals are about, by interval.</summary>
    public ImmutableArray<GoalCell> AllCells { get; }

    /// <summary>Those of them in which goals must be met.</summary>
    public ImmutableArray<GoalCell> Cells { get; private set; }

    /// <summary>The cells whose goal is judged by the value alone, since too little comes there.</summary>
    public HashSet<GoalCell> RareCells { get; init; } = [];

    /// <summary>From now on goals need not be met in some cells.</summary>
    public void Excuse(ImmutableArray<GoalCell> cells) => Cells = [.. Cells.Except(cells)];

    /// <summary>A staffing; one that was tried of late with what is known of it.</summary>
    public StaffingTrial Of(HeadTable heads)
    {
        if (_kept.TryGetValue(heads, out StaffingTrial? known))
        {
            return known;
        }

        if (_kept.Count == MostKept)
        {
            _kept.Remove(_order.Dequeue());
        }

        StaffingTrial trial = new(heads, _task.LayoutOf(heads), _book);
        _kept.Add(heads, trial);
        _order.Enqueue(heads);
        _report.Staffings++;
        return trial;
    }

    /// <summary>Brings a staffing to a number of replications.</summary>
    public void Run(StaffingTrial trial, int replications)
    {
        int before = trial.Cells.Replications;
        _crew.Run(trial, replications);
        _report.Ran(trial.Cells.Replications - before);
    }

    /// <summary>
    /// The replications that come after so many: a quarter of the first, the first, twice as many; the same number once there are no more.
    /// </summary>
    public int After(int replications)
    {
        int quick = Math.Max(FewestReplications, First / 4);
        return replications < quick && quick < First ? quick
            : replications < First ? First
            : Math.Min(Most, 2 * replications);
    }

    /// <summary>Whether a goal is met in a cell, with the replications that the staffing has.</summary>
    public StaffingVerdict VerdictOf(StaffingTrial trial, GoalCell cell)
    {
        Goal goal = _task.Goals[cell.Goal];
        Statistics.Estimate estimate = trial.Cells.Estimate(cell);
        long came = trial.Cells.Came(cell);
        if (trial.Cells.Replications < First)
        {
            return CellRule.IsHopeless(goal, estimate, came) ? StaffingVerdict.Missed : StaffingVerdict.Undecided;
        }

        bool isRare = RareCells.Contains(cell);
        StaffingVerdict verdict = CellRule.Of(goal, estimate, came, isRare || trial.Cells.Replications >= Most);
        bool isGood = goal.IsLeast ? estimate.Value >= goal.Bound : estimate.Value <= goal.Bound;
        return verdict == StaffingVerdict.Undecided && isRare && isGood ? StaffingVerdict.TooRare : verdict;
    }

    /// <summary>What came of a goal.</summary>
    public StaffingEvidence EvidenceOf(StaffingTrial trial, GoalCell cell) =>
        new(
            _task.Goals[cell.Goal],
            cell.Interval == GoalCell.OfDay ? null : cell.Interval,
            trial.Cells.Estimate(cell),
            VerdictOf(trial, cell)
        );

    /// <summary>Runs a staffing until it is decided whether it meets some goals: met, missed, or undecided with all replications there are.</summary>
    /// <param name="trial">The staffing.</param>
    /// <param name="cells">The goals.</param>
    /// <param name="givesUp">Whether undecided is said with half the replications where it will hardly be proven that they are met.</param>
    public StaffingVerdict Judge(StaffingTrial trial, ImmutableArray<GoalCell> cells, bool givesUp = false)
    {
        while (true)
        {
            int next = After(trial.Cells.Replications);
            if (trial.Cells.Replications > 0)
            {
                StaffingVerdict worst = WorstOf(trial, cells);
                bool isOver =
                    next == trial.Cells.Replications
                    || (givesUp && 2L * trial.Cells.Replications >= Most && cells.Any(cell => IsFutile(trial, cell)));
                if (worst != StaffingVerdict.Undecided || isOver)
                {
                    return worst;
                }
            }

            Run(trial, next);
        }
    }

    /// <summary>Whether it will hardly be proven that a goal is met in a cell.</summary>
    public bool IsFutile(StaffingTrial trial, GoalCell cell) =>
        trial.Cells.Replications >= First
        && VerdictOf(trial, cell) == StaffingVerdict.Undecided
        && CellRule.IsFutile(_task.Goals[cell.Goal], trial.Cells.Estimate(cell), trial.Cells.Replications, Most);

    /// <summary>The cells that a move is felt in: none before it, and none much later.</summary>
    public ImmutableArray<GoalCell> CellsOf(HeadMove move) => FeltBy(move, Cells);

    /// <summary>Of some cells those that a move is felt in.</summary>
    public ImmutableArray<GoalCell> FeltBy(HeadMove move, ImmutableArray<GoalCell> cells) =>
        [
            .. cells.Where(cell =>
                cell.Interval == GoalCell.OfDay
                || (cell.Interval >= move.First && cell.Interval <= move.Last + (2 * _task.Reach))
            ),
        ];

    /// <summary>The worst verdict of some cells: missed, else undecided, else met.</summary>
    public StaffingVerdict WorstOf(StaffingTrial trial, ImmutableArray<GoalCell> cells)
    {
        StaffingVerdict worst = StaffingVerdict.Met;
        foreach (GoalCell cell in cells)
        {
            StaffingVerdict verdict = VerdictOf(trial, cell);
            if (verdict == StaffingVerdict.Missed)
            {
                return verdict;
            }

            worst = verdict == StaffingVerdict.Undecided ? verdict : worst;
        }

        return worst;
    }

    /// <summary>Of some cells those whose goal is not met, missed ones and undecided ones.</summary>
    public ImmutableArray<GoalCell> Failing(StaffingTrial trial, ImmutableArray<GoalCell> cells) =>
        [.. cells.Where(cell => VerdictOf(trial, cell) is StaffingVerdict.Missed or StaffingVerdict.Undecided)];
}
