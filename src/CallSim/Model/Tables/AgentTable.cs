using System.Diagnostics;

namespace CallSim.Model;

/// <summary>What an agent does.</summary>
internal enum AgentState : byte
{
    Away,
    Idle,
    Talking,
    Holding,
    Wrapping,
}

/// <summary>One agent.</summary>
internal struct AgentRow
{
    public GroupId Group;
    public AgentState State;

    /// <summary>Since when the agent is in this state; for an idle one the instant that counts for longest idle.</summary>
    public SimTime Since;

    /// <summary>The timer that ends the wrap-up.</summary>
    public TimerId Timer;

    /// <summary>Where the wrap-up is booked: the leg it follows.</summary>
    public LegBooking Leg;
}

/// <summary>
/// The agents: what each does, and for each group who is idle, longest first. A group's rows are neighbours, as many as
/// it ever schedules; who is away has a row, too.
/// </summary>
internal sealed class AgentTable
{
    private readonly AgentRow[] _rows;
    private readonly int[] _firstRow;
    private readonly IdleAgents[] _idle;
    private readonly PriorityQueue<AgentId, int>[] _away;
    private readonly int[] _onDuty;

    /// <param name="largest">For each group, the most agents it ever schedules.</param>
    public AgentTable(ReadOnlySpan<int> largest)
    {
        _idle = new IdleAgents[largest.Length];
        _away = new PriorityQueue<AgentId, int>[largest.Length];
        _onDuty = new int[largest.Length];
        _firstRow = new int[largest.Length];
        int rows = 0;
        for (int group = 0; group < largest.Length; group++)
        {
            _firstRow[group] = rows;
            _idle[group] = new IdleAgents(largest[group]);
            _away[group] = new(largest[group]);
            for (int agent = rows; agent < rows + largest[group]; agent++)
            {
                _away[group].Enqueue(new AgentId(agent), agent);
            }

            rows += largest[group];
        }

        _rows = new AgentRow[rows];
        for (int group = 0; group < largest.Length; group++)
        {
            foreach ((AgentId agent, _) in _away[group].UnorderedItems)
            {
                _rows[agent.Row].Group = new GroupId(group);
            }
        }
    }

    /// <summary>How many agents wrap up.</summary>
    public int Wrapping { get; private set; }

    public ref readonly AgentRow this[AgentId agent]
    {
        get => ref _rows[agent.Row];
    }

    /// <summary>An agent's number in the group, from 1.</summary>
    public int NumberInGroup(AgentId agent) => agent.Row - _firstRow[_rows[agent.Row].Group.Row] + 1;

    /// <summary>How many of a group are signed in, idle or busy.</summary>
    public int OnDuty(GroupId group) => _onDuty[group.Row];

    /// <summary>How many of a group are idle.</summary>
    public int Idle(GroupId group) => _idle[group.Row].Count;

    /// <summary>Of a group's idle agents, the one idle longest; ties by row. The group has one.</summary>
    public AgentId LongestIdle(GroupId group) => _idle[group.Row].First;

    /// <summary>An agent who is away signs in and is idle: of several, the one of the lowest row.</summary>
    public void SignIn(GroupId group, SimTime now)
    {
        AgentId agent = _away[group.Row].Dequeue();
        _onDuty[group.Row]++;
        BecomeIdle(agent, now);
    }

    /// <summary>The agent idle longest signs out.</summary>
    public void SignOutLongestIdle(GroupId group) => SignOut(_idle[group.Row].TakeFirst());

    /// <summary>An agent who has just become free signs out.</summary>
    public void SignOut(AgentId agent)
    {
        ref AgentRow row = ref _rows[agent.Row];
        row.State = AgentState.Away;
        _away[row.Group.Row].Enqueue(agent, agent.Row);
        _onDuty[row.Group.Row]--;
    }

    /// <summary>An agent who has just become free waits for the next contact.</summary>
    public void BecomeIdle(AgentId agent, SimTime now)
    {
        ref AgentRow row = ref _rows[agent.Row];
        row.State = AgentState.Idle;
        row.Since = now;
        _idle[row.Group.Row].Add(agent, now, _rows);
    }

    /// <summary>The agent idle longest is called to a contact.</summary>
    public AgentId TakeLongestIdle(GroupId group) => _idle[group.Row].TakeFirst();

    /// <summary>An agent who was called, or has just become free, talks.</summary>
    public void Talk(AgentId agent, SimTime now)
    {
        ref AgentRow row = ref _rows[agent.Row];
        row.State = AgentState.Talking;
        row.Since = now;
    }

    /// <summary>An agent has the caller on hold.</summary>
    public void Hold(AgentId agent, SimTime now)
    {
        ref AgentRow row = ref _rows[agent.Row];
        Debug.Assert(row.State == AgentState.Talking, "a hold follows a talk");
        row.State = AgentState.Holding;
        row.Since = now;
    }

    /// <summary>An agent wraps up until the timer fires.</summary>
    public void WrapUp(AgentId agent, TimerId end, LegBooking leg, SimTime now)
    {
        ref AgentRow row = ref _rows[agent.Row];
        row.State = AgentState.Wrapping;
        row.Since = now;
        row.Timer = end;
        row.Leg = leg;
        Wrapping++;
    }

    /// <summary>An agent has wrapped up.</summary>
    public void EndWrapUp(AgentId agent)
    {
        Debug.Assert(_rows[agent.Row].State == AgentState.Wrapping, "only who wraps up ends it");
        Wrapping--;
    }

    /// <summary>The agents in a state. Not for the hot path.</summary>
    public IEnumerable<AgentId> All(AgentState state)
    {
        for (int row = 0; row < _rows.Length; row++)
        {
            if (_rows[row].State == state)
            {
                yield return new AgentId(row);
            }
        }
    }
}
