using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary>One row of <c>compare.csv</c>: a metric at a scope, of one design.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Scope">What it is about.</param>
/// <param name="Figure">Its value in the design, and how that differs from the baseline's.</param>
internal sealed record ComparisonRow(Metric Metric, Scope Scope, DesignFigure Figure)
{
    /// <summary>All rows of a comparison: scope by scope, metric by metric, the designs in the order in which they were given.</summary>
    public static IEnumerable<ComparisonRow> Of(ComparisonResult result) =>
        from compared in result.Metrics
        from figure in compared.Designs
        select new ComparisonRow(compared.Metric, compared.Scope, figure);
}
