namespace CallSim.Model;

/// <summary>One contact in the centre: what only some contacts need, those of lines, flows, transfers and further attempts.</summary>
internal struct ContactJourney
{
    /// <summary>The key of the attempt's draws; see <see cref="CustomerKeys"/>.</summary>
    public ulong AttemptKey;

    /// <summary>Whose contact it is.</summary>
    public Customer Customer;

    /// <summary>The place of the contact among all of the replication, from 1.</summary>
    public long Number;

    /// <summary>When it arrived.</summary>
    public SimTime Arrived;

    /// <summary>The row of the ledgers for the interval in which it arrived.</summary>
    public int LedgerRow;

    /// <summary>The line group that carries it; none where it came without.</summary>
    public LineId Line;

    /// <summary>The step of the flow it is in; none outside of flows.</summary>
    public StepId Step;

    /// <summary>Where the step will lead, as it was drawn when the step began.</summary>
    public EdgeId Edge;

    /// <summary>The timer of its patience with the machine.</summary>
    public TimerId HangUp;

    /// <summary>Whether it has entered a flow, and its patience with the machine runs or has run.</summary>
    public bool HasEnteredFlows;

    /// <summary>Where it moves on to, while it is about to.</summary>
    public Target MovesTo;

    /// <summary>How often the present menu has been repeated.</summary>
    public int Repeats;

    /// <summary>Whether the caller wants a human, and presses the key where the present flow offers it.</summary>
    public bool WantsHuman;

    /// <summary>Whether the caller has pressed that key; nobody does twice.</summary>
    public bool HasAskedForHuman;

    /// <summary>The queue to be passed on to when the conversation ends; none for the end of the contact.</summary>
    public QueueId PassedTo;

    /// <summary>The skill that the matter needs, once it has been passed on; none for that of the contact type.</summary>
    public SkillId Need;

    /// <summary>The skill that the matter will need there.</summary>
    public SkillId NextNeed;

    /// <summary>The transfer that will pass it on when the conversation ends; −1 for none, or for a misroute.</summary>
    public int NextTransfer;

    /// <summary>The transfer that passed it on last; −1 for none, or for a misroute.</summary>
    public int Transfer;

    /// <summary>Whether the present talk ends as soon as the agent notices that the contact belongs elsewhere.</summary>
    public bool IsCutShort;

    /// <summary>Whether it has been passed on before.</summary>
    public bool WasPassedOn;
}
