namespace CallSim.Model;

/// <summary>How a leg ended.</summary>
internal enum LegOutcome : byte
{
    /// <summary>The contact has joined no queue, or left between two.</summary>
    None,
    Answered,
    Abandoned,
    Balked,
    QueueFull,
    DroppedWaiting,
    Unfinished,
}

/// <summary>Whether the matter of a contact is solved, as far as that is said.</summary>
internal enum Resolution : byte
{
    NotAsked,
    NotSolved,
    Solved,
}

/// <summary>
/// One leg and what its contact had come to when it ended. Instants and spans are in microseconds, instants since the
/// simulation began; <see cref="Never"/> for what has not happened, −1 also for rows there are none of.
/// </summary>
internal struct LegRecord
{
    public const long Never = -1;

    public long Contact;
    public long FirstContact;
    public long PreviousContact;
    public long Arrived;

    /// <summary>Since when it has been in call flows.</summary>
    public long IvrBegan;
    public long IvrEnded;
    public long Queued;
    public long Answered;

    /// <summary>The end of the leg, with that of its wrap-up.</summary>
    public long Ended;

    /// <summary>Since when the talk, the hold or the wrap-up that goes on has done so.</summary>
    public long PhaseBegan;
    public long Wait;
    public long Talk;
    public long Hold;
    public long WrapUp;
    public int Attempt;
    public int Type;
    public int Queue;
    public int Group;

    /// <summary>The agent's number in the group, from 1.</summary>
    public int Agent;
    public int Line;

    /// <summary>The outage that cut the contact off; −1 for none.</summary>
    public int Outage;

    /// <summary>The number of the leg, from 1; 0 for none.</summary>
    public int Leg;

    /// <summary>The number of legs so far.</summary>
    public int Legs;

    /// <summary>How often the contact had been passed on before the leg.</summary>
    public int Hops;
    public LegOutcome LegOutcome;
    public Resolution Resolution;

    /// <summary>The <see cref="ContactOutcome"/>; −1 where the contact goes on.</summary>
    public sbyte Outcome;

    /// <summary>The <see cref="BlockReason"/>; −1 for none.</summary>
    public sbyte Reason;

    /// <summary>Whether the contact arrived at or after the start.</summary>
    public bool IsMeasured;

    /// <summary>Whether it waits, or has waited, in this leg.</summary>
    public bool HasWaited;
    public bool IsOnHold;

    /// <summary>The row of the agent who wraps up after it.</summary>
    public int AgentRow;

    /// <summary>Whether the agent wraps up after the leg, which ends with that.</summary>
    public bool WrapsUp;

    /// <summary>The contact is in no leg: before the first, or behind one.</summary>
    public void BeginNone()
    {
        Leg = 0;
        Queue = -1;
        Group = -1;
        Agent = 0;
        Queued = Never;
        Answered = Never;
        Wait = 0;
        Talk = 0;
        Hold = 0;
        WrapUp = 0;
        Outcome = -1;
        LegOutcome = LegOutcome.None;
        HasWaited = false;
        IsOnHold = false;
        WrapsUp = false;
    }

    /// <summary>It enters a flow, perhaps from another.</summary>
    public void EnterFlow(long now)
    {
        if (IvrBegan == Never)
        {
            IvrBegan = now;
        }
    }

    /// <summary>It is out of the flows, if it was in any.</summary>
    public void LeaveFlows(long now)
    {
        if (IvrBegan != Never && IvrEnded == Never)
        {
            IvrEnded = now;
        }
    }

    /// <summary>A leg begins.</summary>
    public void Join(int queue, long now)
    {
        Leg = ++Legs;
        Queue = queue;
        Queued = now;
    }

    /// <summary>An agent answers.</summary>
    public void Answer(GroupId group, int numberInGroup, long now)
    {
        Group = group.Row;
        Agent = numberInGroup;
        Answered = now;
        Wait = now - Queued;
        PhaseBegan = now;
        LegOutcome = LegOutcome.Answered;
    }

    /// <summary>The talk or the hold is over.</summary>
    public void EndPhase(long now)
    {
        if (IsOnHold)
        {
            Hold += now - PhaseBegan;
        }
        else
        {
            Talk += now - PhaseBegan;
        }

        PhaseBegan = now;
    }

    /// <summary>The contact leaves the centre, and the leg it is in, if any, ends with it.</summary>
    public void Leave(ContactOutcome outcome, long now)
    {
        Outcome = (sbyte)outcome;
        if (outcome == ContactOutcome.Served && Resolution == Resolution.NotAsked)
        {
            Resolution = Resolution.Solved;
        }

        if (Leg > 0 && Answered == Never)
        {
            Wait = now - Queued;
            LegOutcome = OfUnanswered(outcome);
        }
    }

    private readonly LegOutcome OfUnanswered(ContactOutcome outcome) =>
        outcome switch
        {
            ContactOutcome.QueueFull => LegOutcome.QueueFull,
            ContactOutcome.Dropped => LegOutcome.DroppedWaiting,
            ContactOutcome.Unfinished => LegOutcome.Unfinished,
            _ => HasWaited ? LegOutcome.Abandoned : LegOutcome.Balked,
        };
}
