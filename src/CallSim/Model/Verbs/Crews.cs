namespace CallSim.Model;

/// <summary>
/// Brings who works into line with what is wanted: how many are off the phones for shrinkage, how many an outage lets work.
/// Idle agents go first, longest idle first; then those who get free first.
/// </summary>
internal sealed class Crews
{
    private readonly Centre _centre;
    private readonly AgentTable _agents;
    private readonly AgentLedger _ledger;
    private readonly ShiftShrinkage _shrinkage;

    public Crews(Centre centre)
    {
        _centre = centre;
        _agents = centre.Agents;
        _ledger = centre.Ledgers.Agents;
        _shrinkage = centre.Shrinkage;
        Rows = new CrewTable(centre.HeadCounts.Length);
    }

    /// <summary>What is wanted of each group.</summary>
    public CrewTable Rows { get; }

    /// <summary>Whether first attempts have stopped.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>
    /// Something of a group has changed: moves whoever can be moved, and books how many are scheduled, idle and apart from
    /// now on. Whoever becomes idle by it is matched in the rank of matching.
    /// </summary>
    public void Settle(GroupId group)
    {
        ref CrewRow crew = ref Rows[group];
        if (!IsClosing)
        {
            crew.ToRest = _shrinkage.Off(group, crew.Came);
        }

        bool someAreBack = SettleRest(group, crew.ToRest);
        someAreBack |= SettleCapacity(group, crew.Capacity);
        crew.MayGo =
            crew.Leaving > 0
            || crew.Marked > 0
            || crew.ToRest > _agents.In(AgentState.Resting, group)
            || Working(group) > Most(group, crew.Capacity);
        Book(group, crew);
        if (someAreBack)
        {
            _centre.Acd.MatchLater();
        }
    }

    /// <summary>How many of a group work, idle or busy, beyond what an outage lets.</summary>
    public int Beyond(GroupId group) => Math.Max(0, Working(group) - Most(group, Rows[group].Capacity));

    /// <summary>An agent who has just become free goes off the phones, or is kept out, where there are too few of these. Returns whether they did.</summary>
    public bool GoesApart(AgentId agent, GroupId group)
    {
        if (Rows[group].ToRest > _agents.In(AgentState.Resting, group))
        {
            _agents.Move(agent, AgentState.Resting, _centre.Agenda.Now);
            return true;
        }

        if (Beyond(group) > 0)
        {
            _agents.Move(agent, AgentState.KeptOut, _centre.Agenda.Now);
            return true;
        }

        return false;
    }

    /// <summary>Nobody is scheduled any more. Whoever is on duty stays, on overtime; who is on a break goes home.</summary>
    public void Close()
    {
        IsClosing = true;
        for (int row = 0; row < Rows.Count; row++)
        {
            GroupId group = new(row);
            Rows[group] = new CrewRow { Capacity = Rows[group].Capacity };
            SendHome(group, AgentState.OnBreak);
            SendHome(group, AgentState.Resting);
            Settle(group);
        }
    }

    private void SendHome(GroupId group, AgentState state)
    {
        for (AgentId agent = _agents.NextIn(group, state, 0); agent.Row >= 0; agent = Next(group, state, agent))
        {
            _agents.Move(agent, AgentState.Away, _centre.Agenda.Now);
        }
    }

    private bool SettleRest(GroupId group, int wanted)
    {
        int more = wanted - _agents.In(AgentState.Resting, group);
        for (; more > 0 && NotBusy(group) is { Row: >= 0 } agent; more--)
        {
            _agents.Move(agent, AgentState.Resting, _centre.Agenda.Now);
        }

        return BringBack(group, AgentState.Resting, -more);
    }

    private bool SettleCapacity(GroupId group, double capacity)
    {
        int free = Most(group, capacity) - Working(group);
        for (; free < 0 && _agents.Idle(group) > 0; free++)
        {
            _agents.Move(_agents.LongestIdle(group), AgentState.KeptOut, _centre.Agenda.Now);
        }

        return BringBack(group, AgentState.KeptOut, free);
    }

    private bool BringBack(GroupId group, AgentState from, int most)
    {
        int left = Math.Min(most, _agents.In(from, group));
        bool some = left > 0;
        for (AgentId agent = new(-1); left > 0; left--)
        {
            agent = Next(group, from, agent);
            _agents.Move(agent, AgentState.Idle, _centre.Agenda.Now);
        }

        return some;
    }

    private AgentId NotBusy(GroupId group) =>
        _agents.Idle(group) > 0 ? _agents.LongestIdle(group) : _agents.NextIn(group, AgentState.KeptOut, 0);

    private AgentId Next(GroupId group, AgentState state, AgentId after) => _agents.NextIn(group, state, after.Row + 1);

    private int Working(GroupId group) => _agents.OnDuty(group) - _agents.In(AgentState.KeptOut, group);

    private int Most(GroupId group, double capacity) =>
        capacity >= 1 ? _agents.OnDuty(group) : Shares.Of(_agents.OnDuty(group), capacity);

    // Whoever is busy while they should be off the phones is on duty as scheduled: no overtime, and no break yet. At closing
    // nobody is scheduled any more, so that who is kept out is neither on overtime nor absent.
    private void Book(GroupId group, in CrewRow crew)
    {
        SimTime now = _centre.Agenda.Now;
        int onBreak = _agents.In(AgentState.OnBreak, group) + _agents.In(AgentState.Resting, group);
        int overtime = IsClosing ? Working(group) : crew.Leaving - crew.NotYetOff + crew.Ended;
        int keptOut = IsClosing ? 0 : _agents.In(AgentState.KeptOut, group);
        _ledger.Set(group, AgentCounter.Scheduled, crew.Scheduled, now);
        _ledger.Set(group, AgentCounter.Overtime, overtime, now);
        _ledger.Set(group, AgentCounter.Idle, _agents.Idle(group), now);
        _ledger.Set(group, AgentCounter.Break, crew.Off - crew.NotYetOff + onBreak, now);
        _ledger.Set(group, AgentCounter.UnpaidBreak, crew.Unpaid, now);
        _ledger.Set(group, AgentCounter.Absent, crew.Missing + keptOut, now);
    }
}
