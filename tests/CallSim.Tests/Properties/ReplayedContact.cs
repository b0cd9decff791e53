using CallSim.Model;

namespace CallSim.Tests.Properties;

/// <summary>Where a replay sees a contact: in one place at a time.</summary>
internal enum Place
{
    /// <summary>Has called, or is being set up; or out of the flows by a way that leads to a queue or the end.</summary>
    Arriving,
    InStep,

    /// <summary>Between two steps; lasts no time.</summary>
    BetweenSteps,
    Joined,
    Waiting,
    Talking,
    Holding,
    AfterTalk,
    PassedOn,
    Blocked,
}

/// <summary>One contact of a replay.</summary>
internal sealed class ReplayedContact
{
    public required int Row { get; init; }

    public required long Arrived { get; init; }

    public required int Type { get; init; }

    public required long Number { get; init; }

    public required ReplayedCustomer Customer { get; init; }

    public Place Place { get; set; } = Place.Arriving;

    public Target? Next { get; set; }

    public int Line { get; set; } = -1;

    public long LineSince { get; set; }

    public int Flow { get; set; } = -1;

    public int Step { get; set; } = -1;

    public long Since { get; set; }

    public long FlowSince { get; set; }

    public int Legs { get; set; }

    public int LegRow { get; set; }

    public int Queue { get; set; } = -1;

    public long Joined { get; set; }

    public int Lane { get; set; }

    public int Agent { get; set; } = -1;

    public bool WasAnswered { get; set; }

    public bool WasPassedOn { get; set; }

    public BlockReason? Reason { get; set; }

    public bool CallsAgain { get; set; }

    public bool IsSolved { get; set; } = true;
}

/// <summary>One customer of a replay.</summary>
internal sealed class ReplayedCustomer
{
    public required int Row { get; init; }

    public required int Type { get; init; }

    public int Attempt { get; set; }

    public long LastNumber { get; set; }

    /// <summary>When they will call again; null while a contact is under way, and for those who will not.</summary>
    public long? Due { get; set; }

    public bool WasAnswered { get; set; }

    public bool WasReached { get; set; }

    /// <summary>When the first contact ended that an agent had answered.</summary>
    public long? FirstAnswered { get; set; }

    public bool Returned { get; set; }
}
