using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>One of the centres that are compared.</summary>
/// <param name="Name">What it is called in the results; no two have the same.</param>
/// <param name="Plan">Its plan.</param>
public sealed record Design(string Name, CentrePlan Plan);
