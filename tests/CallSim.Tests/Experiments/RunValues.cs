using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

/// <summary>Every number of a run in one list, to compare runs to the bit.</summary>
internal static class RunValues
{
    public static List<object?> Of(RunResult result)
    {
        List<object?> values = [result.ContactsSimulated, result.EventsSimulated];
        foreach (Scope scope in result.Scopes)
        {
            foreach (Metric metric in result.Metrics.Where(metric => metric.Scopes.Contains(scope.Kind)))
            {
                values.AddRange(Of(result, metric, scope));
            }
        }

        return values;
    }

    private static IEnumerable<object?> Of(RunResult result, Metric metric, Scope scope)
    {
        if (metric.InSummary)
        {
            yield return result[metric.Name, scope];
            foreach (double? value in result.ValuesOf(metric.Name, scope))
            {
                yield return value;
            }
        }

        for (int interval = 0; metric.InIntervals && interval <= result.Plan.Time.IntervalCount; interval++)
        {
            yield return result.Interval(metric.Name, scope, interval);
        }
    }
}
