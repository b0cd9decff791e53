using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>
/// A search where all volumes are of first attempts: from the load to a staffing that no single agent can be taken away from, then to one that a check
/// on other random numbers finds good.
/// </summary>
internal sealed class StaffingRound
{
    private const int MostChecks = 10;
    private const int ChecksThatSettleAgain = 3;
    private const int MostSharpChecks = 4;

    private readonly StaffingTask _task;
    private readonly RoundTrials _round;
    private readonly HeadBounds _bounds;
    private readonly HeadTable _largest;
    private readonly HeadRaiser _raiser;
    private readonly HeadSettler _settler;
    private ImmutableArray<GoalCell> _unreached = [];

    /// <param name="task">What is to be found, with first attempts.</param>
    /// <param name="effort">How much is simulated.</param>
    /// <param name="report">Is told.</param>
    /// <param name="cancellation">Stops the search.</param>
    public StaffingRound(
        StaffingTask task,
        StaffingEffort effort,
        StaffingReport report,
        CancellationToken cancellation
    )
    {
        _task = task;
        _bounds = task.NewBounds();
        _largest = _bounds.Largest();
        _round = new RoundTrials(task, effort, report, cancellation);
        _raiser = new HeadRaiser(task, _round.Chosen, _bounds);
        _settler = new HeadSettler(task, _round, _raiser, _bounds);
        (Heads, Start) = (_largest, _largest);
    }

    /// <summary>The staffing so far.</summary>
    public HeadTable Heads { get; private set; }

    /// <summary>What the formulas gave to begin with.</summary>
    public HeadTable Start { get; private set; }

    /// <summary>What is missed with as many agents as there may be.</summary>
    public ImmutableArray<StaffingOutOfReach> OutOfReach { get; private set; } = [];

    /// <summary>Whether the last check found all goals met but those out of reach.</summary>
    public bool IsProven { get; private set; }

    /// <summary>The trials of the last check.</summary>
    public StaffingTrials LastCheck => _round.Check;

    /// <summary>The seed of the last check.</summary>
    public ulong CheckSeed => _round.CheckSeed;

    /// <summary>How many checks there were.</summary>
    public int Checks => _round.Checks;

    /// <summary>The most agents of a group.</summary>
    public int Most(int group) => _bounds.Most(group);

    /// <summary>Looks for the staffing and checks it.</summary>
    public void Search()
    {
        if (Choose())
        {
            Check();
        }

        if (IsProven && _task.Each == StaffingEach.Interval)
        {
            Sharpen();
        }
    }

    /// <summary>Looks for the staffing, without a check. Returns whether there is one: goals are within reach, or the best effort will do.</summary>
    public bool Choose()
    {
        _round.Begin(StaffingPhase.Reach, Heads);
        StaffingTrial plenty = _round.Chosen.Of(_largest);
        _round.Chosen.Run(plenty, _round.Chosen.First);
        _round.FindRareCells(plenty);
        Start = new StartingHeads(_task, plenty).Heads(_bounds);
        if (_round.Chosen.Judge(plenty, _round.Chosen.Cells) != StaffingVerdict.Met)
        {
            ReachSearch reach = new(_task, _round, _largest);
            (OutOfReach, _unreached) = (reach.Find(plenty), reach.Cells);
        }

        if (!_unreached.IsEmpty && !_task.MakesBestEffort)
        {
            return false;
        }

        EffortLowerer effort = new(_task, _round.Chosen, _task.NewBounds(), _unreached);
        foreach ((int group, int interval) in effort.Places)
        {
            _bounds.Hold(group, interval, _largest[group, interval]);
        }

        ChooseWithinReach();
        Heads = effort.Lower(Heads);
        foreach ((int group, int interval) in effort.Places)
        {
            _bounds.Hold(group, interval, Heads[group, interval]);
        }

        return true;
    }

    /// <summary>What one agent less would miss, wherever a group has more than its fewest.</summary>
    public ImmutableArray<StaffingPrice> Prices()
    {
        _round.Begin(StaffingPhase.Pricing, Heads);
        return new PriceList(
            _task,
            _settler.Losses,
            _settler.Sharp,
            new SingleLosses(_task, _round.Check),
            _unreached
        ).Of(Heads);
    }

    /// <summary>The fewest who meet the goals over the day alone.</summary>
    public HeadTable DayAlone()
    {
        _round.Begin(StaffingPhase.DayAlone, Heads);
        StaffingTrials trials = _round.OfDay();
        HeadBounds bounds = _task.NewBounds();
        (HeadTable heads, _) = new HeadRaiser(_task, trials, bounds).Raise(Heads);
        HeadTable alone = new DayLowerer(_task, trials, bounds).Lower(heads);
        // What is good in each interval is good over the day, also where the day alone could not be proven with less.
        return _task.Weights.Of(alone) < _task.Weights.Of(Heads) ? alone : Heads;
    }

    // Where goals are out of reach, all who are allowed are there until the others have whom they need.
    private void ChooseWithinReach()
    {
        _round.Begin(StaffingPhase.Adding, Heads);
        (HeadTable raised, bool isMet) = _raiser.Raise(_bounds.AtLeast(Start));
        Heads = _settler.Settle(isMet ? raised : _largest);
    }

    // Each check has random numbers of its own. Whoever it adds stays.
    private void Check()
    {
        for (int check = 0; check < MostChecks && !IsProven; check++)
        {
            _round.NextCheck();
            HashSet<(int Group, int Interval)> added = RaiseOnCheck();
            if (added.Count > 0 && check < ChecksThatSettleAgain)
            {
                Keep(added);
                (Heads, _) = _raiser.Raise(Heads);
                Heads = _settler.Settle(Heads);
            }
        }
    }

    // More replications show that some are not needed. Where the checks of the rest take back what that saves, what was proven before stays.
    private void Sharpen()
    {
        (HeadTable proven, StaffingTrials check, ulong seed) = (Heads, _round.Check, _round.CheckSeed);
        Heads = _settler.Sharpen(Heads);
        if (Heads.Equals(proven))
        {
            return;
        }

        IsProven = false;
        for (int left = MostSharpChecks; left > 0 && !IsProven; left--)
        {
            _round.NextSharpCheck();
            RaiseOnCheck();
        }

        if (!IsProven || _task.Weights.Of(Heads) >= _task.Weights.Of(proven))
        {
            (Heads, IsProven) = (proven, true);
            _round.Return(check, seed);
        }
    }

    private HashSet<(int Group, int Interval)> RaiseOnCheck()
    {
        _round.Begin(StaffingPhase.Checking, Heads);
        HashSet<(int Group, int Interval)> added = [];
        HeadRaiser raiser = new(_task, _round.Check, _bounds);
        (Heads, bool isMet) = raiser.Raise(Heads, change => added.Add((change.Group, change.Interval)));
        IsProven = isMet && added.Count == 0;
        return added;
    }

    private void Keep(HashSet<(int Group, int Interval)> added)
    {
        foreach ((int group, int interval) in added)
        {
            _bounds.Raise(group, interval, Heads[group, interval]);
        }
    }
}
