using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A task that the machine can do for the caller.</summary>
public sealed record SelfServiceStepPlan : StepPlan
{
    /// <summary>How long it takes, solved or not.</summary>
    public required IntervalSeries<Law> Takes { get; init; }

    /// <summary>The share of callers whose matter it solves.</summary>
    public required ShareByContact Solves { get; init; }

    /// <summary>Where those go whose matter is solved; null for the end: they are contained.</summary>
    public Destination? Then { get; init; }

    /// <summary>Where the others go.</summary>
    public required Destination Otherwise { get; init; }

    /// <inheritdoc/>
    public override bool MayEnd => Then is null;

    /// <inheritdoc/>
    public override ImmutableArray<FlowEdge> Ways()
    {
        FlowEdge otherwise = new(Otherwise, NoTime.Is(Takes));
        return Then is { } then ? [otherwise with { To = then }, otherwise] : [otherwise];
    }

    /// <inheritdoc/>
    public override Destination? RightWay(string contactType) => Otherwise;

    /// <inheritdoc/>
    public override (Destination To, double Share)? UsualWay(string contactType)
    {
        double solved = Solves.Of(contactType);
        return solved <= 0.5 ? (Otherwise, 1 - solved)
            : Then is { } then ? (then, solved)
            : null;
    }

    internal override void Check(string who, CentrePlan plan, List<string> mistakes)
    {
        PlanChecks.Series(who + "time", Takes, plan, mistakes);
        PlanChecks.Share($"{who}the share solved", Solves.Default, mistakes);
        foreach (ContactShare share in Solves.Types)
        {
            PlanChecks.Share($"{who}the share solved", share.Share, mistakes);
            FlowChecks.Contact(who, share.Contact, plan, mistakes);
        }
    }

    internal override IvrStep Make(ImmutableArray<string> types, Func<Destination, Target> resolve) =>
        new SelfServiceStep(
            this,
            types,
            Then is { } then ? resolve(then) : Target.End(ContactOutcome.Contained),
            resolve(Otherwise)
        );
}
