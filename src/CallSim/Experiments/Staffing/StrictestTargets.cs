using CallSim.Model;
using CallSim.Statistics.Formulas;

namespace CallSim.Experiments;

/// <summary>The goals as the Erlang formulas take them: of all that are about some queues the strictest.</summary>
internal sealed class StrictestTargets(StaffingTask task)
{
    private CentrePlan Plan => task.Layout.Plan;

    /// <summary>The targets of some queues that share groups.</summary>
    /// <param name="queues">Their rows.</param>
    public WaitingTargets Of(int[] queues)
    {
        HashSet<Scope> scopes = [Scope.All];
        scopes.UnionWith(queues.Select(queue => Scope.Queue(Plan.Queues[queue].Name)));
        foreach (Lane lane in task.Layout.Lanes.Lanes.Where(lane => queues.Contains(lane.Queue.Row)))
        {
            scopes.Add(Scope.Contact(Plan.ContactTypes[lane.Type.Row].Name));
        }

        for (int group = 0; group < task.Groups.Length; group++)
        {
            if (queues.Any(queue => task.Skills.Serves(group, queue)))
            {
                scopes.Add(Scope.Group(task.PlanOf(task.Groups[group]).Name));
            }
        }

        Goal[] goals = [.. task.Goals.Where(goal => scopes.Contains(goal.Scope))];
        double? Least(string metric) => goals.Where(goal => goal.Metric == metric).Min(goal => (double?)goal.Bound);
        return new WaitingTargets
        {
            ServiceLevelAtLeast = goals.Where(goal => goal.IsLeast).Max(goal => (double?)goal.Bound),
            WithinSeconds = WithinOf(queues),
            Formula =
                Plan.Targets.Formula <= ServiceLevelFormula.AbandonIgnored
                    ? Plan.Targets.Formula
                    : ServiceLevelFormula.AbandonIgnored,
            AbandonmentAtMost = Least("abandon_share"),
            AsaAtMost = Least("asa_s"),
            WaitAtMost = Least("wait_s"),
            OccupancyAtMost = Least("occupancy"),
        };
    }

    private double WithinOf(int[] queues)
    {
        IEnumerable<GoalsPlan> goals =
        [
            Plan.Targets.Goals,
            .. queues.Select(queue => Plan.Queues[queue].Goals),
            .. Plan.ContactTypes.Select(type => type.Goals),
        ];
        return goals
            .Where(goal => goal.ServiceLevelAtLeast is not null)
            .Select(goal => (goal.ServiceLevelWithin ?? Plan.Targets.Within[0]).Seconds)
            .DefaultIfEmpty(Plan.Targets.Within[0].Seconds)
            .Min();
    }
}
