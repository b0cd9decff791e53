using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>A metric of one design, beside that of the baseline.</summary>
/// <param name="Design">The design's name.</param>
/// <param name="Estimate">The metric's value with its own interval, as a run of this design alone gives it.</param>
public sealed record DesignFigure(string Design, Estimate Estimate)
{
    /// <summary>The value less the baseline's; null for the baseline itself.</summary>
    public Difference? Difference { get; init; }

    /// <summary>
    /// <see cref="Difference.P"/> after Holm's correction over the designs that are compared with the baseline by this metric and scope; null
    /// where there is none.
    /// </summary>
    public double? AdjustedP { get; init; }

    /// <summary>Which is better; null for the baseline itself.</summary>
    public DifferenceVerdict? Verdict { get; init; }
}
