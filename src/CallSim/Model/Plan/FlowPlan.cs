using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A call flow (an IVR): named steps that a caller goes through before a queue or the end.</summary>
public sealed record FlowPlan
{
    /// <summary>The name, unique among flows.</summary>
    public required string Name { get; init; }

    /// <summary>The callers it can serve at once, at least 0; null for no limit.</summary>
    public int? Ports { get; init; }

    /// <summary>
    /// A caller's patience with the machine, from the first step of the first flow until a queue or the end; null for
    /// ever. That of the first flow a caller enters holds.
    /// </summary>
    public IntervalSeries<Law>? HangUp { get; init; }

    /// <summary>One key to a human; null for none.</summary>
    public HumanKeyPlan? HumanKey { get; init; }

    /// <summary>The steps, at least one; the flow starts at the first.</summary>
    public required ImmutableArray<StepPlan> Steps { get; init; }

    /// <summary>The systems whose faults are this flow's too. Default none.</summary>
    public ImmutableArray<string> RunsOn { get; init; } = [];
}

/// <summary>A key that leads to a human from many steps. Whether a caller wants it is decided once, and it is pressed at the start of the first step that allows it.</summary>
public sealed record HumanKeyPlan
{
    /// <summary>The key; says nothing to the simulation.</summary>
    public required string Key { get; init; }

    /// <summary>The first step that allows it, with all that stand behind it in the flow. A play without barge-in never does.</summary>
    public required string From { get; init; }

    /// <summary>The share of callers who want it, from 0 to 1.</summary>
    public required double Wanted { get; init; }

    /// <summary>Where it leads: a queue, a step or a flow.</summary>
    public required Destination To { get; init; }
}
