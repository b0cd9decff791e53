using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>The trials of a round: those that staffings are chosen on, those of each check, those of the day alone.</summary>
internal sealed class RoundTrials
{
    private readonly StaffingTask _task;
    private readonly StaffingEffort _effort;
    private readonly StaffingReport _report;
    private readonly CancellationToken _cancellation;
    private readonly GoalBook _book;
    private readonly HashSet<GoalCell> _rare = [];
    private ImmutableArray<GoalCell> _excused = [];

    /// <param name="task">What is to be found.</param>
    /// <param name="effort">How much is simulated.</param>
    /// <param name="report">Is told.</param>
    /// <param name="cancellation">Stops the search.</param>
    public RoundTrials(StaffingTask task, StaffingEffort effort, StaffingReport report, CancellationToken cancellation)
    {
        (_task, _effort, _report, _cancellation) = (task, effort, report, cancellation);
        _book = new GoalBook(task);
        Chosen = Make(_effort.Seed, _effort.First, _effort.AtMost, task.Each);
        Check = Chosen;
    }

    /// <summary>Those that staffings are chosen on.</summary>
    public StaffingTrials Chosen { get; }

    /// <summary>Those of the last check; before the first those that staffings are chosen on.</summary>
    public StaffingTrials Check { get; private set; }

    /// <summary>How many checks there were.</summary>
    public int Checks { get; private set; }

    /// <summary>The seed of the last check that counts.</summary>
    public ulong CheckSeed { get; private set; }

    /// <summary>What one agent less would miss, with more replications where few do not decide it: for goals of each interval.</summary>
    /// <remarks>Over the day all agents lie close to the bound, and each counts for little.</remarks>
    /// <param name="singles">What is known already.</param>
    public SharpLosses Sharpened(SingleLosses singles) =>
        new(_task, Chosen, singles, _task.Each == StaffingEach.Day ? _effort.AtMost : _effort.Sharpest);

    /// <summary>Goes on to the next check, on random numbers of its own.</summary>
    public void NextCheck() => NextCheck(_effort.CheckAtMost);

    /// <summary>Goes on to the next check, with the replications that it takes to prove what went with many.</summary>
    public void NextSharpCheck() => NextCheck(_effort.SharpCheck);

    /// <summary>Lets an earlier check count again.</summary>
    public void Return(StaffingTrials check, ulong seed) => (Check, CheckSeed) = (check, seed);

    private void NextCheck(int most)
    {
        CheckSeed = _effort.SeedOfCheck(Checks++);
        Check = Make(CheckSeed, _effort.Check, most, _task.Each);
        Check.Excuse(_excused);
    }

    /// <summary>Those of the day alone.</summary>
    public StaffingTrials OfDay() => Make(_effort.Seed, _effort.First, 2 * _effort.First, StaffingEach.Day);

    /// <summary>From now on goals need not be met in some cells: neither where staffings are chosen nor in checks.</summary>
    public void Excuse(ImmutableArray<GoalCell> cells)
    {
        _excused = cells;
        Chosen.Excuse(cells);
        Check.Excuse(cells);
    }

    /// <summary>Trials of another task on the random numbers that staffings are chosen on.</summary>
    public StaffingTrials Of(StaffingTask other) =>
        new(
            other,
            new GoalBook(other),
            new TrialCrew(_effort.Seed, _effort.Threads, _cancellation),
            _report,
            _effort.First,
            _effort.AtMost,
            other.Each
        );

    /// <summary>From now on the goals where too little comes for a proof are judged by the value alone.</summary>
    /// <remarks>
    /// With as many replications as there may be, could a share be proven if nothing went wrong? Occupancy is a share of time, of which there is enough
    /// wherever it varies at all.
    /// </remarks>
    /// <param name="plenty">A trial with as many agents as there may be.</param>
    public void FindRareCells(StaffingTrial plenty)
    {
        double times = (double)Chosen.Most / plenty.Cells.Replications;
        foreach (GoalCell cell in Chosen.Cells)
        {
            Goal goal = _task.Goals[cell.Goal];
            bool isRare =
                goal.Metric == GoalCells.Occupancy
                    ? plenty.Cells.Estimate(cell).Low is null
                    : !CellRule.CanBeProven(goal, times * plenty.Cells.Came(cell));
            if (isRare)
            {
                _rare.Add(cell);
            }
        }
    }

    /// <summary>Tells what the search is doing.</summary>
    /// <param name="phase">What it begins with.</param>
    /// <param name="heads">The staffing so far.</param>
    public void Begin(StaffingPhase phase, HeadTable heads)
    {
        _report.Phase = phase;
        _report.PaidHours = _task.Weights.HoursOf(heads);
    }

    private StaffingTrials Make(ulong seed, int first, int most, StaffingEach each) =>
        new(_task, _book, new TrialCrew(seed, _effort.Threads, _cancellation), _report, first, most, each)
        {
            RareCells = _rare,
        };
}
