namespace CallSim.Model;

/// <summary>What a customer has come to so far.</summary>
[Flags]
internal enum CustomerProgress : byte
{
    None = 0,

    /// <summary>An agent has answered.</summary>
    Answered = 1,

    /// <summary>A human was reached, or the machine has done what was wanted.</summary>
    Reached = 2,

    /// <summary>A further contact about the same matter came, or will come, soon after an answer.</summary>
    Returned = 4,
}

/// <summary>Why a contact came.</summary>
internal enum AttemptReason : byte
{
    /// <summary>The first contact about the matter.</summary>
    First,

    /// <summary>The one before did not get through.</summary>
    Redial,

    /// <summary>The matter was not solved.</summary>
    NotSolved,
}

/// <summary>A customer with one matter, over all contacts about it.</summary>
internal struct Customer
{
    /// <summary>The key of all the customer's draws.</summary>
    public ulong Key;

    /// <summary>The number of the first contact; names the customer in logs.</summary>
    public long FirstContact;

    /// <summary>The number of the contact before this one; 0 for none.</summary>
    public long PreviousContact;

    /// <summary>Where the customer is booked: type and interval of the first contact.</summary>
    public CustomerBooking Booking;

    /// <summary>When the first contact ended that an agent had answered; without meaning while there is none.</summary>
    public SimTime FirstAnswered;

    public ContactTypeId Type;

    /// <summary>The number of the present contact among the customer's, from 1.</summary>
    public int Attempt;

    /// <summary>Why the present contact came.</summary>
    public AttemptReason Reason;

    public CustomerProgress Progress;
}
