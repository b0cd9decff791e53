using System.Collections.Immutable;

namespace CallSim.Tables;

/// <summary>A journal is not that of the sweep that wants to go on.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="differences">The names of what differs.</param>
public sealed class SweepJournalException(string message, ImmutableArray<string> differences) : Exception(message)
{
    /// <summary>The names of what differs.</summary>
    public ImmutableArray<string> Differences { get; } = differences;
}
