using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// One leg of a measured contact, one that came at or after the plan's start: a stay in a queue and with the agent it led to.
/// A contact that never joined a queue, and one that was cut off between two legs, has a leg of number 0. Instants count from
/// the plan's start.
/// </summary>
public readonly ref struct ContactLeg
{
    private readonly ContactNames _names;
    private readonly ref readonly LegRecord _leg;

    internal ContactLeg(int replication, ContactNames names, in LegRecord leg)
    {
        Replication = replication;
        _names = names;
        _leg = ref leg;
    }

    /// <summary>The replication, from 0.</summary>
    public int Replication { get; }

    /// <summary>The number of the contact among all of its replication, from 1, those of the warm-up included.</summary>
    public long Contact => _leg.Contact;

    /// <summary>The number of the leg among the contact's, from 1; 0 for none.</summary>
    public int Leg => _leg.Leg;

    /// <summary>The customer, named by the number of the first contact about the matter.</summary>
    public long Customer => _leg.FirstContact;

    /// <summary>The number of the customer's contact before this one; null for the first.</summary>
    public long? PreviousContact => _leg.PreviousContact > 0 ? _leg.PreviousContact : null;

    /// <summary>The number of the contact among the customer's, from 1.</summary>
    public int Attempt => _leg.Attempt;

    /// <summary>How the contact came in: always <c>voice</c>.</summary>
    public string Channel => _names.Channel;

    /// <summary>The contact type.</summary>
    public string Type => _names.Types[_leg.Type];

    /// <summary>Where it came in: the path of a number, a flow or a queue, such as <c>numbers.main</c>.</summary>
    public string Entered => _names.Entries[_leg.Type];

    /// <summary>When the contact arrived.</summary>
    public SimSpan Arrived => SinceStart(_leg.Arrived);

    /// <summary>When it left the call flows; null where it was in none.</summary>
    public SimSpan? IvrEnded => SinceStartOrNull(_leg.IvrEnded);

    /// <summary>When it joined the queue; null without a leg.</summary>
    public SimSpan? Queued => SinceStartOrNull(_leg.Queued);

    /// <summary>When an agent answered; null where none did.</summary>
    public SimSpan? Answered => SinceStartOrNull(_leg.Answered);

    /// <summary>When the leg ended, with the wrap-up.</summary>
    public SimSpan Ended => SinceStart(_leg.Ended);

    /// <summary>The time in call flows; null where it was in none.</summary>
    public SimSpan? Ivr => _leg.IvrEnded == LegRecord.Never ? null : new SimSpan(_leg.IvrEnded - _leg.IvrBegan);

    /// <summary>The wait in the queue, until the answer or until leaving; null without a leg.</summary>
    public SimSpan? Wait => _leg.Leg == 0 ? null : new SimSpan(_leg.Wait);

    /// <summary>The talk; null where no agent answered.</summary>
    public SimSpan? Talk => IfAnswered(_leg.Talk);

    /// <summary>The hold; null where no agent answered.</summary>
    public SimSpan? Hold => IfAnswered(_leg.Hold);

    /// <summary>The wrap-up; null where no agent answered.</summary>
    public SimSpan? WrapUp => IfAnswered(_leg.WrapUp);

    /// <summary>The queue; null without a leg.</summary>
    public string? Queue => _leg.Queue < 0 ? null : _names.Queues[_leg.Queue];

    /// <summary>The agent group that answered; null where none did.</summary>
    public string? Group => _leg.Group < 0 ? null : _names.Groups[_leg.Group];

    /// <summary>The agent's number in the group, from 1; null where none answered.</summary>
    public int? Agent => _leg.Group < 0 ? null : _leg.Agent;

    /// <summary>The line group that carries the contact; null where it came without.</summary>
    public string? Line => _leg.Line < 0 ? null : _names.Lines[_leg.Line];

    /// <summary>How often the contact had been passed on before this leg.</summary>
    public int Hops => _leg.Hops;

    /// <summary>How the leg ended: answered, abandoned, balked, queue_full, dropped_waiting or unfinished; null without a leg.</summary>
    public string? LegOutcome => OutcomeNames.Of(_leg.LegOutcome);

    /// <summary>How the contact ended; null in a leg after which it went on.</summary>
    public string? Outcome => _leg.Outcome < 0 ? null : OutcomeNames.Of((ContactOutcome)_leg.Outcome);

    /// <summary>Why the contact was blocked, or the outage that cut it off; null for others.</summary>
    public string? Reason =>
        _leg.Reason >= 0 ? OutcomeNames.Of((BlockReason)_leg.Reason)
        : _leg.Outage >= 0 ? _names.Outages[_leg.Outage]
        : null;

    /// <summary>Whether the matter is solved, of served contacts; null for others, and in a leg after which the contact went on.</summary>
    public bool? IsResolved => _leg.Resolution == Resolution.NotAsked ? null : _leg.Resolution == Resolution.Solved;

    private SimSpan? IfAnswered(long time) => _leg.Answered == LegRecord.Never ? null : new SimSpan(time);

    private SimSpan SinceStart(long time) => new SimSpan(time) - _names.WarmUp;

    private SimSpan? SinceStartOrNull(long time) => time == LegRecord.Never ? null : SinceStart(time);
}
