namespace CallSim.Experiments;

/// <summary>
/// Goes down from a staffing that meets all goals to one that no single agent can be taken away from: agents less, exchanges, and last each agent
/// alone with all replications.
/// </summary>
internal sealed class HeadSettler
{
    private const int MostExchanges = 5;

    private readonly StaffingTask _task;
    private readonly RoundTrials _round;
    private readonly HeadBounds _bounds;
    private readonly HeadLowerer _lowerer;
    private readonly HeadExchanger _exchanger;

    /// <param name="task">What is to be found.</param>
    /// <param name="round">The trials.</param>
    /// <param name="raiser">Adds agents where few replications called a goal met by luck.</param>
    /// <param name="bounds">The bounds.</param>
    public HeadSettler(StaffingTask task, RoundTrials round, HeadRaiser raiser, HeadBounds bounds)
    {
        (_task, _round, _bounds) = (task, round, bounds);
        _lowerer = new HeadLowerer(task, round.Chosen, raiser, bounds);
        Sharp = round.Sharpened(_lowerer.Losses);
        _exchanger = new HeadExchanger(task, round.Chosen, bounds);
    }

    /// <summary>What each agent alone would miss, out of reach or not.</summary>
    public SingleLosses Losses => _lowerer.Losses;

    /// <summary>The same, with more replications where few do not decide it.</summary>
    public SharpLosses Sharp { get; }

    /// <summary>The staffing without those who are not needed.</summary>
    /// <param name="heads">A staffing that meets all goals.</param>
    public HeadTable Settle(HeadTable heads)
    {
        if (_task.Each == StaffingEach.Day)
        {
            _round.Begin(StaffingPhase.Removing, heads);
            heads = new DayLowerer(_task, _round.Chosen, _bounds).Lower(heads);
        }
        else
        {
            heads = LowerAndExchange(heads);
            _round.Begin(StaffingPhase.Removing, heads);
            heads = _lowerer.LowerInBatches(heads, _round.Chosen.Most);
        }

        _round.Begin(StaffingPhase.Pricing, heads);
        return _lowerer.LowerOneByOne(_lowerer.Confirm(heads));
    }

    /// <summary>The staffing without those whom more replications show not to be needed, each tried alone.</summary>
    /// <param name="heads">A staffing that meets all goals.</param>
    public HeadTable Sharpen(HeadTable heads)
    {
        _round.Begin(StaffingPhase.Pricing, heads);
        foreach (int group in _task.DearestFirst)
        {
            for (int interval = 0; interval < heads.Intervals; interval++)
            {
                HeadMove move = Losses.MoveOf(group, interval);
                while (move.Fits(heads, _bounds) && Sharp.Of(heads, move) is null)
                {
                    heads = heads.With(move.Changes);
                }
            }
        }

        return heads;
    }

    private HeadTable LowerAndExchange(HeadTable heads)
    {
        for (int step = 0; step < MostExchanges; step++)
        {
            _round.Begin(StaffingPhase.Removing, heads);
            HeadTable before = _lowerer.LowerInBatches(heads, 2 * _round.Chosen.First);
            _round.Begin(StaffingPhase.Exchanging, before);
            heads = _exchanger.Exchange(before);
            if (heads.Equals(before))
            {
                break;
            }
        }

        return heads;
    }
}
