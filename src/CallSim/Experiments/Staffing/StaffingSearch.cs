using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>One search, from the load to the proof.</summary>
internal sealed class StaffingSearch
{
    private const int MostChecks = 10;
    private const int ChecksThatSettleAgain = 3;
    private const int MostExchanges = 5;
    private const int MostAmplifications = 4;
    private const double SameAmplification = 0.005;

    private readonly CentrePlan _plan;
    private readonly StaffingOptions _options;
    private readonly StaffingEffort _effort;
    private readonly CancellationToken _cancellation;
    private readonly StaffingReport _report;

    public StaffingSearch(
        CentrePlan plan,
        StaffingOptions options,
        StaffingEffort effort,
        CancellationToken cancellation
    )
    {
        (_plan, _options, _effort, _cancellation) = (plan, options, effort, cancellation);
        _report = new StaffingReport(options.Progress);
    }

    /// <summary>Looks for the fewest agents.</summary>
    public StaffingResult Find()
    {
        StaffingTask task = new(_plan, _options);
        HeadTable largest = BoundsOf(task).Largest();
        ImmutableArray<Amplification> amplifications = AmplificationsOf(task, largest);
        for (int step = 1; ; step++)
        {
            task = new StaffingTask(AllAttempts.OfFirstAttempts(_plan, amplifications), _options);
            StaffingRound round = new(this, task);
            round.Search();
            // How often customers call again depends on how many agents there are.
            ImmutableArray<Amplification> now = AmplificationsOf(task, round.Heads);
            if (AreSame(amplifications, now) || step == MostAmplifications)
            {
                return round.Result();
            }

            amplifications = now;
        }
    }

    private static HeadBounds BoundsOf(StaffingTask task) =>
        new([.. task.Bounds.Select(bounds => bounds.AtLeast)], [.. LargestHeads.Of(task)], task.Intervals);

    private ImmutableArray<Amplification> AmplificationsOf(StaffingTask task, HeadTable heads)
    {
        ImmutableArray<Amplification> found = AllAttempts.Find(
            task.Staffed(_plan, heads),
            _options.Policies,
            _effort.Seed,
            _effort.Threads,
            _cancellation
        );
        _cancellation.ThrowIfCancellationRequested();
        return found;
    }

    private static bool AreSame(ImmutableArray<Amplification> before, ImmutableArray<Amplification> after) =>
        before.Zip(after).All(pair => Math.Abs((pair.Second.Factor / pair.First.Factor) - 1) <= SameAmplification);

    private TrialCrew Crew(ulong seed) => new(seed, _effort.Threads, _cancellation);

    /// <summary>A search for plain first attempts.</summary>
    private sealed class StaffingRound
    {
        private readonly StaffingSearch _search;
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

        public StaffingRound(StaffingSearch search, StaffingTask task)
        {
            (_search, _task, _report) = (search, task, search._report);
            _book = new GoalBook(task);
            _bounds = BoundsOf(task);
            _largest = _bounds.Largest();
            _trials = Trials(search._effort.Seed, search._effort.First, search._effort.AtMost);
            _check = _trials;
            _raiser = new HeadRaiser(task, _trials, _bounds);
            _lowerer = new HeadLowerer(task, _trials, _raiser, _bounds);
            _exchanger = new HeadExchanger(task, _trials, _bounds);
            (Heads, _start) = (_largest, _largest);
        }

        public HeadTable Heads { get; private set; }

        public void Search()
        {
            Begin(StaffingPhase.Reach);
            StaffingTrial plenty = _trials.Of(_largest);
            _trials.Run(plenty, _trials.First);
            FindRareCells(plenty);
            _start = new StartingHeads(_task, plenty).Heads(_bounds);
            if (_trials.Judge(plenty, _trials.Cells) != StaffingVerdict.Met && !CheckLargest())
            {
                return;
            }

            Begin(StaffingPhase.Adding);
            (Heads, bool isMet) = _raiser.Raise(_start);
            Heads = isMet ? Heads : _largest;
            Settle();
            Check();
        }

        public StaffingResult Result()
        {
            StaffingTrial proof = _check.Of(Heads);
            ImmutableArray<StaffingPrice> prices = _isReached && _search._options.Prices ? Prices() : [];
            HeadTable? dayAlone =
                _isReached && _search._options.DayAlone && _task.Each == StaffingEach.Interval ? DayAlone() : null;
            StaffingTrial? dayProof = dayAlone is null ? null : _check.Of(dayAlone);
            if (dayProof is not null)
            {
                _check.Run(dayProof, proof.Cells.Replications);
            }

            return new StaffingAnswer(_search._plan, _task, _bounds, _search._options.Policies)
            {
                Heads = Heads,
                Start = _start,
                Trials = _check,
                Proof = proof,
                DayAlone = dayProof,
            }.Result(_search._effort, _report, _isReached, _outOfReach, prices, _checks);
        }

        private StaffingTrials Trials(ulong seed, int first, int most, StaffingEach? each = null) =>
            new(_task, _book, _search.Crew(seed), _report, first, most, each ?? _task.Each)
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
            ulong seed = _search._effort.SeedOfCheck(_checks++);
            _check = Trials(seed, _search._effort.Check, _search._effort.CheckAtMost);
        }

        private void Settle()
        {
            for (int step = 0; step < MostExchanges; step++)
            {
                Begin(StaffingPhase.Removing);
                Heads = _task.Each == StaffingEach.Day ? new DayLowerer(_task, _trials, _bounds).Lower(Heads) : Heads;
                Heads = _lowerer.Lower(Heads);
                Begin(StaffingPhase.Exchanging);
                HeadTable before = Heads;
                Heads = _task.Each == StaffingEach.Day ? Heads : _exchanger.Exchange(Heads);
                if (Heads.Equals(before))
                {
                    return;
                }
            }

            Heads = _lowerer.Lower(Heads);
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
                (HeadTable raised, bool isMet) = raiser.Raise(
                    Heads,
                    change => added.Add((change.Group, change.Interval))
                );
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
                    .Moves(Heads, BoundsOf(_task))
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
            StaffingTrials trials = Trials(
                _search._effort.Seed,
                _search._effort.First,
                2 * _search._effort.First,
                StaffingEach.Day
            );
            HeadBounds bounds = BoundsOf(_task);
            (HeadTable heads, _) = new HeadRaiser(_task, trials, bounds).Raise(Heads);
            return new DayLowerer(_task, trials, bounds).Lower(heads);
        }
    }
}
