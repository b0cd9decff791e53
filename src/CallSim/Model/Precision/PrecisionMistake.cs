using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Why a precision cannot be asked for.</summary>
/// <param name="Goal">The goal that is meant; null where it is the number of replications, or all goals together.</param>
/// <param name="Text">What is wrong, in words.</param>
public sealed record PrecisionMistake(PrecisionGoal? Goal, string Text)
{
    /// <summary>How to mend it; null where <see cref="Known"/> says so.</summary>
    public string? Fix { get; init; }

    /// <summary>The name that is not known; empty where it is not a name.</summary>
    public string Wrong { get; init; } = "";

    /// <summary>The names that could stand in its place.</summary>
    public ImmutableArray<string> Known { get; init; } = [];
}
