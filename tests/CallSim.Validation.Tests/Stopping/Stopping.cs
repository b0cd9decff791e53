using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Validation.Tests;

/// <summary>How often the intervals of stopped runs hold the exact value, and what they cost.</summary>
/// <param name="Quantity">What was to be found.</param>
/// <param name="Rule">The rule that stopped them.</param>
/// <param name="Coverage">How often the intervals hold the exact value.</param>
/// <param name="Replications">The replications at which they stopped: their mean.</param>
/// <param name="Most">The most.</param>
internal sealed record Stopping(StoppedQuantity Quantity, string Rule, Coverage Coverage, double Replications, int Most)
{
    public static Stopping Of(StoppedQuantity quantity, string rule, IReadOnlyList<Stop> stops)
    {
        CoveredQuantity covered = new($"`{quantity.Goal.Subject}`", quantity.Exact, _ => default, quantity.Claim);
        return new(
            quantity,
            rule,
            Coverage.Of(covered, stops.Select(stop => new Tally(stop.Estimate, quantity.Exact))),
            stops.Average(stop => stop.Replications),
            stops.Max(stop => stop.Replications)
        );
    }
}

/// <summary>A quantity that a run is to find with some precision.</summary>
/// <param name="Goal">The precision.</param>
/// <param name="Exact">The exact value.</param>
/// <param name="Claim">What is claimed of its interval when the product's rule stopped the run.</param>
internal sealed record StoppedQuantity(PrecisionGoal Goal, double Exact, Claim Claim = Claim.Covers);

/// <summary>Where an experiment stopped.</summary>
/// <param name="Replications">After how many replications.</param>
/// <param name="Estimate">With what.</param>
internal readonly record struct Stop(int Replications, Estimate Estimate);
