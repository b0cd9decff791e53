namespace CallSim.Model;

/// <summary>
/// Who is on duty. When a group's number falls, idle agents leave first, longest idle first; busy ones finish, on
/// overtime, and those who get free first leave.
/// </summary>
internal sealed class Staff
{
    private readonly Centre _centre;
    private readonly int[] _scheduled;
    private readonly int[] _leaving;
    private bool _isClosing;

    public Staff(Centre centre)
    {
        _centre = centre;
        _scheduled = new int[centre.HeadCounts.Length];
        _leaving = new int[centre.HeadCounts.Length];
    }

    /// <summary>How many of a group are scheduled now.</summary>
    public int Scheduled(GroupId group) => _scheduled[group.Row];

    /// <summary>A group's number changes.</summary>
    public void Schedule(GroupId group, int agents)
    {
        int more = agents - _scheduled[group.Row];
        _scheduled[group.Row] = agents;
        for (; more > 0; more--)
        {
            OneMore(group);
        }

        for (; more < 0; more++)
        {
            OneFewer(group);
        }

        _centre.Ledgers.Agents.Set(group, AgentCounter.Scheduled, agents, _centre.Agenda.Now);
        BookOvertime(group);
    }

    /// <summary>First attempts have stopped: nobody is scheduled any more, and whoever is on duty stays, on overtime.</summary>
    public void StayUntilTheEnd()
    {
        _isClosing = true;
        Array.Clear(_leaving);
        for (int row = 0; row < _scheduled.Length; row++)
        {
            GroupId group = new(row);
            _centre.Ledgers.Agents.Set(group, AgentCounter.Scheduled, 0, _centre.Agenda.Now);
            BookOvertime(group);
        }
    }

    /// <summary>Calls the agent of a group who is idle longest to a contact.</summary>
    public AgentId Call(GroupId group)
    {
        _centre.Ledgers.Agents.Leaves(group, AgentCounter.Idle, _centre.Agenda.Now);
        return _centre.Agents.TakeLongestIdle(group);
    }

    /// <summary>An agent who has become free is idle.</summary>
    public void Rest(AgentId agent)
    {
        _centre.Agents.BecomeIdle(agent, _centre.Agenda.Now);
        _centre.Ledgers.Agents.Enters(_centre.Agents[agent].Group, AgentCounter.Idle, _centre.Agenda.Now);
    }

    /// <summary>Lets an agent who has become free go, if their group has too many on duty and the centre is not closing. Returns whether they went.</summary>
    public bool GoesHome(AgentId agent)
    {
        GroupId group = _centre.Agents[agent].Group;
        if (_leaving[group.Row] == 0)
        {
            return false;
        }

        _leaving[group.Row]--;
        _centre.Agents.SignOut(agent);
        BookOvertime(group);
        return true;
    }

    private void OneMore(GroupId group)
    {
        if (_leaving[group.Row] > 0)
        {
            _leaving[group.Row]--;
            return;
        }

        _centre.Agents.SignIn(group, _centre.Agenda.Now);
        _centre.Ledgers.Agents.Enters(group, AgentCounter.Idle, _centre.Agenda.Now);
    }

    private void OneFewer(GroupId group)
    {
        if (_centre.Agents.Idle(group) == 0)
        {
            _leaving[group.Row]++;
            return;
        }

        _centre.Agents.SignOutLongestIdle(group);
        _centre.Ledgers.Agents.Leaves(group, AgentCounter.Idle, _centre.Agenda.Now);
    }

    private void BookOvertime(GroupId group)
    {
        int overtime = _isClosing ? _centre.Agents.OnDuty(group) : _leaving[group.Row];
        _centre.Ledgers.Agents.Set(group, AgentCounter.Overtime, overtime, _centre.Agenda.Now);
    }
}
