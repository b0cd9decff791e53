using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A place where agents work.</summary>
/// <param name="Name">The name, unique among sites.</param>
/// <param name="RunsOn">The systems whose faults are this site's too.</param>
public sealed record SitePlan(string Name, ImmutableArray<string> RunsOn);

/// <summary>Something that the centre runs on: power, network, software.</summary>
/// <param name="Name">The name, unique among systems.</param>
/// <param name="RunsOn">The systems whose faults are this one's too; no system runs on itself, by whatever way.</param>
public sealed record SystemPlan(string Name, ImmutableArray<string> RunsOn)
{
    /// <summary>The circles in which systems run on themselves; none in a plan that can be simulated.</summary>
    /// <param name="systems">The systems; names of others are passed over.</param>
    /// <returns>Each circle once, from a system on along what it runs on.</returns>
    public static ImmutableArray<ImmutableArray<string>> CirclesIn(ImmutableArray<SystemPlan> systems) =>
        SystemCircles.Of(systems);
}

/// <summary>What an outage can hit.</summary>
public enum OutageTarget
{
    /// <summary>A line group.</summary>
    Lines,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A call flow.</summary>
    Flow,

    /// <summary>A site: the agents of all its groups.</summary>
    Site,

    /// <summary>An agent group.</summary>
    Group,

    /// <summary>A system, and by it all that runs on it.</summary>
    System,
}

/// <summary>What becomes of the contacts that an outage meets beyond the capacity it leaves.</summary>
public enum InProgressRule
{
    /// <summary>They go on to their end.</summary>
    Kept,

    /// <summary>They are cut off.</summary>
    Dropped,

    /// <summary>They go back to their queue; where they have not been in one, they are cut off.</summary>
    Requeued,
}

/// <summary>An outage: something loses capacity, or makes talks longer, for a time.</summary>
public sealed record OutagePlan
{
    /// <summary>The name, unique among outages. It keys the draws.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of thing it hits.</summary>
    public required OutageTarget Target { get; init; }

    /// <summary>The name of the thing it hits.</summary>
    public required string Hits { get; init; }

    /// <summary>When it starts, counted from the plan's start, at least zero; null where it comes again and again.</summary>
    public SimSpan? At { get; init; }

    /// <summary>The time from the plan's start, and from each repair, to the next fault; null where it comes once.</summary>
    public Law? Every { get; init; }

    /// <summary>From its start to the repair.</summary>
    public required Law Lasts { get; init; }

    /// <summary>The share of capacity that remains, from 0 to 1. Default 0; 1 where it only makes talks longer.</summary>
    public double Leaves { get; init; }

    /// <summary>What becomes of contacts beyond the remaining capacity. Default: kept for agents and systems, dropped for lines, numbers, flows and sites.</summary>
    public InProgressRule InProgress { get; init; }

    /// <summary>A factor on talks that begin meanwhile, with agents of the groups it hits, above 0. Default 1.</summary>
    public double Talk { get; init; } = 1;

    /// <summary>From its start until somebody notices; null for at once.</summary>
    public Law? NoticedAfter { get; init; }
}
