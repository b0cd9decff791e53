using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>A metric at a scope that the baseline has, with all designs that have it too.</summary>
public sealed class MetricComparison
{
    // An interval that ends at 0 itself has a chance of 5 % but for rounding, and tells nothing apart.
    private const double Level = 0.05 * (1 - 1e-9);

    private MetricComparison(Metric metric, Scope scope, ImmutableArray<DesignFigure> designs) =>
        (Metric, Scope, Designs) = (metric, scope, designs);

    /// <summary>The metric.</summary>
    public Metric Metric { get; }

    /// <summary>What it is about.</summary>
    public Scope Scope { get; }

    /// <summary>The designs, in the order in which they were given; the baseline among them.</summary>
    public ImmutableArray<DesignFigure> Designs { get; }

    /// <summary>Judges the differences of a metric: one family of tests.</summary>
    internal static MetricComparison Of(Metric metric, Scope scope, ImmutableArray<DesignFigure> designs)
    {
        ImmutableArray<double?> adjusted = Holm.Adjusted([.. designs.Select(figure => figure.Difference?.P)]);
        return new(
            metric,
            scope,
            [
                .. designs.Select(
                    (figure, place) =>
                        figure.Difference is { } difference
                            ? figure with
                            {
                                AdjustedP = adjusted[place],
                                Verdict = Judge(difference, adjusted[place], metric.Better),
                            }
                            : figure
                ),
            ]
        );
    }

    private static DifferenceVerdict Judge(Difference difference, double? adjusted, Better better) =>
        difference.Value is not { } value ? DifferenceVerdict.NoValue
        : adjusted is not { } p ? DifferenceVerdict.NoInterval
        : p >= Level ? DifferenceVerdict.NotToldApart
        : better == Better.Neither ? DifferenceVerdict.Differs
        : value > 0 == (better == Better.Higher) ? DifferenceVerdict.Better
        : DifferenceVerdict.Worse;
}
