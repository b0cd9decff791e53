using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The place of a skill among those of the queues and those that matters need.</summary>
internal readonly record struct SkillId(int Row)
{
    public static readonly SkillId None = new(-1);

    public bool IsNone => Row < 0;
}

/// <summary>Skills as rows: which queue is the first of each, and which groups have it.</summary>
internal sealed class SkillMap
{
    private readonly bool[,] _has;
    private readonly QueueId[] _firstQueue;

    /// <param name="plan">The plan.</param>
    public SkillMap(CentrePlan plan)
    {
        IEnumerable<string> needed = plan.ContactTypes.Select(type => type.Needs).OfType<string>();
        Names = [.. plan.Queues.Select(queue => queue.Skill).Concat(needed).Distinct()];
        OfQueue = [.. plan.Queues.Select(queue => Named(queue.Skill))];
        _firstQueue = [.. Names.Select(skill => FirstQueueOf(plan, skill))];
        _has = new bool[plan.AgentGroups.Length, Names.Length];
        for (int group = 0; group < plan.AgentGroups.Length; group++)
        {
            for (int skill = 0; skill < Names.Length; skill++)
            {
                _has[group, skill] = plan.AgentGroups[group].Has(Names[skill]);
            }
        }
    }

    public ImmutableArray<string> Names { get; }

    /// <summary>The skill of each queue.</summary>
    public ImmutableArray<SkillId> OfQueue { get; }

    public SkillId Named(string name) => new(Names.IndexOf(name));

    public bool Has(GroupId group, SkillId skill) => _has[group.Row, skill.Row];

    /// <summary>The first queue of a skill in the plan; none where there is none.</summary>
    public QueueId FirstQueue(SkillId skill) => _firstQueue[skill.Row];

    private static QueueId FirstQueueOf(CentrePlan plan, string skill)
    {
        for (int queue = 0; queue < plan.Queues.Length; queue++)
        {
            if (plan.Queues[queue].Skill == skill)
            {
                return new(queue);
            }
        }

        return QueueId.None;
    }
}
