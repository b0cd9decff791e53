namespace CallSim.Scenarios.Reading;

/// <summary>A part of the plan with what it was read from, for the checks that look at more than one and point at places.</summary>
/// <typeparam name="T">The part.</typeparam>
/// <param name="Plan">The part.</param>
/// <param name="Name">Where its name stands.</param>
/// <param name="Map">Its keys.</param>
internal sealed record Entry<T>(T Plan, Place Name, MapNode Map)
{
    /// <summary>Where the value of a key stands, or the name where the key is missing.</summary>
    public Place PlaceOf(string key) => Map[key]?.Place ?? Name;
}
