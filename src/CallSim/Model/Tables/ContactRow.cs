namespace CallSim.Model;

/// <summary>Where a contact is.</summary>
internal enum ContactState : byte
{
    Free,

    /// <summary>Has called, and nothing has taken it yet; the state lasts no time.</summary>
    Arriving,

    /// <summary>On a line that is being set up.</summary>
    SettingUp,

    /// <summary>In a step of a call flow.</summary>
    InFlow,

    /// <summary>About to join a queue or to enter a flow at this instant, once what goes before has happened.</summary>
    Moving,

    /// <summary>In a queue.</summary>
    Waiting,

    /// <summary>Talking to an agent.</summary>
    Talking,

    /// <summary>On hold, with an agent.</summary>
    Holding,
}

/// <summary>One contact in the centre: what its queue and its agent need at every turn.</summary>
internal struct ContactRow
{
    /// <summary>The key of the present leg's draws; of the attempt's as long as there is one leg at most.</summary>
    public ulong LegKey;

    /// <summary>When the present leg joined its queue.</summary>
    public SimTime Joined;

    /// <summary>Since when the contact is in its present state.</summary>
    public SimTime Since;

    /// <summary>Where the present leg is booked; on a multiple of 8 bytes, since it is copied in one piece.</summary>
    public LegBooking Leg;

    /// <summary>
    /// The timer that ends the present state, if any: of a set-up, a step, a talk or a hold; while waiting, the patience.
    /// </summary>
    public TimerId Timer;

    /// <summary>The agent of the conversation.</summary>
    public AgentId Agent;

    /// <summary>Where the contact is booked.</summary>
    public ContactBooking Booking;

    public ContactTypeId Type;

    /// <summary>The queue of the present leg.</summary>
    public QueueId Queue;

    /// <summary>The next free row, while this one is free.</summary>
    public int NextFree;

    /// <summary>The number of the present leg, from 1; 0 before the first.</summary>
    public short Legs;

    public ContactState State;

    /// <summary>Whether an agent has answered any leg.</summary>
    public bool WasAnswered;
}

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
