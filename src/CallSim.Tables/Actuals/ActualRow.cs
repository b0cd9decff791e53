using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Tables;

/// <summary>One row of <c>actual.csv</c>: a metric in an interval, observed and simulated.</summary>
/// <param name="Scope">What it is about.</param>
/// <param name="Interval">The interval's name.</param>
/// <param name="Metric">The metric's name.</param>
/// <param name="Observed">The observed value.</param>
/// <param name="Simulated">The simulated value with its uncertainty.</param>
/// <param name="Used">Whether the interval was used to calibrate (<c>calibration</c>) or not (<c>check</c>).</param>
public sealed record ActualRow(
    Scope Scope,
    string Interval,
    string Metric,
    double Observed,
    Estimate Simulated,
    string Used
)
{
    /// <summary>Simulated − observed; null where nothing was simulated.</summary>
    public double? Difference => Simulated.Value - Observed;
}
