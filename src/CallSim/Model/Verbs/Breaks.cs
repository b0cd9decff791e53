using System.Numerics;

namespace CallSim.Model;

/// <summary>
/// The breaks of shifts. One that meets a busy agent marks them and begins when they are free, wrap-up included; it then keeps
/// its length, and is skipped where the shift has ended first.
/// </summary>
internal sealed class Breaks(Centre centre)
{
    private readonly Agenda _agenda = centre.Agenda;
    private readonly AgentTable _agents = centre.Agents;
    private readonly Crews _crews = centre.Crews;
    private readonly Roster _roster = centre.Roster;
    private readonly ShiftAgentTable _rows = centre.ShiftAgents;
    private readonly SimTime _planStart = SimTime.Zero + centre.Layout.Plan.Time.WarmUp;

    /// <summary>Arms the breaks of an agent whose shift starts. Of one that runs over the plan's start, a break may be over, or in progress.</summary>
    /// <param name="shift">The shift.</param>
    /// <param name="agent">The agent's place in it, from 0.</param>
    /// <param name="start">When it starts, after the plan's start.</param>
    public void Plan(RosteredShift shift, int agent, SimSpan start)
    {
        AgentId who = new(shift.FirstRow + agent);
        for (int pause = 0; pause < shift.Plan.Breaks.Length; pause++)
        {
            SimSpan begins = start + shift.BreakOf(agent, pause);
            SimSpan ends = begins + shift.Plan.Breaks[pause].Length;
            if (begins > SimSpan.Zero)
            {
                int place = shift.PlaceOf(agent, pause);
                _agenda.States.Add(_planStart + begins, StatePlace.StaffRises, place, EventKind.BreakStarts.On(place));
            }
            else if (ends > SimSpan.Zero && _agents[who].State == AgentState.OnBreak)
            {
                Remember(who, shift, pause);
            }
            else if (ends > SimSpan.Zero)
            {
                Begin(who, shift, pause, _planStart + ends);
            }
        }
    }

    /// <summary>An agent's break is due. Who is on another break goes straight on to it.</summary>
    public void IsDue(int place)
    {
        RosteredShift shift = _roster.ShiftAt(place);
        (AgentId agent, int pause) = shift.BreakAt(place);
        if (_crews.IsClosing || !_rows[agent].IsOnShift)
        {
            return;
        }

        if (_agents[agent].IsBusy || _agents[agent].State == AgentState.OnBreak)
        {
            Remember(agent, shift, pause);
        }
        else
        {
            Begin(agent, shift, pause, _agenda.Now + shift.Plan.Breaks[pause].Length);
        }

        _crews.Settle(shift.Group);
    }

    /// <summary>An agent's break is over, if it has not been cut by the end of the shift.</summary>
    public void End(int place)
    {
        RosteredShift shift = _roster.ShiftAt(place);
        (AgentId agent, int pause) = shift.BreakAt(place);
        bool isOnIt =
            !_crews.IsClosing
            && _agents[agent].State == AgentState.OnBreak
            && _rows[agent].Pause == pause
            && _rows[agent].PauseEnds == _agenda.Now;
        if (!isOnIt)
        {
            return;
        }

        Cut(agent, shift);
        if (!BeginsDue(agent, shift))
        {
            _agents.Move(agent, AgentState.Idle, _agenda.Now);
        }

        _crews.Settle(shift.Group);
    }

    /// <summary>The break that an agent is on counts no more; whoever calls moves the agent on.</summary>
    public void Cut(AgentId agent, RosteredShift shift) =>
        _crews.Rows[shift.Group].Unpaid -= shift.Plan.Breaks[_rows[agent].Pause].Paid ? 0 : 1;

    /// <summary>
    /// An agent who has just become free, or whose break is over, goes on the first break that was due meanwhile. Returns
    /// whether there was one. One that begins at the very end of the shift is cut to nothing by it, later at this instant.
    /// </summary>
    public bool BeginsDue(AgentId agent, RosteredShift shift)
    {
        ref ShiftAgent row = ref _rows[agent];
        if (row.Due == 0)
        {
            return false;
        }

        int pause = BitOperations.TrailingZeroCount(row.Due);
        row.Due &= row.Due - 1;
        _crews.Rows[shift.Group].Marked -= row.Due == 0 ? 1 : 0;
        Begin(agent, shift, pause, _agenda.Now + shift.Plan.Breaks[pause].Length);
        return true;
    }

    private void Remember(AgentId agent, RosteredShift shift, int pause)
    {
        ref ShiftAgent row = ref _rows[agent];
        _crews.Rows[shift.Group].Marked += row.IsMarked ? 0 : 1;
        row.Due |= 1UL << pause;
    }

    private void Begin(AgentId agent, RosteredShift shift, int pause, SimTime ends)
    {
        ref ShiftAgent row = ref _rows[agent];
        row.Pause = pause;
        row.PauseEnds = ends;
        _crews.Rows[shift.Group].Unpaid += shift.Plan.Breaks[pause].Paid ? 0 : 1;
        _agents.Move(agent, AgentState.OnBreak, _agenda.Now);
        int place = shift.PlaceOf(agent.Row - shift.FirstRow, pause);
        _agenda.States.Add(ends, StatePlace.StaffFalls, place, EventKind.BreakEnds.On(place));
    }
}
