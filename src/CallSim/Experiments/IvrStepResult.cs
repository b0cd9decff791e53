using System.Collections.Immutable;

namespace CallSim.Experiments;

/// <summary>
/// What became of the callers of one step of a call flow: means per replication, over contacts that arrived from start to
/// start + length. Entered = the sum of <see cref="Ways"/> + hung up + dropped + unfinished.
/// </summary>
public sealed record IvrStepResult
{
    /// <summary>The call flow.</summary>
    public required string Flow { get; init; }

    /// <summary>The step.</summary>
    public required string Step { get; init; }

    /// <summary>Callers who entered it.</summary>
    public required double Entered { get; init; }

    /// <summary>The ways out, in the order of the scenario, that of the key to a human last.</summary>
    public required ImmutableArray<IvrWay> Ways { get; init; }

    /// <summary>Callers who hung up in it.</summary>
    public required double HungUp { get; init; }

    /// <summary>Wrong keys pressed; a caller may press several.</summary>
    public required double WrongKey { get; init; }

    /// <summary>How often no key was pressed; a caller may do so several times.</summary>
    public required double NoInput { get; init; }

    /// <summary>Callers who pressed the key to a human.</summary>
    public required double HumanKey { get; init; }

    /// <summary>Callers who ended in it as the machine had done what they wanted.</summary>
    public required double Contained { get; init; }

    /// <summary>Callers whom an outage cut off in it.</summary>
    public required double Dropped { get; init; }

    /// <summary>Callers who were in it when the simulation ended.</summary>
    public required double Unfinished { get; init; }

    /// <summary>The mean time in it in seconds; null where nobody entered.</summary>
    public required double? MeanSeconds { get; init; }
}

/// <summary>A way out of a step of a call flow.</summary>
/// <param name="Label">What leads there: <c>then</c>, the key of an option, <c>otherwise</c>, <c>human_key</c>.</param>
/// <param name="To">The next step, <c>queues.NAME</c>, <c>ivr.NAME</c>, or how the call ends.</param>
/// <param name="Callers">The callers who went out by it: the mean per replication.</param>
public sealed record IvrWay(string Label, string To, double Callers);
