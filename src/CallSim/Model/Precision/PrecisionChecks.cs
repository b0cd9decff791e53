using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>What precisions must keep to: goals that can be reached on metrics that have intervals, and bounds in order.</summary>
internal static class PrecisionChecks
{
    /// <summary>Everything that is wrong with a precision in runs of a plan.</summary>
    public static ImmutableArray<PrecisionMistake> Of(PrecisionPlan precision, CentrePlan plan)
    {
        ImmutableArray<PrecisionGoal> goals = precision.Goals.IsDefault ? [] : precision.Goals;
        Subjects subjects = new(plan);
        return
        [
            .. OfBounds(precision),
            .. OfNumber(goals),
            .. goals.Select(goal => OfSize(goal) ?? subjects.MistakeOf(goal)).OfType<PrecisionMistake>(),
            .. Twice(goals),
        ];
    }

    private static IEnumerable<PrecisionMistake> OfBounds(PrecisionPlan precision)
    {
        if (precision.AtLeast < PrecisionPlan.FewestReplications)
        {
            yield return new(null, $"at_least is {precision.AtLeast}: fewer than 10 replications have no interval")
            {
                Fix = "write at_least: 10 or more; 50 is the default",
            };
        }

        if (precision.AtMost > PrecisionPlan.MostReplications)
        {
            yield return new(
                null,
                $"at_most is {precision.AtMost:N0}, and at most {PrecisionPlan.MostReplications:N0} are run"
            )
            {
                Fix = "write a lower at_most",
            };
        }

        if (precision.AtMost < precision.AtLeast)
        {
            yield return new(null, $"at_most ({precision.AtMost}) is below at_least ({precision.AtLeast})")
            {
                Fix = "write a higher at_most, or a lower at_least",
            };
        }
    }

    private static IEnumerable<PrecisionMistake> OfNumber(ImmutableArray<PrecisionGoal> goals)
    {
        if (goals.IsEmpty)
        {
            yield return new(null, "a precision names no metric") { Fix = "add one, such as service_level: 0.5pp" };
        }

        if (goals.Length > PrecisionPlan.MostGoals)
        {
            yield return new(
                null,
                $"a precision has {goals.Length} goals, at most {PrecisionPlan.MostGoals} are looked at"
            )
            {
                Fix = "keep those that decisions hang on",
            };
        }
    }

    private static PrecisionMistake? OfSize(PrecisionGoal goal)
    {
        if (!(goal.Within > 0) || double.IsInfinity(goal.Within))
        {
            return new(goal, $"the precision of {goal.Subject} must be above 0, found {goal.TextOf(goal.Within)}")
            {
                Fix = "no number of replications is enough for 0: write what a decision needs, such as 0.5pp or 2%",
            };
        }

        return goal.Unit == PrecisionUnit.Seconds || goal.Within < 1
            ? null
            : new(
                goal,
                $"the precision of {goal.Subject} must be below {goal.TextOf(1)}, found {goal.TextOf(goal.Within)}"
            )
            {
                Fix = "write what a decision needs, such as 0.5pp or 2%",
            };
    }

    private static IEnumerable<PrecisionMistake> Twice(IEnumerable<PrecisionGoal> goals) =>
        goals
            .GroupBy(goal => (goal.Metric, goal.Scope))
            .Where(alike => alike.Count() > 1)
            .Select(alike => new PrecisionMistake(
                alike.Last(),
                $"the precision of {alike.First().Subject} stands twice"
            )
            {
                Fix = "keep one of the two",
            });

    /// <summary>The metrics and scopes of a plan that have intervals.</summary>
    private sealed class Subjects(CentrePlan plan)
    {
        private readonly ImmutableArray<Metric> _metrics = MetricCatalogue.Of(plan);
        private readonly ImmutableArray<Scope> _scopes = Scope.Of(plan);

        public PrecisionMistake? MistakeOf(PrecisionGoal goal)
        {
            if (!_scopes.Contains(goal.Scope))
            {
                return new(goal, $"there is no '{goal.Scope}' to be precise about")
                {
                    Wrong = goal.Scope.ToString(),
                    Known = [.. _scopes.Select(scope => scope.ToString())],
                };
            }

            Metric[] usable =
            [
                .. _metrics.Where(metric => HasInterval(metric) && metric.Scopes.Contains(goal.Scope.Kind)),
            ];
            if (usable.FirstOrDefault(metric => metric.Name == goal.Metric) is { } found)
            {
                return OfUnit(goal, found.Unit);
            }

            Metric? unfit = _metrics.FirstOrDefault(metric => metric.Name == goal.Metric);
            string text =
                unfit is null ? $"there is no metric '{goal.Metric}' in this scenario"
                : !HasInterval(unfit) ? $"{goal.Metric} has no 95 % interval, so that nothing tells how precise it is"
                : $"{goal.Metric} is not reported for {goal.Scope}";
            return new(goal, text)
            {
                Wrong = goal.Metric,
                Known = [.. usable.OrderByDescending(metric => metric.IsHeadline).Select(metric => metric.Name)],
            };
        }

        private static PrecisionMistake? OfUnit(PrecisionGoal goal, MetricUnit unit)
        {
            string? wrong = (goal.Unit, unit) switch
            {
                (PrecisionUnit.Points, not MetricUnit.Share) => "is no share, and pp are points of a share",
                (PrecisionUnit.Seconds, not MetricUnit.Seconds) => "is no time",
                _ => null,
            };
            string fix = unit switch
            {
                MetricUnit.Share => "write points, such as 0.5pp, or a part of its value, such as 2%",
                MetricUnit.Seconds => "write a part of its value, such as 2%, or a span, such as 1s",
                _ => "write a part of its value, such as 2%",
            };
            return wrong is null
                ? null
                : new(goal, $"the precision of {goal.Subject} is {goal.TextOf(goal.Within)}, but {goal.Metric} {wrong}")
                {
                    Fix = fix,
                };
        }

        private static bool HasInterval(Metric metric) =>
            metric.InSummary && metric.Formula is RatioFormula or QuantileFormula { Share: < 1 };
    }
}
