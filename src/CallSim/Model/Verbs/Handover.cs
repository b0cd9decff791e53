namespace CallSim.Model;

/// <summary>Passing contacts on: by transfers, by misroutes, and back to the right skill. Decided when the talk begins.</summary>
internal sealed class Handover(Centre centre)
{
    private readonly ContactTable _contacts = centre.Contacts;
    private readonly HandoverRules _rules = centre.Layout.Handover;

    /// <summary>An agent begins a talk that is not plain: how long it takes; where it leads is kept with the contact.</summary>
    public SimSpan BeginTalk(ContactId contact, GroupId group, LaneTraits lane)
    {
        ulong key = _contacts[contact].LegKey;
        int cameBy = _contacts.Journey(contact).Transfer;
        QueueId elsewhere = Elsewhere(lane, key);
        if (!elsewhere.IsNone)
        {
            _contacts.WillBePassedOn(contact, elsewhere, transfer: -1, isCutShort: true);
            return Span(lane.SpotsAfter, key, Purpose.SpotsAfter);
        }

        int transfer = TransferOf(lane, key);
        QueueId to = transfer < 0 ? QueueId.None : _rules.TransferTo[transfer];
        _contacts.WillBePassedOn(contact, to, transfer, isCutShort: false);
        SamplerSeries talk = centre.Layout.Types[_contacts[contact].Type.Row].Talk;
        SimSpan span = Span(talk, key, Purpose.Talk) * (lane.Talk * centre.Conditions.Talk(group));
        return cameBy >= 0 && _rules.Explanations[cameBy] is { } explanation
            ? span + Span(explanation, key, Purpose.ExplainsAgain)
            : span;
    }

    /// <summary>Whether the talk ends as soon as the agent notices that the contact belongs elsewhere.</summary>
    public bool IsCutShort(ContactId contact) => _contacts.Journey(contact).IsCutShort;

    // Where an agent without the skill, or one who misjudges the matter, sends the contact; none for one who keeps it.
    private static QueueId Elsewhere(LaneTraits lane, ulong key)
    {
        if (!lane.RightQueue.IsNone)
        {
            return lane.RightQueue;
        }

        KeyedBits bits = new(key + Purpose.Misroutes);
        if (lane.WrongQueues.Length == 0 || Uniform01.Draw(ref bits) >= lane.Misroutes)
        {
            return QueueId.None;
        }

        return lane.WrongQueues[(int)Math.BigMul(bits.NextBits(), (ulong)lane.WrongQueues.Length, out _)];
    }

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
