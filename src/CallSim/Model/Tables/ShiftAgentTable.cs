namespace CallSim.Model;

/// <summary>What the roster wants of one agent of a group with shifts.</summary>
internal struct ShiftAgent
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

    /// <summary>Whether the agent is to go home or on a break once they are free.</summary>
    public readonly bool IsMarked => HasEnded || Due != 0;
}

/// <summary>What the roster wants of each agent. The table has a row for every agent, or none where no group has shifts.</summary>
internal sealed class ShiftAgentTable(Roster roster)
{
    private readonly ShiftAgent[] _rows = new ShiftAgent[roster.Shifts.Length > 0 ? roster.Rows : 0];

    public int Count => _rows.Length;

    /// <summary>The row of an agent, for the verbs of shifts and breaks to change.</summary>
    public ref ShiftAgent this[AgentId agent] => ref _rows[agent.Row];

    /// <summary>Nothing is wanted of anybody any more.</summary>
    public void Clear() => Array.Clear(_rows);
}
