using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Which calls a line group carries.</summary>
public enum LineDirection
{
    /// <summary>Calls from customers.</summary>
    In,

    /// <summary>Calls to customers.</summary>
    Out,

    /// <summary>Both.</summary>
    Both,
}

/// <summary>A group of lines (a trunk group): so many calls at once.</summary>
public sealed record LineGroupPlan
{
    /// <summary>The name, unique among line groups.</summary>
    public required string Name { get; init; }

    /// <summary>The channels: calls carried at once, at least 0.</summary>
    public required int Channels { get; init; }

    /// <summary>Which calls it carries. Default <see cref="LineDirection.In"/>.</summary>
    public LineDirection Direction { get; init; } = LineDirection.In;

    /// <summary>The systems whose faults are this group's too. Default none.</summary>
    public ImmutableArray<string> RunsOn { get; init; } = [];
}

/// <summary>A number that customers call: which lines carry it, and where it leads.</summary>
public sealed record NumberPlan
{
    /// <summary>The highest rate that <see cref="CallsPerSecond"/> can have.</summary>
    public const double MostCallsPerSecond = 1_000_000;

    /// <summary>The name, unique among numbers.</summary>
    public required string Name { get; init; }

    /// <summary>The line groups in the order they are tried; empty for lines without limit.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>Where a call goes once it is set up: a queue or a flow.</summary>
    public required Destination To { get; init; }

    /// <summary>From the seizure of a channel to the answer of the machine. Default zero.</summary>
    public SimSpan Setup { get; init; }

    /// <summary>The most calls a second, above 0, at most 1,000,000: a bucket of so many tokens, one at least, refilled at this rate; null for no limit.</summary>
    public double? CallsPerSecond { get; init; }

    /// <summary>When it is open; null for always.</summary>
    public OpeningHours? Open { get; init; }

    /// <summary>The systems whose faults are this number's too. Default none.</summary>
    public ImmutableArray<string> RunsOn { get; init; } = [];
}
