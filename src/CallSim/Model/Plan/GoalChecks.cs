using System.Collections.Immutable;
using static CallSim.Model.PlanChecks;

namespace CallSim.Model;

/// <summary>What goals must keep to: bounds that can be reached, on metrics that are reported where the goal stands.</summary>
internal static class GoalChecks
{
    public static void Of(CentrePlan plan, List<string> mistakes)
    {
        ImmutableArray<Goal> goals = Goal.Of(plan);
        ImmutableArray<Metric> metrics = goals.IsEmpty ? [] : MetricCatalogue.Of(plan);
        foreach (Goal goal in goals)
        {
            Check(goal, metrics, mistakes);
        }
    }

    private static void Check(Goal goal, ImmutableArray<Metric> metrics, List<string> mistakes)
    {
        string who = $"that the goal for {goal.Metric} of {goal.Scope}";
        bool isReached =
            goal.Unit == MetricUnit.Share
                ? goal.Bound is >= 0 and <= 1
                : goal.Bound >= 0 && double.IsFinite(goal.Bound);
        Demand(isReached, $"{who} is {(goal.Unit == MetricUnit.Share ? "from 0 to 1" : "not negative")}", mistakes);
        bool isReported = metrics.Any(metric => metric.Name == goal.Metric && metric.Scopes.Contains(goal.Scope.Kind));
        Demand(isReported, $"{who} is about a metric that is reported for it", mistakes);
    }
}
