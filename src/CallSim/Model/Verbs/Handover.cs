namespace CallSim.Model;

/// <summary>Passing contacts on: by transfers, by misroutes, and back to the right skill. Decided when the talk begins.</summary>
internal sealed class Handover(Centre centre)
{
    private readonly ContactTable _contacts = centre.Contacts;
    private readonly JourneyTable _journeys = centre.Journeys;
    private readonly HandoverRules _rules = centre.Layout.Handover;

    /// <summary>An agent begins a talk that is not plain: how long it takes; where it leads is kept with the contact.</summary>
    public SimSpan BeginTalk(ContactId contact, GroupId group, LaneTraits lane)
    {
        ref readonly ContactRow row = ref _contacts[contact];
        ref readonly ContactJourney journey = ref _journeys[contact];
        int cameBy = journey.Transfer;
        SkillId need = NeedOf(row, journey);
        QueueId elsewhere = Elsewhere(row, group, lane, need);
        if (!elsewhere.IsNone)
        {
            _journeys.WillBePassedOn(contact, elsewhere, need, transfer: -1, isCutShort: true);
            return Span(_rules.SpotsAfter[group.Row], row.LegKey, Purpose.SpotsAfter);
        }

        int transfer = TransferOf(lane, row.LegKey);
        QueueId to = transfer < 0 ? QueueId.None : _rules.TransferTo[transfer];
        SkillId next = transfer < 0 ? need : _rules.Skills.OfQueue[to.Row];
        _journeys.WillBePassedOn(contact, to, next, transfer, isCutShort: false);
        SamplerSeries talk = centre.Layout.Types[row.Type.Row].Talk;
        SimSpan span =
            Span(talk, row.LegKey, Purpose.Talk) * (lane.Talk * centre.Conditions.Factor(OutageFactor.Talk, group));
        return cameBy >= 0 && _rules.Explanations[cameBy] is { } explanation
            ? span + Span(explanation, row.LegKey, Purpose.ExplainsAgain)
            : span;
    }

    /// <summary>Whether the talk ends as soon as the agent notices that the contact belongs elsewhere.</summary>
    public bool IsCutShort(ContactId contact) => _journeys[contact].IsCutShort;

    // What the last transfer made of it, else what the type needs, else what the queue is for.
    private SkillId NeedOf(in ContactRow row, in ContactJourney journey)
    {
        SkillId need = journey.Need.IsNone ? _rules.Needs[row.Type.Row] : journey.Need;
        return need.IsNone ? _rules.Skills.OfQueue[row.Queue.Row] : need;
    }

    // Where an agent without the skill, or one who misjudges the matter, sends the contact; none for one who keeps it.
    private QueueId Elsewhere(in ContactRow row, GroupId group, LaneTraits lane, SkillId need)
    {
        if (!_rules.Skills.Has(group, need))
        {
            return _rules.Skills.FirstQueue(need);
        }

        KeyedBits bits = new(row.LegKey + Purpose.Misroutes);
        return lane.Misroutes > 0 && Uniform01.Draw(ref bits) < lane.Misroutes
            ? WrongQueue(row.Queue, need, ref bits)
            : QueueId.None;
    }

    // Of the other queues that are for something else, each as likely as the others; none where there is none.
    private QueueId WrongQueue(QueueId present, SkillId need, ref KeyedBits bits)
    {
        int wrong = 0;
        for (int queue = 0; queue < _rules.Skills.OfQueue.Length; queue++)
        {
            wrong += IsWrong(queue, present, need) ? 1 : 0;
        }

        int place = (int)Math.BigMul(bits.NextBits(), (ulong)wrong, out _);
        for (int queue = 0; queue < _rules.Skills.OfQueue.Length; queue++)
        {
            if (IsWrong(queue, present, need) && place-- == 0)
            {
                return new(queue);
            }
        }

        return QueueId.None;
    }

    private bool IsWrong(int queue, QueueId present, SkillId need) =>
        queue != present.Row && _rules.Skills.OfQueue[queue] != need;

    private int TransferOf(LaneTraits lane, ulong key)
    {
        foreach (int transfer in lane.Transfers)
        {
            ulong transferKey = CustomerKeys.Transfer(key, _rules.TransferKeys[transfer]);
            if (Draws.Happens(centre.Layout.Plan.Transfers[transfer].Chance, transferKey, Purpose.Transfers))
            {
                return transfer;
            }
        }

        return -1;
    }

    private SimSpan Span(SamplerSeries series, ulong key, ulong purpose) =>
        centre.Draws.Span(series.At(centre.Clock.PlanColumn), key, purpose);
}
