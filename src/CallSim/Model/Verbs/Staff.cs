namespace CallSim.Model;

/// <summary>
/// Who is on duty. When fewer of a group are wanted on the phones, idle agents leave first, longest idle first; busy ones
/// finish, and those who get free first leave: whoever is beyond the number scheduled is on overtime until then.
/// </summary>
internal sealed class Staff
{
    private readonly Centre _centre;
    private readonly AgentTable _agents;
    private readonly AgentLedger _ledger;
    private readonly Crews _crews;
    private readonly CrewTable _rows;
    private readonly Heads[] _heads;

    public Staff(Centre centre)
    {
        _centre = centre;
        _agents = centre.Agents;
        _ledger = centre.Ledgers.Agents;
        _crews = centre.Crews;
        _rows = centre.Crews.Rows;
        _heads = new Heads[centre.HeadCounts.Length];
    }

    /// <summary>The heads of a group with a count now.</summary>
    public Heads HeadsOf(GroupId group) => _heads[group.Row];

    /// <summary>The heads of a group with a count change.</summary>
    public void Schedule(GroupId group, Heads heads)
    {
        int more = heads.OnPhones - _heads[group.Row].OnPhones;
        _heads[group.Row] = heads;
        ref CrewRow crew = ref _rows[group];
        crew.Scheduled = heads.Scheduled;
        crew.Missing = heads.Absent;
        crew.Off = heads.Scheduled - heads.Absent - heads.OnPhones;
        for (; more > 0; more--)
        {
            OneMore(group, ref crew);
        }

        for (; more < 0; more++)
        {
            OneFewer(group, ref crew);
        }

        _crews.Settle(group);
    }

    /// <summary>First attempts have stopped: nobody is scheduled any more, and whoever is on duty stays, on overtime.</summary>
    public void StayUntilTheEnd()
    {
        _centre.Shifts.Forget();
        _crews.Close();
    }

    /// <summary>
    /// An outage lets only a share of a group's agents work, or lets all of them work again: of those on duty, now and as
    /// that number changes, the share rounded to the nearest, halves up. The others are booked as absent.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="share">The share, from 0 to 1.</param>
    public void SetCapacity(GroupId group, double share)
    {
        _rows[group].Capacity = share;
        _crews.Settle(group);
    }

    /// <summary>
    /// How many busy agents of a group, those who wrap up included, work beyond what an outage lets. Each of them stops when
    /// free; whoever cuts off their contacts frees that many.
    /// </summary>
    public int BusyBeyondCapacity(GroupId group) => _crews.Beyond(group);

    /// <summary>Calls the agent of a group who is idle longest to a contact.</summary>
    public AgentId Call(GroupId group)
    {
        _ledger.Leaves(group, AgentCounter.Idle, _centre.Agenda.Now);
        return _agents.TakeLongestIdle(group);
    }

    /// <summary>An agent who has become free is idle.</summary>
    public void Rest(AgentId agent)
    {
        _agents.BecomeIdle(agent, _centre.Agenda.Now);
        _ledger.Enters(_agents[agent].Group, AgentCounter.Idle, _centre.Agenda.Now);
    }

    /// <summary>
    /// Lets an agent who has become free go, if they are to: home, on a break, off the phones, or kept out by an outage.
    /// Returns whether they went.
    /// </summary>
    public bool GoesHome(AgentId agent)
    {
        GroupId group = _agents[agent].Group;
        return _rows[group].MayGo && Goes(agent, group);
    }

    private bool Goes(AgentId agent, GroupId group)
    {
        bool went = _centre.Shifts.Goes(agent) || Leaves(agent, group) || _crews.GoesApart(agent, group);
        if (went)
        {
            _crews.Settle(group);
        }

        return went;
    }

    private bool Leaves(AgentId agent, GroupId group)
    {
        if (_rows[group].Leaving == 0)
        {
            return false;
        }

        _rows[group].Leaving--;
        _agents.SignOut(agent, _centre.Agenda.Now);
        return true;
    }

    private void OneMore(GroupId group, ref CrewRow crew)
    {
        if (crew.Leaving > 0)
        {
            crew.Leaving--;
            return;
        }

        _agents.SignInNext(group, _centre.Agenda.Now);
    }

    // Who is kept out by an outage has nothing to finish, and goes before who is idle.
    private void OneFewer(GroupId group, ref CrewRow crew)
    {
        AgentId keptOut = _agents.In(AgentState.KeptOut, group) > 0 ? FirstKeptOut(group) : new AgentId(-1);
        if (keptOut.Row < 0 && _agents.Idle(group) == 0)
        {
            crew.Leaving++;
            return;
        }

        _agents.SignOut(keptOut.Row >= 0 ? keptOut : _agents.LongestIdle(group), _centre.Agenda.Now);
    }

    private AgentId FirstKeptOut(GroupId group) => _agents.NextIn(group, AgentState.KeptOut, 0);
}
