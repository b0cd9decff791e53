using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Who passes which contacts on to whom: by what the matter needs, by misroutes, by the plan's transfers.</summary>
internal sealed class HandoverRules
{
    private readonly CentreLayout _layout;
    private readonly CentrePlan _plan;
    private readonly bool _talksMayBeLonger;
    private readonly bool _someMisroute;

    public HandoverRules(CentreLayout layout)
    {
        _layout = layout;
        _plan = layout.Plan;
        Skills = new SkillMap(_plan);
        Needs = [.. _plan.ContactTypes.Select(NeedOf)];
        SpotsAfter = [.. _plan.AgentGroups.Select(group => new SamplerSeries(group.SpotsAfter))];
        Explanations = [.. _plan.Transfers.Select(transfer => SamplerSeries.OrNull(transfer.ExplainsAgain))];
        TransferTo = [.. _plan.Transfers.Select(transfer => layout.QueueNamed(transfer.To))];
        TransferKeys = [.. _plan.Transfers.Select(transfer => Keys.Named(0, transfer.Name))];
        _talksMayBeLonger = _plan.Outages.Any(outage => outage.Talk != 1);
        _someMisroute = _plan.AgentGroups.Any(group => group.Skills?.Any(skill => skill.Misroutes > 0) ?? false);
    }

    public SkillMap Skills { get; }

    /// <summary>For each contact type, the skill that solves the matter; none for that of whichever queue it is in.</summary>
    public ImmutableArray<SkillId> Needs { get; }

    /// <summary>For each group, how long it takes to notice that a contact belongs elsewhere.</summary>
    public ImmutableArray<SamplerSeries> SpotsAfter { get; }

    /// <summary>For each transfer, how much longer the next talk takes; null for nothing.</summary>
    public ImmutableArray<SamplerSeries?> Explanations { get; }

    /// <summary>For each transfer, the queue it leads to.</summary>
    public ImmutableArray<QueueId> TransferTo { get; }

    /// <summary>For each transfer, the key of its name.</summary>
    public ImmutableArray<ulong> TransferKeys { get; }

    /// <summary>The traits of a lane of answered legs; of others, those of agents like all.</summary>
    public LaneTraits TraitsOf(Lane lane)
    {
        if (lane.Group.IsNone)
        {
            return new LaneTraits { IsPlain = true };
        }

        AgentGroupPlan group = _plan.AgentGroups[lane.Group.Row];
        string name = _plan.Queues[lane.Queue.Row].Skill;
        AgentSkillPlan skill = group.Skills?.FirstOrDefault(known => known.Name == name) ?? name;
        int[] transfers = [.. TransfersOf(lane)];
        SkillId need = Needs[lane.Type.Row];
        bool isRight = need.IsNone || Skills.Has(lane.Group, need);
        bool isLikeAll = skill is { Talk: 1, Hold: 1, WrapUp: 1, Resolves: 1, Misroutes: 0 };
        return new LaneTraits
        {
            IsPlain = isLikeAll && isRight && transfers.Length == 0 && !lane.IsLater && !_talksMayBeLonger,
            Talk = skill.Talk,
            Hold = skill.Hold,
            WrapUp = skill.WrapUp,
            Resolves = skill.Resolves,
            Misroutes = skill.Misroutes,
            Transfers = transfers,
        };
    }

    /// <summary>The queues that a leg of a type in a queue can be passed on to; perhaps more than those it ever is.</summary>
    public IEnumerable<QueueId> QueuesAfter(ContactTypeId type, QueueId queue)
    {
        HashSet<QueueId> after = [];
        foreach (GroupId group in _layout.Routes[queue.Row].SelectMany(rank => rank))
        {
            LaneTraits traits = TraitsOf(new Lane(type, queue, group, IsLater: true));
            after.UnionWith(traits.Transfers.Select(transfer => TransferTo[transfer]));
            after.UnionWith(NeedsAt(type).Where(need => !Skills.Has(group, need)).Select(Skills.FirstQueue));
            if (traits.Misroutes > 0)
            {
                after.UnionWith(Enumerable.Range(0, _plan.Queues.Length).Select(row => new QueueId(row)));
            }
        }

        after.Remove(QueueId.None);
        return after;
    }

    // A transfer changes what is needed; whoever comes by one is right, unless a misroute follows.
    private IEnumerable<SkillId> NeedsAt(ContactTypeId type)
    {
        IEnumerable<SkillId> ofTransfers = _someMisroute ? TransferTo.Select(queue => Skills.OfQueue[queue.Row]) : [];
        SkillId need = Needs[type.Row];
        return need.IsNone ? ofTransfers : ofTransfers.Append(need);
    }

    private SkillId NeedOf(ContactTypePlan type) =>
        type.Needs is not null ? Skills.Named(type.Needs)
        : type.RightQueue(_plan.Numbers, _plan.Flows) is { } queue ? Skills.OfQueue[_layout.QueueNamed(queue).Row]
        : SkillId.None;

    private IEnumerable<int> TransfersOf(Lane lane) =>
        Enumerable
            .Range(0, _plan.Transfers.Length)
            .Where(row =>
                Applies(_plan.Transfers[row].FromQueue, _plan.Queues[lane.Queue.Row].Name)
                && Applies(_plan.Transfers[row].FromContact, _plan.ContactTypes[lane.Type.Row].Name)
                && Applies(_plan.Transfers[row].FromGroup, _plan.AgentGroups[lane.Group.Row].Name)
            );

    private static bool Applies(string? from, string name) => from is null || from == name;
}
