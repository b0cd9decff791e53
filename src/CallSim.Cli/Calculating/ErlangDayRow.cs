using CallSim.Tables;

namespace CallSim.Cli.Calculating;

/// <summary>One interval of a day.</summary>
/// <param name="Time">When it starts.</param>
/// <param name="Calls">The calls in it, at least 0.</param>
/// <param name="Handle">Their mean handle time in seconds; without sense where there are none.</param>
/// <param name="Servers">The agents or trunks; null where the day does not say.</param>
internal sealed record ErlangDayRow(WallTime Time, double Calls, double Handle, int? Servers);
