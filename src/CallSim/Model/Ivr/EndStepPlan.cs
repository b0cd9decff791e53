using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The end of the call.</summary>
public sealed record EndStepPlan : StepPlan
{
    /// <summary>How the contact ends.</summary>
    public required FlowEnd End { get; init; }

    /// <inheritdoc/>
    public override bool TakesKeys => false;

    /// <inheritdoc/>
    public override bool MayEnd => true;

    /// <inheritdoc/>
    public override ImmutableArray<FlowEdge> Ways() => [];

    /// <inheritdoc/>
    public override Destination? RightWay(string contactType) => null;

    internal override IvrStep Make(ImmutableArray<string> types, Func<Destination, Target> resolve) =>
        new InstantStep("end", Target.End(Outcome));

    private ContactOutcome Outcome =>
        End switch
        {
            FlowEnd.Contained => ContactOutcome.Contained,
            FlowEnd.MessageLeft => ContactOutcome.MessageLeft,
            _ => ContactOutcome.RejectedClosed,
        };
}

/// <summary>How a flow can end a call.</summary>
public enum FlowEnd
{
    /// <summary>The machine has done what the caller wanted.</summary>
    Contained,

    /// <summary>The caller has left a message.</summary>
    MessageLeft,

    /// <summary>The caller was told that the centre is closed.</summary>
    RejectedClosed,
}
