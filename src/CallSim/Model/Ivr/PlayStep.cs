using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>An announcement.</summary>
internal sealed class PlayStep(PlayStepPlan plan, Target then) : IvrStep
{
    private readonly SamplerSeries _length = new(plan.Length);

    public override ImmutableArray<StepExit> Exits { get; } = [new("then", then)];

    public override Visit Visit(in Caller caller) =>
        new(caller.Draws.Span(_length.At(caller.Column), caller.Key, Purpose.StepLength), 0);
}
