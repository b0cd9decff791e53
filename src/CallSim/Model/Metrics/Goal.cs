using System.Collections.Immutable;
using System.Globalization;

namespace CallSim.Model;

/// <summary>A goal: a metric of the whole run that is to be at least, or at most, a bound.</summary>
/// <param name="Metric">The metric's name, such as <c>abandon_share</c>.</param>
/// <param name="Scope">What it is about: the whole centre, a contact type, a queue or an agent group.</param>
/// <param name="Unit">The unit of the bound, which is the metric's: a share from 0 to 1, or seconds.</param>
/// <param name="Bound">The bound; a value equal to it is as wanted.</param>
/// <param name="IsLeast">Whether the bound is the least wanted, not the most.</param>
public sealed record Goal(string Metric, Scope Scope, MetricUnit Unit, double Bound, bool IsLeast)
{
    /// <summary>The goals of a plan: of the whole centre, then of contact types, queues and agent groups, each in its order.</summary>
    /// <param name="plan">The plan.</param>
    public static ImmutableArray<Goal> Of(CentrePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. Of(plan.Targets.Goals, Scope.All),
            .. plan.ContactTypes.SelectMany(type => Of(type.Goals, Scope.Contact(type.Name))),
            .. plan.Queues.SelectMany(queue => Of(queue.Goals, Scope.Queue(queue.Name))),
            .. plan.AgentGroups.SelectMany(group => Of(group.Goals, Scope.Group(group.Name))),
        ];
    }

    /// <summary>The bound in words: <c>at least 80 %</c>, <c>at most 20 s</c>.</summary>
    public override string ToString()
    {
        (double shown, string unit) = Unit == MetricUnit.Share ? (100 * Bound, "%") : (Bound, "s");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(IsLeast ? "at least" : "at most")} {shown:0.####} {unit}"
        );
    }

    private static IEnumerable<Goal> Of(GoalsPlan goals, Scope scope)
    {
        Goal?[] all =
        [
            Share(ServiceLevelOf(goals), scope, goals.ServiceLevelAtLeast, isLeast: true),
            Share("abandon_share", scope, goals.AbandonmentAtMost),
            Share("blocked_share", scope, goals.BlockedAtMost),
            Seconds("asa_s", scope, goals.AsaAtMost),
            Seconds("wait_s", scope, goals.WaitAtMost),
            Share("occupancy", scope, goals.OccupancyAtMost),
        ];
        return all.OfType<Goal>();
    }

    private static string ServiceLevelOf(GoalsPlan goals) =>
        goals.ServiceLevelWithin is { } within ? "service_level_" + MetricCatalogue.NameOf(within) : "service_level";

    private static Goal? Share(string metric, Scope scope, double? bound, bool isLeast = false) =>
        bound is { } share ? new(metric, scope, MetricUnit.Share, share, isLeast) : null;

    private static Goal? Seconds(string metric, Scope scope, SimSpan? bound) =>
        bound is { } span ? new(metric, scope, MetricUnit.Seconds, span.Seconds, IsLeast: false) : null;
}
