namespace CallSim.Engine.Timers;

/// <summary>What happens when a timer fires: a kind of event and the row it happens to. The engine knows neither's meaning.</summary>
/// <param name="Bits">The kind in bits 32 to 39, the row below; kept as one word so that the loop selects it without a branch.</param>
internal readonly record struct EventTag(ulong Bits)
{
    /// <summary>A tag of a kind and a row.</summary>
    /// <param name="kind">The kind of event, from 0 to 255.</param>
    /// <param name="row">The row it happens to, at least 0.</param>
    public EventTag(byte kind, int row)
        : this(((ulong)kind << 32) | (uint)row) { }

    /// <summary>The kind of event.</summary>
    public byte Kind => (byte)(Bits >> 32);

    /// <summary>The row it happens to.</summary>
    public int Row => (int)Bits;
}
