namespace CallSim.Model;

/// <summary>A shift in one replication: its rows, its places in the order of the file, and who is rostered from day to day.</summary>
internal sealed class RosteredShift
{
    private readonly ulong _key;
    private readonly ShiftTimes _times;
    private WholeNumbers _heads;

    /// <param name="group">The group.</param>
    /// <param name="groupPlan">The group's plan.</param>
    /// <param name="plan">The shift's plan.</param>
    /// <param name="time">When the centre is simulated.</param>
    /// <param name="groupKey">The key of the group.</param>
    public RosteredShift(GroupId group, AgentGroupPlan groupPlan, ShiftPlan plan, TimePlan time, ulong groupKey)
    {
        Group = group;
        Plan = plan;
        Absent = groupPlan.Absent;
        _key = Keys.Named(groupKey, plan.Name);
        _times = new ShiftTimes(plan, time);
        _heads = new WholeNumbers(groupPlan.Rounding, _key + Purpose.StaffRounding);
        Rows = (int)Math.Ceiling(plan.Agents);
    }

    public GroupId Group { get; }

    public ShiftPlan Plan { get; }

    /// <summary>The chance that an agent does not come.</summary>
    public double Absent { get; }

    /// <summary>How many rows its agents have: the most of any day.</summary>
    public int Rows { get; }

    /// <summary>The row of its first agent.</summary>
    public int FirstRow { get; init; }

    /// <summary>Its place in the order of the file; the breaks of its agents have the places that follow.</summary>
    public int Place { get; init; }

    /// <summary>How many places it has.</summary>
    public int Places => 1 + (Rows * Plan.Breaks.Length);

    /// <summary>How many are on the roster of the present or latest occurrence.</summary>
    public int Rostered { get; private set; }

    /// <summary>How many of them have not come.</summary>
    public int Missing { get; set; }

    /// <summary>When the present or latest occurrence ends.</summary>
    public SimTime End { get; private set; }

    /// <summary>The day of the next occurrence, counted from the day of the plan's start; null for none.</summary>
    public int? NextDay { get; private set; }

    /// <summary>When the next occurrence starts, after the plan's start; negative for one that runs over it.</summary>
    public SimSpan NextStart => _times.StartOn(NextDay!.Value);

    /// <summary>Looks for the first occurrence.</summary>
    public void FindFirst() => NextDay = _times.FirstDay();

    /// <summary>The next occurrence begins; the one after it becomes the next.</summary>
    /// <param name="planStart">The plan's start.</param>
    /// <returns>The key of the agents of the occurrence.</returns>
    public ulong Begin(SimTime planStart)
    {
        int day = NextDay!.Value;
        End = planStart + (NextStart + Plan.Length);
        Rostered = Math.Min(Rows, _heads.Next(Plan.Agents));
        Missing = 0;
        NextDay = _times.NextDay(day);
        return Keys.Numbered(_key, day);
    }

    /// <summary>When an agent's break begins, after the start of the present occurrence.</summary>
    /// <param name="agent">The agent's place in the shift, from 0.</param>
    /// <param name="pause">The break's place in the shift, from 0.</param>
    public SimSpan BreakOf(int agent, int pause) => _times.BreakOf(Plan.Breaks[pause], agent, Rostered);

    /// <summary>The place of an agent's break in the order of the file.</summary>
    public int PlaceOf(int agent, int pause) => Place + 1 + (agent * Plan.Breaks.Length) + pause;

    /// <summary>The agent and the break of a place.</summary>
    public (AgentId Agent, int Pause) BreakAt(int place)
    {
        (int agent, int pause) = Math.DivRem(place - Place - 1, Plan.Breaks.Length);
        return (new AgentId(FirstRow + agent), pause);
    }
}
