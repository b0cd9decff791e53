using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>An outage with its names resolved and its laws turned into samplers.</summary>
/// <param name="plan">The outage.</param>
/// <param name="hits">What it hits.</param>
internal sealed class OutageTraits(OutagePlan plan, ImmutableArray<ThingId> hits)
{
    public OutagePlan Plan { get; } = plan;

    /// <summary>What it hits, in the order of the things.</summary>
    public ImmutableArray<ThingId> Hits { get; } = hits;

    /// <summary>The time until it comes, or comes again; null where it comes once.</summary>
    public SamplerSeries? Every { get; } = Series(plan.Every);

    public SamplerSeries Lasts { get; } = new(plan.Lasts);

    /// <summary>From its start until somebody notices; null for at once.</summary>
    public SamplerSeries? NoticedAfter { get; } = Series(plan.NoticedAfter);

    private static SamplerSeries? Series(Law? law) => law is null ? null : new SamplerSeries(law);
}
