using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>How a group's agents differ in the legs of a lane, and where such legs can be passed on to.</summary>
internal sealed class LaneTraits
{
    /// <summary>Whether nothing of this applies: the leg is talked through and ends.</summary>
    public bool IsPlain { get; init; }

    public double Talk { get; init; } = 1;

    public double Hold { get; init; } = 1;

    public double WrapUp { get; init; } = 1;

    public double Resolves { get; init; } = 1;

    /// <summary>The queue of the skill that the matter needs, where these agents do not have it; none where they do.</summary>
    public QueueId RightQueue { get; init; } = QueueId.None;

    /// <summary>The chance that an agent takes the contact for another matter.</summary>
    public double Misroutes { get; init; }

    /// <summary>The queues such a contact is passed on to, each as likely as the others.</summary>
    public QueueId[] WrongQueues { get; init; } = [];

    /// <summary>The transfers that apply, in the order of the plan.</summary>
    public int[] Transfers { get; init; } = [];

    /// <summary>How long it takes to notice that a contact belongs elsewhere.</summary>
    public required SamplerSeries SpotsAfter { get; init; }
}

/// <summary>Who passes which contacts on to whom: by what the matter needs, by misroutes, by the plan's transfers.</summary>
internal sealed class HandoverRules
{
    private readonly CentreLayout _layout;
    private readonly CentrePlan _plan;
    private readonly string?[] _needs;
    private readonly SamplerSeries[] _spotsAfter;
    private readonly bool _talksMayBeLonger;

    public HandoverRules(CentreLayout layout)
    {
        _layout = layout;
        _plan = layout.Plan;
        _needs = [.. _plan.ContactTypes.Select((type, row) => type.Needs ?? SkillOfRightWay(new(row)))];
        _spotsAfter = [.. _plan.AgentGroups.Select(group => new SamplerSeries(group.SpotsAfter))];
        _talksMayBeLonger = _plan.Outages.Any(outage => outage.Talk != 1);
        Explanations = [.. _plan.Transfers.Select(transfer => SamplerSeries.OrNull(transfer.ExplainsAgain))];
        TransferTo = [.. _plan.Transfers.Select(transfer => layout.QueueNamed(transfer.To))];
        TransferKeys = [.. _plan.Transfers.Select(transfer => Keys.Named(0, transfer.Name))];
    }

    /// <summary>For each transfer, how much longer the next talk takes; null for nothing.</summary>
    public ImmutableArray<SamplerSeries?> Explanations { get; }

    /// <summary>For each transfer, the queue it leads to.</summary>
    public ImmutableArray<QueueId> TransferTo { get; }

    /// <summary>For each transfer, the key of its name.</summary>
    public ImmutableArray<ulong> TransferKeys { get; }

    /// <summary>The queues that a leg of a type in a queue can be passed on to.</summary>
    public IEnumerable<QueueId> QueuesAfter(ContactTypeId type, QueueId queue) =>
        _layout
            .Routes[queue.Row]
            .SelectMany(rank => rank)
            .Select(group => Of(new Lane(type, queue, group, IsLater: true)))
            .SelectMany(traits =>
                traits
                    .WrongQueues.Append(traits.RightQueue)
                    .Concat(traits.Transfers.Select(transfer => TransferTo[transfer]))
            )
            .Where(next => !next.IsNone)
            .Distinct();

    /// <summary>The traits of a lane of answered legs; of others, those of agents like all.</summary>
    public LaneTraits Of(Lane lane)
    {
        if (lane.Group.IsNone)
        {
            return new LaneTraits { IsPlain = true, SpotsAfter = _spotsAfter[0] };
        }

        AgentGroupPlan group = _plan.AgentGroups[lane.Group.Row];
        QueuePlan queue = _plan.Queues[lane.Queue.Row];
        string need = _needs[lane.Type.Row] ?? queue.Skill;
        AgentSkillPlan skill =
            group.Skills?.FirstOrDefault(known => known.Name == queue.Skill)
            ?? new AgentSkillPlan { Name = queue.Skill };
        QueueId rightQueue = group.Has(need) ? QueueId.None : FirstQueueOf(need, lane.Queue);
        QueueId[] wrongQueues = skill.Misroutes > 0 ? [.. WrongQueues(need, lane.Queue)] : [];
        int[] transfers = [.. TransfersOf(lane)];
        bool hasOwnTimes = skill is not { Talk: 1, Hold: 1, WrapUp: 1, Resolves: 1 };
        bool passesOn = !rightQueue.IsNone || wrongQueues.Length > 0 || transfers.Length > 0;
        return new LaneTraits
        {
            IsPlain = !hasOwnTimes && !passesOn && !lane.IsLater && !_talksMayBeLonger,
            Talk = skill.Talk,
            Hold = skill.Hold,
            WrapUp = skill.WrapUp,
            Resolves = skill.Resolves,
            RightQueue = rightQueue,
            Misroutes = skill.Misroutes,
            WrongQueues = wrongQueues,
            Transfers = transfers,
            SpotsAfter = _spotsAfter[lane.Group.Row],
        };
    }

    private string? SkillOfRightWay(ContactTypeId type)
    {
        Target target = _layout.FirstTarget(type);
        if (target.Kind == TargetKind.Flow)
        {
            string name = _plan.ContactTypes[type.Row].Name;
            target = _layout.Flows.RightWay(new(target.Row), name, _plan) ?? Target.End(ContactOutcome.Trapped);
        }

        return target.Kind == TargetKind.Queue ? _plan.Queues[target.Row].Skill : null;
    }

    private QueueId FirstQueueOf(string skill, QueueId except)
    {
        for (int queue = 0; queue < _plan.Queues.Length; queue++)
        {
            if (_plan.Queues[queue].Skill == skill && queue != except.Row)
            {
                return new(queue);
            }
        }

        return QueueId.None;
    }

    private IEnumerable<QueueId> WrongQueues(string need, QueueId except) =>
        Enumerable
            .Range(0, _plan.Queues.Length)
            .Where(queue => queue != except.Row && _plan.Queues[queue].Skill != need)
            .Select(queue => new QueueId(queue));

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
