using System.Collections.Immutable;
using CallSim.Engine.Measures;

namespace CallSim.Model;

/// <summary>The counters of an agent group: agent-microseconds by what the time was.</summary>
internal static class AgentCounter
{
    public const int Scheduled = 0;
    public const int Overtime = 1;
    public const int Idle = 2;
    public const int Talking = 3;
    public const int Holding = 4;
    public const int Wrapping = 5;
    public const int Break = 6;
    public const int Absent = 7;

    /// <summary>The part of <see cref="Break"/> that is not paid.</summary>
    public const int UnpaidBreak = 8;
    public const int Width = 9;
}

/// <summary>Where the agents' time went, by group and interval: every agent-microsecond in exactly one state.</summary>
internal sealed class AgentLedger(int rows, ImmutableArray<AgentGroupPlan> groups)
{
    private readonly TimeIntegral[] _levels = new TimeIntegral[groups.Length * AgentCounter.Width];
    private readonly AgentCosts[] _costs = [.. groups.Select(group => new AgentCosts(group.Cost))];

    public CounterTable Cells { get; } = new(rows, groups.Length, AgentCounter.Width);

    /// <summary>What the paid hours of a group cost.</summary>
    public AgentCosts CostsOf(int group) => _costs[group];

    /// <summary>One agent more is in a state from now on.</summary>
    public void Enters(GroupId group, int counter, SimTime now) => Level(group, counter).Enter(now);

    /// <summary>One agent fewer is in a state from now on.</summary>
    public void Leaves(GroupId group, int counter, SimTime now) => Level(group, counter).Leave(now);

    /// <summary>So many are scheduled, or on overtime, from now on.</summary>
    public void Set(GroupId group, int counter, int agents, SimTime now) => Level(group, counter).Set(agents, now);

    /// <summary>Books the time since the last turn.</summary>
    public void Turn(int row, SimTime now)
    {
        for (int level = 0; level < _levels.Length; level++)
        {
            (int group, int counter) = Math.DivRem(level, AgentCounter.Width);
            Cells[row, group][counter] += _levels[level].TakeUntil(now);
        }
    }

    public void Clear()
    {
        Cells.Clear();
        Array.Clear(_levels);
    }

    private ref TimeIntegral Level(GroupId group, int counter) =>
        ref _levels[(group.Row * AgentCounter.Width) + counter];
}
