namespace CallSim.Model;

/// <summary>What the contacts of a type are like, as samplers.</summary>
internal sealed class ContactTraits(ContactTypePlan plan)
{
    public SamplerSeries Talk { get; } = new(plan.Talk);

    /// <summary>Null for callers who wait for ever.</summary>
    public SamplerSeries? Patience { get; } = SamplerSeries.OrNull(plan.Patience);

    public double Balks { get; } = plan.Balks;

    public double HoldChance { get; } = plan.Hold?.Chance ?? 0;

    public SamplerSeries? Hold { get; } = SamplerSeries.OrNull(plan.Hold?.Length);

    public SamplerSeries? WrapUp { get; } = SamplerSeries.OrNull(plan.WrapUp);
}
