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

    /// <summary>The chance that a served contact's matter is solved.</summary>
    public double Resolved { get; } = plan.Resolved;

    public RedialPlan? Redials { get; } = plan.Redials;

    public SamplerSeries? RedialDelay { get; } = SamplerSeries.OrNull(plan.Redials?.Delay);

    /// <summary>The chance that a customer whose matter is not solved calls again.</summary>
    public double CallsAgain { get; } = plan.CallsAgain?.Chance ?? 0;

    public SamplerSeries? CallsAgainDelay { get; } = SamplerSeries.OrNull(plan.CallsAgain?.Delay);

    public SamplerSeries? WrapUp { get; } = SamplerSeries.OrNull(plan.WrapUp);

    /// <summary>Whether all customers are done with their first contact, and a served one is always solved.</summary>
    public bool ComeOnce => Redials is null && CallsAgain <= 0 && Resolved >= 1;
}
