using System.Numerics;

namespace CallSim.Model;

/// <summary>
/// Shifts and their breaks. An end or a break that meets a busy agent marks them and takes effect when they are free,
/// wrap-up included; a break then keeps its length, and is skipped where the shift has ended first.
/// </summary>
internal sealed class Shifts
{
    private readonly Centre _centre;
    private readonly Agenda _agenda;
    private readonly AgentTable _agents;
    private readonly CrewTable _crews;
    private readonly Roster _roster;
    private readonly SimTime _planStart;
    private readonly RosteredShift[] _shiftOfRow;
    private readonly ShiftAgent[] _rows;

    /// <summary>Arms the first occurrence of every shift.</summary>
    public Shifts(Centre centre)
    {
        _centre = centre;
        _agenda = centre.Agenda;
        _agents = centre.Agents;
        _crews = centre.Crews.Rows;
        _roster = centre.Roster;
        _planStart = SimTime.Zero + centre.Layout.Plan.Time.WarmUp;
        int rows = _roster.Shifts.Length > 0 ? _roster.Rows : 0;
        _rows = new ShiftAgent[rows];
        _shiftOfRow = new RosteredShift[rows];
        foreach (RosteredShift shift in _roster.Shifts)
        {
            Array.Fill(_shiftOfRow, shift, shift.FirstRow, shift.Rows);
            shift.FindFirst();
            ArmNext(shift);
        }
    }

    /// <summary>A shift starts: its agents come, but for who is absent, and their breaks are armed.</summary>
    public void Start(int place)
    {
        if (_centre.Crews.IsClosing)
        {
            return;
        }

        RosteredShift shift = _roster.ShiftAt(place);
        SimSpan start = shift.NextStart;
        ulong key = shift.Begin(_planStart);
        ref CrewRow crew = ref _crews[shift.Group];
        for (int agent = 0; agent < shift.Rostered; agent++)
        {
            if (Draws.Happens(shift.Absent, Keys.Numbered(key, agent), Purpose.Absence))
            {
                shift.Missing++;
                continue;
            }

            Come(new AgentId(shift.FirstRow + agent), ref crew);
            for (int pause = 0; pause < shift.Plan.Breaks.Length; pause++)
            {
                PlanBreak(shift, agent, pause, start, ref crew);
            }
        }

        crew.Scheduled += shift.Rostered;
        crew.Missing += shift.Missing;
        _agenda.States.Add(shift.End, StatePlace.StaffFalls, shift.Place, EventKind.ShiftEnds.On(shift.Place));
        ArmNext(shift);
        _centre.Crews.Settle(shift.Group);
    }

    /// <summary>A shift ends: its agents go home, those who are busy when they are free.</summary>
    public void End(int place)
    {
        if (_centre.Crews.IsClosing)
        {
            return;
        }

        RosteredShift shift = _roster.ShiftAt(place);
        ref CrewRow crew = ref _crews[shift.Group];
        for (int row = shift.FirstRow; row < shift.FirstRow + shift.Rostered; row++)
        {
            if (_rows[row].IsOnShift)
            {
                Finish(new AgentId(row), shift, ref crew);
            }
        }

        crew.Scheduled -= shift.Rostered;
        crew.Missing -= shift.Missing;
        _centre.Crews.Settle(shift.Group);
    }

    /// <summary>An agent's break is due. Who is on another break goes straight on to it.</summary>
    public void BreakIsDue(int place)
    {
        RosteredShift shift = _roster.ShiftAt(place);
        (AgentId agent, int pause) = shift.BreakAt(place);
        if (_centre.Crews.IsClosing || !_rows[agent.Row].IsOnShift)
        {
            return;
        }

        ref CrewRow crew = ref _crews[shift.Group];
        if (_agents[agent].IsBusy || _agents[agent].State == AgentState.OnBreak)
        {
            Remember(agent, pause, ref crew);
        }
        else
        {
            Pause(agent, shift, pause, _agenda.Now + shift.Plan.Breaks[pause].Length, ref crew);
        }

        _centre.Crews.Settle(shift.Group);
    }

    /// <summary>An agent's break is over, if it has not been cut by the end of the shift.</summary>
    public void EndBreak(int place)
    {
        RosteredShift shift = _roster.ShiftAt(place);
        (AgentId agent, int pause) = shift.BreakAt(place);
        bool isOnIt =
            !_centre.Crews.IsClosing
            && _agents[agent].State == AgentState.OnBreak
            && _rows[agent.Row].Pause == pause
            && _rows[agent.Row].PauseEnds == _agenda.Now;
        if (!isOnIt)
        {
            return;
        }

        ref CrewRow crew = ref _crews[shift.Group];
        crew.Unpaid -= shift.Plan.Breaks[pause].Paid ? 0 : 1;
        if (!BeginsDueBreak(agent, shift, ref crew))
        {
            _agents.Move(agent, AgentState.Idle, _agenda.Now);
        }

        _centre.Crews.Settle(shift.Group);
    }

    /// <summary>Lets an agent who has become free go home after their shift, or on a break that was due. Returns whether they went.</summary>
    public bool Goes(AgentId agent)
    {
        if (_rows.Length == 0 || !_rows[agent.Row].IsMarked)
        {
            return false;
        }

        RosteredShift shift = _shiftOfRow[agent.Row];
        ref CrewRow crew = ref _crews[shift.Group];
        if (!_rows[agent.Row].HasEnded)
        {
            return BeginsDueBreak(agent, shift, ref crew);
        }

        crew.Ended--;
        crew.Marked--;
        _rows[agent.Row].HasEnded = false;
        _agents.Move(agent, AgentState.Away, _agenda.Now);
        return true;
    }

    /// <summary>First attempts have stopped: no shift and no break starts or ends any more.</summary>
    public void Forget() => Array.Clear(_rows);

    // What the simulation begins with is the state at the plan's start, warm-up or not.
    private void ArmNext(RosteredShift shift)
    {
        if (shift.NextDay is not null)
        {
            SimSpan start = shift.NextStart;
            SimTime at = start > SimSpan.Zero ? _planStart + start : SimTime.Zero;
            _agenda.States.Add(at, StatePlace.StaffRises, shift.Place, EventKind.ShiftStarts.On(shift.Place));
        }
    }

    // Who is still busy since their last shift stays.
    private void Come(AgentId agent, ref CrewRow crew)
    {
        ref ShiftAgent row = ref _rows[agent.Row];
        row.IsOnShift = true;
        if (!row.HasEnded)
        {
            _agents.Move(agent, AgentState.Idle, _agenda.Now);
            return;
        }

        row.HasEnded = false;
        crew.Ended--;
        crew.Marked--;
    }

    private void Finish(AgentId agent, RosteredShift shift, ref CrewRow crew)
    {
        ref ShiftAgent row = ref _rows[agent.Row];
        row.IsOnShift = false;
        crew.Marked -= row.IsMarked ? 1 : 0;
        row.Due = 0;
        if (_agents[agent].IsBusy)
        {
            row.HasEnded = true;
            crew.Ended++;
            crew.Marked++;
            return;
        }

        if (_agents[agent].State == AgentState.OnBreak)
        {
            crew.Unpaid -= shift.Plan.Breaks[row.Pause].Paid ? 0 : 1;
        }

        _agents.Move(agent, AgentState.Away, _agenda.Now);
    }

    // Of a shift that runs over the plan's start, a break may be over, or in progress.
    private void PlanBreak(RosteredShift shift, int agent, int pause, SimSpan start, ref CrewRow crew)
    {
        SimSpan begins = start + shift.BreakOf(agent, pause);
        SimSpan ends = begins + shift.Plan.Breaks[pause].Length;
        AgentId who = new(shift.FirstRow + agent);
        if (begins > SimSpan.Zero)
        {
            int place = shift.PlaceOf(agent, pause);
            _agenda.States.Add(_planStart + begins, StatePlace.StaffRises, place, EventKind.BreakStarts.On(place));
        }
        else if (ends > SimSpan.Zero && _agents[who].State == AgentState.OnBreak)
        {
            Remember(who, pause, ref crew);
        }
        else if (ends > SimSpan.Zero)
        {
            Pause(who, shift, pause, _planStart + ends, ref crew);
        }
    }

    private void Remember(AgentId agent, int pause, ref CrewRow crew)
    {
        ref ShiftAgent row = ref _rows[agent.Row];
        crew.Marked += row.IsMarked ? 0 : 1;
        row.Due |= 1UL << pause;
    }

    // One that begins at the very end of the shift is cut to nothing by it, later at this instant.
    private bool BeginsDueBreak(AgentId agent, RosteredShift shift, ref CrewRow crew)
    {
        ref ShiftAgent row = ref _rows[agent.Row];
        if (row.Due == 0)
        {
            return false;
        }

        int pause = BitOperations.TrailingZeroCount(row.Due);
        row.Due &= row.Due - 1;
        crew.Marked -= row.Due == 0 ? 1 : 0;
        Pause(agent, shift, pause, _agenda.Now + shift.Plan.Breaks[pause].Length, ref crew);
        return true;
    }

    private void Pause(AgentId agent, RosteredShift shift, int pause, SimTime ends, ref CrewRow crew)
    {
        ref ShiftAgent row = ref _rows[agent.Row];
        row.Pause = pause;
        row.PauseEnds = ends;
        crew.Unpaid += shift.Plan.Breaks[pause].Paid ? 0 : 1;
        _agents.Move(agent, AgentState.OnBreak, _agenda.Now);
        int place = shift.PlaceOf(agent.Row - shift.FirstRow, pause);
        _agenda.States.Add(ends, StatePlace.StaffFalls, place, EventKind.BreakEnds.On(place));
    }

    private struct ShiftAgent
    {
        /// <summary>Whether the agent has come to a shift that runs.</summary>
        public bool IsOnShift;

        /// <summary>Whether the agent is busy beyond the end of the shift.</summary>
        public bool HasEnded;

        /// <summary>The breaks that were due while the agent was busy or on another: a bit for each.</summary>
        public ulong Due;

        /// <summary>The break the agent is on, or was on last.</summary>
        public int Pause;

        /// <summary>When it ends.</summary>
        public SimTime PauseEnds;

        public readonly bool IsMarked => HasEnded || Due != 0;
    }
}
