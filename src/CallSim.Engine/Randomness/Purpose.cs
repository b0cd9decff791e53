namespace CallSim.Engine.Randomness;

/// <summary>
/// What a draw is for. A draw starts from <c>new KeyedBits(customerKey + Purpose.Patience)</c>, so that each purpose of
/// a customer has a stream of its own, however many words the others use.
/// </summary>
/// <remarks>
/// The constants are random and odd. Neither one of them nor the difference of two may be a small multiple of
/// <see cref="SplitMix64.Increment"/>: else the second draw of one purpose would be the first of another. A constant
/// that changes moves every result.
/// </remarks>
internal static class Purpose
{
    /// <summary>How long a caller waits before hanging up.</summary>
    public const ulong Patience = 0xB359E92BA2E2D0F7;

    /// <summary>Whether a caller leaves at once on hearing that there is a wait.</summary>
    public const ulong Balks = 0xEC6A1673E294B79F;

    /// <summary>How long caller and agent talk.</summary>
    public const ulong Talk = 0x8F557E37F067BD93;

    /// <summary>Whether a talk has a hold in it.</summary>
    public const ulong HoldChance = 0xEC0F460AE7957FC3;

    /// <summary>How long the hold lasts.</summary>
    public const ulong HoldLength = 0x3FF95A2DFE710889;

    /// <summary>How long the agent's wrap-up takes.</summary>
    public const ulong WrapUp = 0x1E8C7DDFD31723E5;

    /// <summary>How long a caller stays with the machine before hanging up.</summary>
    public const ulong IvrPatience = 0x6852159C9750F0D5;

    /// <summary>Whether a caller wants the key to a human.</summary>
    public const ulong WantsHuman = 0x3C50EEA2E04DFFCD;

    /// <summary>How long a step of a flow takes.</summary>
    public const ulong StepLength = 0x808C2F102DD2E039;

    /// <summary>Whether a caller presses no key in a menu.</summary>
    public const ulong NoInput = 0x19E090F9717C5069;

    /// <summary>Whether a caller presses a wrong key, and which.</summary>
    public const ulong WrongKey = 0xA56D8FBCBCF6B411;

    /// <summary>Whether self-service does what the caller wants.</summary>
    public const ulong Solves = 0x5B51224196D3029F;

    /// <summary>Whether a customer who did not get through calls again.</summary>
    public const ulong Redials = 0xF273D04FFBF3A3CB;

    /// <summary>How long until they do.</summary>
    public const ulong RedialDelay = 0xDEB65C9F11F45633;

    /// <summary>Whether a served contact's matter is solved.</summary>
    public const ulong Resolved = 0x817150E412257CB7;

    /// <summary>Whether a customer whose matter is not solved calls again.</summary>
    public const ulong CallsAgain = 0xE1FD53388D99940B;

    /// <summary>How long until they do.</summary>
    public const ulong CallsAgainDelay = 0xF6AB27EFF544540B;

    /// <summary>How long an agent takes to notice that a contact belongs elsewhere.</summary>
    public const ulong SpotsAfter = 0xC1ECC29D33181F0D;

    /// <summary>Whether an agent takes a contact for another matter, and for which.</summary>
    public const ulong Misroutes = 0x06B840B96519B887;

    /// <summary>Whether a conversation ends in a transfer.</summary>
    public const ulong Transfers = 0xCB8DA395769874BF;

    /// <summary>How long a customer who was passed on explains again.</summary>
    public const ulong ExplainsAgain = 0x24485E8D840E1777;

    /// <summary>Whether a thing that an outage has left a part of its capacity refuses a call.</summary>
    public const ulong OutageRefusal = 0x0B7D3C29B59DC025;

    /// <summary>How long until an outage comes, or comes again.</summary>
    public const ulong OutageUpTime = 0x8C8DC45C813128AF;

    /// <summary>How long an outage lasts.</summary>
    public const ulong OutageLength = 0x499F14D979551C57;

    /// <summary>How long until somebody notices an outage.</summary>
    public const ulong OutageNotice = 0x3983F153D5384A53;

    /// <summary>Whom an outage cuts off.</summary>
    public const ulong OutageCuts = 0xEED67CB8C69448C9;

    /// <summary>What a routing policy draws.</summary>
    public const ulong Routing = 0x177AE265D35C220B;

    /// <summary>The arrivals within an interval.</summary>
    public const ulong Arrivals = 0x02DE39525837812D;

    /// <summary>How busy a day is against its forecast.</summary>
    public const ulong DayFactor = 0x0342752CE5FA1C6D;

    /// <summary>How a fractional number of agents is rounded.</summary>
    public const ulong StaffRounding = 0xA1322E6793A9F9ED;

    /// <summary>Whether an agent does not come.</summary>
    public const ulong Absence = 0x4666B81A3CEBE995;

    /// <summary>How the number of agents who are off the phones is rounded.</summary>
    public const ulong ShrinkageRounding = 0x4AB3E0809A9AC6AB;

    /// <summary>In which order a Latin hypercube hits the strata of an axis.</summary>
    public const ulong Stratum = 0xD77030C4A9CEFB2F;

    /// <summary>Where within a stratum a point of a Latin hypercube lies.</summary>
    public const ulong InStratum = 0x4F2A320E3FDFFB3B;
}
