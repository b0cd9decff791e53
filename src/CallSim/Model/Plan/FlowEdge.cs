namespace CallSim.Model;

/// <summary>A way on from a step of a call flow.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="TakesNoTime">Whether callers can come to it at the instant at which they came to the step, whatever is drawn.</param>
public readonly record struct FlowEdge(Destination To, bool TakesNoTime);
