namespace CallSim.Engine.Timers;

/// <summary>An armed timer of one <see cref="TimerSet"/>; valid until it is disarmed.</summary>
/// <param name="Leaf">The timer's leaf.</param>
internal readonly record struct TimerId(int Leaf)
{
    /// <summary>No timer.</summary>
    public static readonly TimerId None = new(-1);

    /// <summary>Whether this is a timer at all.</summary>
    public bool IsArmed => Leaf >= 0;
}
