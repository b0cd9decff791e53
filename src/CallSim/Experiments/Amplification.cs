namespace CallSim.Experiments;

/// <summary>How many contacts a first attempt of a type makes, where the volume counts all attempts; found by a pilot.</summary>
/// <param name="ContactType">The contact type.</param>
/// <param name="Factor">Contacts / first attempts, at least 1: the run's first attempts are the volume / this.</param>
/// <param name="IsSettled">Whether the pilot came to rest; else the run's contacts may differ from the volume.</param>
public sealed record Amplification(string ContactType, double Factor, bool IsSettled);
