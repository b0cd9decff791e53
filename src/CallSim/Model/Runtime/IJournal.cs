using System.Diagnostics.CodeAnalysis;

namespace CallSim.Model;

/// <summary>What a journal and an observer are told of. The value is, for an observer, the name of it.</summary>
[Experimental(Experiment.Id)]
public enum JournalKind : byte
{
    /// <summary>A contact has entered the centre; value: its contact type.</summary>
    Arrives,

    /// <summary>A line carries it; value: the line group.</summary>
    TakesLine,

    /// <summary>It enters a call flow; value: the flow.</summary>
    EntersFlow,

    /// <summary>It enters a step; value: the step.</summary>
    EntersStep,

    /// <summary>It hears a menu again; value: the step.</summary>
    HearsAgain,

    /// <summary>The caller presses the key to a human; value: the step.</summary>
    AsksForHuman,

    /// <summary>In the step that begins the caller will press a wrong key; value: the step.</summary>
    PressesWrongKey,

    /// <summary>In the step that begins the caller will press nothing; value: the step.</summary>
    PressesNothing,

    /// <summary>It leaves a step by a way; value: the edge.</summary>
    LeavesStep,

    /// <summary>A leg begins; value: the queue.</summary>
    JoinsQueue,

    /// <summary>Nobody is free: it waits; value: the queue.</summary>
    Waits,

    /// <summary>An agent answers; value: the agent's row.</summary>
    IsAnswered,

    /// <summary>The talk is over, the caller is on hold; value: the agent's row.</summary>
    GoesOnHold,

    /// <summary>The conversation is over; value: the agent's row.</summary>
    ConversationEnds,

    /// <summary>The agent wraps up after it; value: the agent's row.</summary>
    WrapUpBegins,

    /// <summary>An agent has wrapped up; the contact is none; value: the agent's row.</summary>
    WrapUpEnds,

    /// <summary>It is passed on to a queue; value: the queue.</summary>
    IsPassedOn,

    /// <summary>Its agent was taken away, it goes back to its queue; value: the queue.</summary>
    IsPutBack,

    /// <summary>It is blocked; value: the <see cref="BlockReason"/>. It leaves right after.</summary>
    IsBlocked,

    /// <summary>It was served, and the matter is not solved; value: 0.</summary>
    IsNotSolved,

    /// <summary>The customer will call again; value: microseconds from now.</summary>
    WillCallAgain,

    /// <summary>An outage starts, and changes what it hits before anybody is cut off; the contact is none; value: the outage.</summary>
    OutageStarts,

    /// <summary>An outage ends; the contact is none; value: the outage.</summary>
    OutageEnds,

    /// <summary>It leaves the centre; value: the <see cref="ContactOutcome"/>. Its row can still be read.</summary>
    Leaves,
}

/// <summary>
/// Is told what happens to contacts, in order, and reads the rest from the tables; changes nothing. A replication without a
/// journal asks once at each place whether there is one.
/// </summary>
internal interface IJournal
{
    /// <summary>The replication begins.</summary>
    /// <param name="centre">What to read from.</param>
    void Open(Centre centre);

    /// <summary>Something happens now.</summary>
    /// <param name="kind">What.</param>
    /// <param name="contact">To whom; a row below 0 for nobody.</param>
    /// <param name="value">See <see cref="JournalKind"/>.</param>
    void Note(JournalKind kind, ContactId contact, long value);
}
