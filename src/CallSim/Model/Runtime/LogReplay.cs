using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Where the replay of a log of arrivals has got to: the same instants in every replication.</summary>
/// <param name="log">The instants, counted from the plan's start, in rising order.</param>
/// <param name="start">The plan's start: the end of the warm-up, in which nobody arrives.</param>
internal sealed class LogReplay(ImmutableArray<SimSpan> log, SimTime start)
{
    private int _next;

    /// <summary>The next arrival; null when the log has come to its end.</summary>
    public SimTime? Next => _next < log.Length ? start + log[_next] : null;

    /// <summary>The next arrival has happened.</summary>
    public void Advance() => _next++;
}
