namespace CallSim.Experiments;

/// <summary>What the most replications left open.</summary>
/// <param name="Design">The design that was not told from the baseline.</param>
/// <param name="Metric">By what.</param>
public sealed record Undecided(string Design, MetricAt Metric);
