using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A step that only leads on: to a queue, or to the end.</summary>
internal sealed class InstantStep(string label, Target to) : IvrStep
{
    public override ImmutableArray<StepExit> Exits { get; } = [new(label, to)];

    public override bool IsInstant => true;

    public override Visit Visit(in Caller caller) => new(SimSpan.Zero, 0);
}
