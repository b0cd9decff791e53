using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>An announcement.</summary>
public sealed record PlayStepPlan : StepPlan
{
    /// <summary>How long it plays.</summary>
    public required IntervalSeries<Law> Length { get; init; }

    /// <summary>Whether a key can be pressed meanwhile. Default true.</summary>
    public bool BargeIn { get; init; } = true;

    /// <summary>What follows.</summary>
    public required Destination Then { get; init; }

    /// <inheritdoc/>
    public override bool TakesKeys => BargeIn;

    /// <inheritdoc/>
    public override ImmutableArray<FlowEdge> Ways() => [new(Then, NoTime.Is(Length))];

    /// <inheritdoc/>
    public override Destination? RightWay(string contactType) => Then;

    internal override void Check(string who, CentrePlan plan, List<string> mistakes) =>
        PlanChecks.Series(who + "length", Length, plan, mistakes);

    internal override IvrStep Make(ImmutableArray<string> types, Func<Destination, Target> resolve) =>
        new PlayStep(this, resolve(Then));
}
