namespace CallSim.Model;

/// <summary>Shifts. An end that meets a busy agent marks them, and they go home when they are free, wrap-up included.</summary>
internal sealed class Shifts
{
    private readonly Agenda _agenda;
    private readonly AgentTable _agents;
    private readonly Breaks _breaks;
    private readonly Crews _crews;
    private readonly Roster _roster;
    private readonly ShiftAgentTable _rows;
    private readonly RosteredShift[] _shiftOfRow;
    private readonly SimTime _planStart;

    /// <summary>Arms the first occurrence of every shift.</summary>
    public Shifts(Centre centre)
    {
        _agenda = centre.Agenda;
        _agents = centre.Agents;
        _breaks = centre.Breaks;
        _crews = centre.Crews;
        _roster = centre.Roster;
        _rows = centre.ShiftAgents;
        _shiftOfRow = new RosteredShift[_rows.Count];
        _planStart = SimTime.Zero + centre.Layout.Plan.Time.WarmUp;
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
        if (_crews.IsClosing)
        {
            return;
        }

        RosteredShift shift = _roster.ShiftAt(place);
        SummonAgents(shift);
        ref CrewRow crew = ref _crews.Rows[shift.Group];
        crew.Scheduled += shift.Rostered;
        crew.Missing += shift.Missing;
        _agenda.States.Add(shift.End, StatePlace.StaffFalls, shift.Place, EventKind.ShiftEnds.On(shift.Place));
        ArmNext(shift);
        _crews.Settle(shift.Group);
    }

    /// <summary>A shift ends: its agents go home, those who are busy when they are free.</summary>
    public void End(int place)
    {
        if (_crews.IsClosing)
        {
            return;
        }

        RosteredShift shift = _roster.ShiftAt(place);
        ref CrewRow crew = ref _crews.Rows[shift.Group];
        for (int row = shift.FirstRow; row < shift.FirstRow + shift.Rostered; row++)
        {
            AgentId agent = new(row);
            if (_rows[agent].IsOnShift)
            {
                Finish(agent, shift, ref crew);
            }
        }

        crew.Scheduled -= shift.Rostered;
        crew.Missing -= shift.Missing;
        _crews.Settle(shift.Group);
    }

    /// <summary>Lets an agent who has become free go home after their shift, or on a break that was due. Returns whether they went.</summary>
    public bool Goes(AgentId agent)
    {
        if (_rows.Count == 0 || !_rows[agent].IsMarked)
        {
            return false;
        }

        RosteredShift shift = _shiftOfRow[agent.Row];
        if (!_rows[agent].HasEnded)
        {
            return _breaks.BeginsDue(agent, shift);
        }

        NoLongerEnded(agent, ref _crews.Rows[shift.Group]);
        _agents.Move(agent, AgentState.Away, _agenda.Now);
        return true;
    }

    /// <summary>First attempts have stopped: no shift and no break starts or ends any more.</summary>
    public void Forget() => _rows.Clear();

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

    private void SummonAgents(RosteredShift shift)
    {
        SimSpan start = shift.NextStart;
        ulong key = shift.Begin(_planStart);
        for (int agent = 0; agent < shift.Rostered; agent++)
        {
            if (Draws.Happens(shift.Absent, Keys.Numbered(key, agent), Purpose.Absence))
            {
                shift.Missing++;
                continue;
            }

            Come(new AgentId(shift.FirstRow + agent), ref _crews.Rows[shift.Group]);
            _breaks.Plan(shift, agent, start);
        }
    }

    // Who is still busy since their last shift stays.
    private void Come(AgentId agent, ref CrewRow crew)
    {
        _rows[agent].IsOnShift = true;
        if (_rows[agent].HasEnded)
        {
            NoLongerEnded(agent, ref crew);
        }
        else
        {
            _agents.Move(agent, AgentState.Idle, _agenda.Now);
        }
    }

    private void Finish(AgentId agent, RosteredShift shift, ref CrewRow crew)
    {
        ref ShiftAgent row = ref _rows[agent];
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
            _breaks.Cut(agent, shift);
        }

        _agents.Move(agent, AgentState.Away, _agenda.Now);
    }

    private void NoLongerEnded(AgentId agent, ref CrewRow crew)
    {
        _rows[agent].HasEnded = false;
        crew.Ended--;
        crew.Marked--;
    }
}
