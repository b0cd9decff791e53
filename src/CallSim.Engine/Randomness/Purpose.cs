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
public static class Purpose
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
}
