namespace CallSim.Scenarios.Laws;

/// <summary>What a random span is, for messages.</summary>
/// <param name="What">Its name.</param>
/// <param name="Without">How to say that there is none; null where it must be there.</param>
internal sealed record SpanName(string What, string? Without);
