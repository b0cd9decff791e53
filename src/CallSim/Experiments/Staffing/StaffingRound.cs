using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// A search where all volumes are of first attempts: from the load to a staffing that no single agent can be taken away from, then to one that a check
/// on other random numbers finds good.
/// </summary>
internal sealed class StaffingRound
{
    private const int MostChecks = 10;
    private const int ChecksThatSettleAgain = 3;
    private const int MostExchanges = 5;

    private readonly CentrePlan _plan;
    private readonly StaffingOptions _options;
    private readonly StaffingEffort _effort;
    private readonly CancellationToken _cancellation;
    private readonly StaffingTask _task;
    private readonly GoalBook _book;
    private readonly StaffingReport _report;
    private readonly HeadBounds _bounds;
    private readonly HeadTable _largest;
    private readonly StaffingTrials _trials;
    private readonly HeadRaiser _raiser;
    private readonly HeadLowerer _lowerer;
    private readonly HeadExchanger _exchanger;
    private HeadTable _start;
    private StaffingTrials _check;
    private ImmutableArray<StaffingEvidence> _outOfReach = [];
    private int _checks;
    private bool _isReached;

    /// <param name="plan">The plan as it was given.</param>
    /// <param name="task">What is to be found, with first attempts.</param>
    /// <param name="options">The options.</param>
    /// <param name="effort">How much is simulated.</param>
    /// <param name="report">Is told.</param>
    /// <param name="cancellation">Stops the search.</param>
    public StaffingRound(
        CentrePlan plan,
        StaffingTask task,
        StaffingOptions options,
        StaffingEffort effort,
        StaffingReport report,
        CancellationToken cancellation
    )
    {
        (_plan, _task, _options, _effort) = (plan, task, options, effort);
        (_report, _cancellation) = (report, cancellation);
        _book = new GoalBook(task);
        _bounds = task.NewBounds();
        _largest = _bounds.Largest();
        _trials = Trials(_effort.Seed, _effort.First, _effort.AtMost);
        _check = _trials;
        _raiser = new HeadRaiser(task, _trials, _bounds);
        _lowerer = new HeadLowerer(task, _trials, _raiser, _bounds);
        _exchanger = new HeadExchanger(task, _trials, _bounds);
        (Heads, _start) = (_largest, _largest);
    }

    /// <summary>The staffing so far.</summary>
    public HeadTable Heads { get; private set; }

    /// <summary>Looks for the staffing and checks it.</summary>
    public void Search()
    {
        if (Choose())
        {
            Check();
        }
    }

    /// <summary>Looks for the staffing, without a check. Returns whether goals are within reach.</summary>
    public bool Choose()
    {
        Begin(StaffingPhase.Reach);
        StaffingTrial plenty = _trials.Of(_largest);
        _trials.Run(plenty, _trials.First);
        FindRareCells(plenty);
        _start = new StartingHeads(_task, plenty).Heads(_bounds);
        if (_trials.Judge(plenty, _trials.Cells) != StaffingVerdict.Met && !CheckLargest())
        {
            return false;
        }

        Begin(StaffingPhase.Adding);
        (Heads, bool isMet) = _raiser.Raise(_start);
        Heads = isMet ? Heads : _largest;
        Settle();
        return true;
    }

    /// <summary>The answer.</summary>
    public StaffingResult Result()
    {
        StaffingTrial proof = _check.Of(Heads);
        ImmutableArray<StaffingPrice> prices = _isReached && _options.Prices ? Prices() : [];
        HeadTable? dayAlone =
            _isReached && _options.DayAlone && _task.Each == StaffingEach.Interval ? DayAlone() : null;
        StaffingTrial? dayProof = dayAlone is null ? null : _check.Of(dayAlone);
        if (dayProof is not null)
        {
            _check.Run(dayProof, proof.Cells.Replications);
        }

        return new StaffingAnswer(_plan, _task, _bounds, _options.Policies)
        {
            Heads = Heads,
            Start = _start,
            Trials = _check,
            Proof = proof,
            DayAlone = dayProof,
        }.Result(_effort, _report, _isReached, _outOfReach, prices, _checks);
    }

    private StaffingTrials Trials(ulong seed, int first, int most, StaffingEach? each = null) =>
        new(_task, _book, new TrialCrew(seed, _effort.Threads, _cancellation), _report, first, most, each ?? _task.Each)
        {
            RareCells = _trials?.RareCells ?? [],
        };

    private void Begin(StaffingPhase phase)
    {
        _report.Phase = phase;
        _report.PaidHours = _task.HoursOf(Heads);
    }

    // With as many replications as there may be, could a share be proven if nothing went wrong?
    private void FindRareCells(StaffingTrial plenty)
    {
        double times = (double)_trials.Most / plenty.Cells.Replications;
        foreach (GoalCell cell in _trials.Cells)
        {
            if (!CellRule.CanBeProven(_task.Goals[cell.Goal], times * plenty.Cells.Came(cell)))
            {
                _trials.RareCells.Add(cell);
            }
        }
    }

    // Missed with all agents there may be, or not proven: the check has the last word.
    private bool CheckLargest()
    {
        NextCheck();
        StaffingTrial proof = _check.Of(_largest);
        _check.Run(proof, _check.First);
        _check.Judge(proof, _check.Cells);
        _outOfReach = [.. _check.Failing(proof, _check.Cells).Select(cell => _check.EvidenceOf(proof, cell))];
        if (!_outOfReach.IsEmpty)
        {
            return false;
        }

        _trials.Excuse(_trials.Failing(_trials.Of(_largest), _trials.Cells));
        return true;
    }

    private void NextCheck()
    {
        ulong seed = _effort.SeedOfCheck(_checks++);
        _check = Trials(seed, _effort.Check, _effort.CheckAtMost);
    }

    private void Settle()
    {
        if (_task.Each == StaffingEach.Day)
        {
            Begin(StaffingPhase.Removing);
            Heads = new DayLowerer(_task, _trials, _bounds).Lower(Heads);
        }
        else
        {
            LowerAndExchange();
            Begin(StaffingPhase.Removing);
            Heads = _lowerer.LowerInBatches(Heads, _trials.Most);
        }

        Begin(StaffingPhase.Pricing);
        Heads = _lowerer.LowerOneByOne(_lowerer.Confirm(Heads));
    }

    private void LowerAndExchange()
    {
        for (int step = 0; step < MostExchanges; step++)
        {
            Begin(StaffingPhase.Removing);
            Heads = _lowerer.LowerInBatches(Heads, 2 * _trials.First);
            Begin(StaffingPhase.Exchanging);
            HeadTable before = Heads;
            Heads = _exchanger.Exchange(Heads);
            if (Heads.Equals(before))
            {
                return;
            }
        }
    }

    // Each check has random numbers of its own. Whoever it adds stays.
    private void Check()
    {
        for (int check = 0; check < MostChecks && !_isReached; check++)
        {
            Begin(StaffingPhase.Checking);
            NextCheck();
            HashSet<(int Group, int Interval)> added = [];
            HeadRaiser raiser = new(_task, _check, _bounds);
            (HeadTable raised, bool isMet) = raiser.Raise(Heads, change => added.Add((change.Group, change.Interval)));
            _isReached = isMet && added.Count == 0;
            Heads = raised;
            if (added.Count > 0 && check < ChecksThatSettleAgain)
            {
                Keep(added);
                (Heads, _) = _raiser.Raise(Heads);
                Settle();
            }
        }
    }

    private void Keep(HashSet<(int Group, int Interval)> added)
    {
        foreach ((int group, int interval) in added)
        {
            _bounds.Raise(group, interval, Heads[group, interval]);
        }
    }

    private ImmutableArray<StaffingPrice> Prices()
    {
        Begin(StaffingPhase.Pricing);
        SingleLosses chosen = _lowerer.Losses;
        SingleLosses check = new(_task, _check);
        return
        [
            .. chosen
                .Moves(Heads, _task.NewBounds())
                .Select(move => new StaffingPrice(
                    _task.PlanOf(_task.Groups[move.Changes[0].Group]).Name,
                    move.First,
                    chosen.Of(Heads, move) ?? check.Of(Heads, move)
                )),
        ];
    }

    private HeadTable DayAlone()
    {
        Begin(StaffingPhase.DayAlone);
        StaffingTrials trials = Trials(_effort.Seed, _effort.First, 2 * _effort.First, StaffingEach.Day);
        HeadBounds bounds = _task.NewBounds();
        (HeadTable heads, _) = new HeadRaiser(_task, trials, bounds).Raise(Heads);
        HeadTable alone = new DayLowerer(_task, trials, bounds).Lower(heads);
        // What is good in each interval is good over the day, also where the day alone could not be proven with less.
        return _task.WeightOf(alone) < _task.WeightOf(Heads) ? alone : Heads;
    }
}
