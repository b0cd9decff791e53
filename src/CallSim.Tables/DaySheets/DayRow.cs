namespace CallSim.Tables;

/// <summary>One interval of a <see cref="DaySheet"/>.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="Calls">The expected calls, at least 0; a mean, so it may be fractional.</param>
/// <param name="HandleSeconds">The mean handle time in seconds, above 0.</param>
/// <param name="Agents">The agents, at least 0; null where the sheet has no such column.</param>
public sealed record DayRow(WallTime Start, double Calls, double HandleSeconds, double? Agents);
