using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The end of the flow in a queue.</summary>
public sealed record QueueStepPlan : StepPlan
{
    /// <summary>The queue's name.</summary>
    public required string Queue { get; init; }

    /// <inheritdoc/>
    public override bool TakesKeys => false;

    /// <inheritdoc/>
    public override ImmutableArray<FlowEdge> Ways() => [new(Destination.Queue(Queue), TakesNoTime: true)];

    /// <inheritdoc/>
    public override Destination? RightWay(string contactType) => Destination.Queue(Queue);

    internal override IvrStep Make(ImmutableArray<string> types, Func<Destination, Target> resolve) =>
        new InstantStep("queue", resolve(Destination.Queue(Queue)));
}
