using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>What a metric's values are.</summary>
public enum MetricUnit
{
    /// <summary>A number of contacts, agents or the like.</summary>
    Count,

    /// <summary>A share, from 0 to 1.</summary>
    Share,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Erlangs: mean number of contacts in service that the load would need.</summary>
    Erlangs,

    /// <summary>Hours of agents.</summary>
    Hours,

    /// <summary>An amount in the currency of the plan's costs.</summary>
    Money,
}

/// <summary>Which way a metric is better.</summary>
public enum Better
{
    /// <summary>Neither: it describes.</summary>
    Neither,

    /// <summary>Higher.</summary>
    Higher,

    /// <summary>Lower.</summary>
    Lower,
}

/// <summary>One entry of the metric catalogue: what it is called, what it means, where it is reported, how it is made.</summary>
public sealed record Metric
{
    /// <summary>The name in files and in <c>RunResult</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it means, in a sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>What its values are.</summary>
    public required MetricUnit Unit { get; init; }

    /// <summary>Which way it is better.</summary>
    public Better Better { get; init; }

    /// <summary>The kinds of scope it is reported for.</summary>
    public required ImmutableArray<ScopeKind> Scopes { get; init; }

    /// <summary>Whether it is reported for the whole run.</summary>
    public bool InSummary { get; init; } = true;

    /// <summary>Whether it is reported for each interval.</summary>
    public bool InIntervals { get; init; } = true;

    /// <summary>Whether it stands in the table that a run prints and in <c>replications.csv</c>.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>Whether it stands in that table too where it is not zero: what a reader must not overlook.</summary>
    public bool IsHeadlineUnlessZero { get; init; }

    /// <summary>It is reported for plans that have one of these features; for all plans where there are none. Default none.</summary>
    public PlanFeatures Needs { get; init; }

    internal MetricFormula Formula { get; init; } = null!;
}
