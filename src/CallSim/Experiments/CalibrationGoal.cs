using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>What a calibration is to reach: the observed share of abandoned contacts over some intervals.</summary>
/// <param name="Scope">The whole centre, a contact type or a queue.</param>
/// <param name="Intervals">The intervals, at least one, from 0.</param>
/// <param name="AbandonShare">Abandoned (balked included) ÷ offered, each summed over the intervals; from 0 to 1.</param>
public sealed record CalibrationGoal(Scope Scope, ImmutableArray<int> Intervals, double AbandonShare)
{
    /// <summary>The share of a run; 0 where nothing was offered.</summary>
    /// <param name="result">The run.</param>
    public double ShareOf(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        double Sum(string count) => Intervals.Sum(interval => result.Interval(count, Scope, interval).Value ?? 0);
        double offered = Sum("offered");
        return offered == 0 ? 0 : (Sum("abandoned") + Sum("balked")) / offered;
    }
}
