namespace CallSim.Engine.Randomness;

/// <summary>One of the laws of a mix.</summary>
/// <param name="Share">How often it is drawn, from 0 to 1.</param>
/// <param name="Law">The law.</param>
public sealed record LawPart(double Share, Law Law);
