using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A way on from a step of a call flow.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="TakesNoTime">Whether callers can come to it at the instant at which they came to the step, whatever is drawn.</param>
public readonly record struct FlowEdge(Destination To, bool TakesNoTime);

/// <summary>The ways on from the steps of call flows, for checks of how a flow hangs together.</summary>
public static class FlowEdges
{
    /// <summary>The ways on from a step, in the order of the scenario; a menu played again is none.</summary>
    /// <param name="step">The step.</param>
    public static ImmutableArray<FlowEdge> Of(StepPlan step) =>
        step switch
        {
            PlayStepPlan play => [new(play.Then, NoTime.Is(play.Length))],
            MenuStepPlan menu => MenuEdges.Of(menu),
            SelfServiceStepPlan service => OfService(service),
            QueueStepPlan queue => [new(Destination.Queue(queue.Queue), true)],
            _ => [],
        };

    private static ImmutableArray<FlowEdge> OfService(SelfServiceStepPlan service)
    {
        FlowEdge otherwise = new(service.Otherwise, NoTime.Is(service.Takes));
        return service.Then is { } then ? [otherwise with { To = then }, otherwise] : [otherwise];
    }
}
