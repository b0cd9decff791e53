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

    /// <summary>On a break of their shift.</summary>
    OnBreak,

    /// <summary>Off the phones for shrinkage.</summary>
    Resting,

    /// <summary>On duty, but an outage leaves them nothing to work with.</summary>
    KeptOut,
}

/// <summary>One agent.</summary>
internal struct AgentRow
{
    public GroupId Group;
    public AgentState State;

    /// <summary>
    /// Of a busy agent, since when they talk, have the caller on hold or wrap up. Of one who is not busy, when their last work
    /// ended or they signed in, whichever is later: the instant that counts for longest idle, which breaks, time off the
    /// phones and outages leave as it is. Of one who is away it means nothing.
    /// </summary>
    public SimTime Since;

    /// <summary>Whether the agent has a contact or wraps up.</summary>
    public readonly bool IsBusy => State is AgentState.Talking or AgentState.Holding or AgentState.Wrapping;
}

/// <summary>An agent's wrap-up; apart from the agent, whom most of what happens concerns without one.</summary>
/// <param name="Timer">The timer that ends it.</param>
/// <param name="Leg">Where it is booked: the leg it follows.</param>
internal readonly record struct WrapUpRow(TimerId Timer, LegBooking Leg);

/// <summary>
/// The agents: what each does, and for each group who is idle, longest first. A group's rows are neighbours, as many as
/// it ever schedules; who is away has a row, too.
/// </summary>
internal sealed class AgentTable
{
    private const int States = (int)AgentState.KeptOut + 1;

    private readonly AgentRow[] _rows;
    private readonly WrapUpRow[] _wrapUps;
    private readonly int[] _firstRow;
    private readonly IdleAgents[] _idle;
    private readonly PriorityQueue<AgentId, int>[] _away;
    private readonly int[] _onDuty;

    // By group and state. The busy states change without being counted here, so theirs mean nothing.
    private readonly int[] _apart;

    /// <param name="largest">For each group, the most agents it ever schedules.</param>
    public AgentTable(ReadOnlySpan<int> largest)
    {
        _idle = new IdleAgents[largest.Length];
        _away = new PriorityQueue<AgentId, int>[largest.Length];
        _onDuty = new int[largest.Length];
        _apart = new int[largest.Length * States];
        _firstRow = new int[largest.Length + 1];
        for (int group = 0; group < largest.Length; group++)
        {
            _firstRow[group + 1] = _firstRow[group] + largest[group];
        }

        _rows = new AgentRow[_firstRow[^1]];
        _wrapUps = new WrapUpRow[_rows.Length];
        for (int group = 0; group < largest.Length; group++)
        {
            _idle[group] = new IdleAgents(largest[group]);
            _away[group] = new(largest[group]);
            for (int agent = _firstRow[group]; agent < _firstRow[group + 1]; agent++)
            {
                _rows[agent].Group = new GroupId(group);
                _away[group].Enqueue(new AgentId(agent), agent);
            }
        }
    }

    /// <summary>How many agents wrap up.</summary>
    public int Wrapping { get; private set; }

    public ref readonly AgentRow this[AgentId agent]
    {
        get => ref _rows[agent.Row];
    }

    /// <summary>The wrap-up of an agent who wraps up.</summary>
    public WrapUpRow WrapUpOf(AgentId agent) => _wrapUps[agent.Row];

    /// <summary>An agent's number in the group, from 1.</summary>
    public int NumberInGroup(AgentId agent) => agent.Row - _firstRow[_rows[agent.Row].Group.Row] + 1;

    /// <summary>How many of a group are on duty: idle, busy or kept out.</summary>
    public int OnDuty(GroupId group) => _onDuty[group.Row];

    /// <summary>How many of a group are on a break, off the phones or kept out; for no other state.</summary>
    public int In(AgentState state, GroupId group) => _apart[Apart(group, state)];

    /// <summary>How many of a group are idle.</summary>
    public int Idle(GroupId group) => _idle[group.Row].Count;

    /// <summary>Of a group's idle agents, the one idle longest; ties by row. The group has one.</summary>
    public AgentId LongestIdle(GroupId group) => _idle[group.Row].First;

    /// <summary>Of the agents of a group with a count who are away, the one of the lowest row signs in and is idle.</summary>
    public void SignInNext(GroupId group, SimTime now) => Move(_away[group.Row].Dequeue(), AgentState.Idle, now);

    /// <summary>An agent of a group with a count, who is not busy or has just become free, signs out.</summary>
    public void SignOut(AgentId agent, SimTime now)
    {
        Move(agent, AgentState.Away, now);
        _away[_rows[agent.Row].Group.Row].Enqueue(agent, agent.Row);
    }

    /// <summary>An agent who is not busy, or has just become free, goes over to another state that is not a busy one.</summary>
    public void Move(AgentId agent, AgentState to, SimTime now)
    {
        ref AgentRow row = ref _rows[agent.Row];
        if (row.State == AgentState.Idle)
        {
            _idle[row.Group.Row].Take(agent);
        }
        else if (row.IsBusy || row.State == AgentState.Away)
        {
            row.Since = now;
        }

        _onDuty[row.Group.Row] += (IsOnDuty(to) ? 1 : 0) - (IsOnDuty(row.State) ? 1 : 0);
        _apart[Apart(row.Group, row.State)]--;
        _apart[Apart(row.Group, to)]++;
        row.State = to;
        if (to == AgentState.Idle)
        {
            _idle[row.Group.Row].Add(agent, _rows);
        }
    }

    /// <summary>An agent who has just become free waits for the next contact.</summary>
    public void BecomeIdle(AgentId agent, SimTime now)
    {
        ref AgentRow row = ref _rows[agent.Row];
        row.State = AgentState.Idle;
        row.Since = now;
        _idle[row.Group.Row].Add(agent, _rows);
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
        _wrapUps[agent.Row] = new WrapUpRow(end, leg);
        Wrapping++;
    }

    /// <summary>An agent has wrapped up.</summary>
    public void EndWrapUp(AgentId agent)
    {
        Debug.Assert(_rows[agent.Row].State == AgentState.Wrapping, "only who wraps up ends it");
        Wrapping--;
    }

    /// <summary>The first agent of a group, from a row on, who is in a state; a row of −1 where there is none.</summary>
    public AgentId NextIn(GroupId group, AgentState state, int from)
    {
        for (int row = Math.Max(from, _firstRow[group.Row]); row < _firstRow[group.Row + 1]; row++)
        {
            if (_rows[row].State == state)
            {
                return new AgentId(row);
            }
        }

        return new AgentId(-1);
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

    private static bool IsOnDuty(AgentState state) =>
        state is not (AgentState.Away or AgentState.OnBreak or AgentState.Resting);

    private static int Apart(GroupId group, AgentState state) => (group.Row * States) + (int)state;
}
