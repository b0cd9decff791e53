using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The rules that call flows must keep; see <see cref="PlanChecks"/>.</summary>
internal static class FlowChecks
{
    public static void Of(CentrePlan plan, List<string> mistakes)
    {
        PlanChecks.Unique(PlanChecks.That, "flow", plan.Flows.Select(flow => flow.Name), mistakes);
        foreach (FlowPlan flow in plan.Flows)
        {
            string who = $"of flow '{flow.Name}': ";
            PlanChecks.Demand(flow.Ports is null or >= 0, $"{who}ports are not negative", mistakes);
            PlanChecks.Series(who + "hang-up", flow.HangUp, plan, mistakes);
            PlanChecks.Given(who, "steps", flow.Steps, mistakes);
            if (!flow.Steps.IsDefaultOrEmpty)
            {
                PlanChecks.Unique(who, "step", flow.Steps.Select(step => step.Name), mistakes);
                Steps(flow, who, plan, mistakes);
            }
        }

        foreach (ImmutableArray<(string Flow, string Step)> loop in FlowLoops.TakingNoTime(plan.Flows))
        {
            string steps = string.Join(", ", loop.Select(step => $"{step.Flow}.{step.Step}"));
            mistakes.Add($"expected that every loop of a flow takes time; this one takes none: {steps}");
        }
    }

    private static void Steps(FlowPlan flow, string who, CentrePlan plan, List<string> mistakes)
    {
        HashSet<string> names = [.. flow.Steps.Select(step => step.Name)];
        if (flow.HumanKey is { } key)
        {
            PlanChecks.Demand(names.Contains(key.From), $"{who}there is a step '{key.From}'", mistakes);
            PlanChecks.Share($"{who}the share who want a human", key.Wanted, mistakes);
            Leads(who + "the key to a human: ", key.To, names, plan, mistakes);
        }

        foreach (StepPlan step in flow.Steps)
        {
            string where = $"of step '{flow.Name}.{step.Name}': ";
            foreach (FlowEdge edge in step.IsWhole ? step.Ways() : [])
            {
                Leads(where, edge.To, names, plan, mistakes);
            }

            step.Check(where, plan, mistakes);
        }
    }

    private static void Leads(string who, Destination to, HashSet<string> steps, CentrePlan plan, List<string> mistakes)
    {
        PlanChecks.Demand(
            to.Kind is DestinationKind.Queue or DestinationKind.Flow or DestinationKind.Step,
            $"{who}it leads to a step, a queue or a flow, not to {to}",
            mistakes
        );
        bool isLost = to.Kind == DestinationKind.Step && !steps.Contains(to.Name);
        PlanChecks.Demand(!isLost, $"{who}there is a step '{to.Name}'", mistakes);
        PlanChecks.Exists(who, to, plan, mistakes);
    }

    /// <summary>Demands that there is a contact type of a name.</summary>
    public static void Contact(string who, string name, CentrePlan plan, List<string> mistakes) =>
        PlanChecks.Demand(
            plan.ContactTypes.Any(type => type.Name == name),
            $"{who}there is a contact type '{name}'",
            mistakes
        );
}
