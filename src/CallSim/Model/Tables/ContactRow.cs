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
