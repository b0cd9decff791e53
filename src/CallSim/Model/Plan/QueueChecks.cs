namespace CallSim.Model;

/// <summary>The rules that a queue must keep; see <see cref="PlanChecks"/>.</summary>
internal static class QueueChecks
{
    public static void Check(QueuePlan queue, CentrePlan plan, List<string> mistakes)
    {
        string who = $"of queue '{queue.Name}': ";
        PlanChecks.Demand(queue.Priority >= 1, $"{who}the priority is at least 1", mistakes);
        PlanChecks.Demand(queue.WaitingPlaces is null or >= 0, $"{who}waiting places are not negative", mistakes);
        PlanChecks.Demand(
            queue.Route.All(rank => !rank.IsDefaultOrEmpty),
            $"{who}every rank of the route has a group",
            mistakes
        );
        PlanChecks.Unique(who, "group on the route", queue.Route.SelectMany(rank => rank), mistakes);
        foreach (string name in queue.Route.SelectMany(rank => rank))
        {
            AgentGroupPlan? group = plan.AgentGroups.FirstOrDefault(group => group.Name == name);
            PlanChecks.Demand(group is not null, $"{who}there is an agent group '{name}'", mistakes);
            PlanChecks.Demand(
                group is null || group.Has(queue.Skill),
                $"{who}agents of '{name}' have the skill '{queue.Skill}'",
                mistakes
            );
        }

        bool served = queue.Route.Length > 0 || plan.AgentGroups.Any(group => group.Has(queue.Skill));
        PlanChecks.Demand(served, $"{who}some agents have the skill '{queue.Skill}'", mistakes);
    }
}
