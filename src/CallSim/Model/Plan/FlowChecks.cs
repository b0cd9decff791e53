using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The rules that call flows must keep; see <see cref="PlanChecks"/>.</summary>
internal static class FlowChecks
{
    public static void Of(CentrePlan plan, List<string> mistakes)
    {
        PlanChecks.Unique("flow", plan.Flows.Select(flow => flow.Name), mistakes);
        foreach (FlowPlan flow in plan.Flows)
        {
            string who = $"flow '{flow.Name}': ";
            PlanChecks.Demand(flow.Ports is null or >= 0, $"{who}ports are not negative", mistakes);
            PlanChecks.Series(who + "hang-up", flow.HangUp, plan, mistakes);
            PlanChecks.Given($"{who}steps", flow.Steps, mistakes);
            if (!flow.Steps.IsDefaultOrEmpty)
            {
                PlanChecks.Unique($"{who}step", flow.Steps.Select(step => step.Name), mistakes);
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
            string where = $"step '{flow.Name}.{step.Name}': ";
            foreach (FlowEdge edge in IsWhole(step) ? FlowEdges.Of(step) : [])
            {
                Leads(where, edge.To, names, plan, mistakes);
            }

            Step(step, where, plan, mistakes);
        }
    }

    private static bool IsWhole(StepPlan step) => step is not MenuStepPlan { Options.IsDefault: true };

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

    private static void Step(StepPlan step, string who, CentrePlan plan, List<string> mistakes)
    {
        switch (step)
        {
            case PlayStepPlan play:
                PlanChecks.Series(who + "length", play.Length, plan, mistakes);
                break;
            case MenuStepPlan menu:
                Menu(menu, who, plan, mistakes);
                break;
            case SelfServiceStepPlan service:
                PlanChecks.Series(who + "time", service.Takes, plan, mistakes);
                PlanChecks.Share($"{who}the share solved", service.Solves.Default, mistakes);
                foreach (ContactShare share in service.Solves.Types)
                {
                    PlanChecks.Share($"{who}the share solved", share.Share, mistakes);
                    Contact(who, share.Contact, plan, mistakes);
                }

                break;
        }
    }

    private static void Menu(MenuStepPlan menu, string who, CentrePlan plan, List<string> mistakes)
    {
        PlanChecks.Given($"{who}options", menu.Options, mistakes);
        PlanChecks.Share($"{who}the chance of a wrong key", menu.WrongKey, mistakes);
        PlanChecks.Share($"{who}the chance of no input", menu.NoInput, mistakes);
        PlanChecks.Demand(menu.NoInputAfter >= SimSpan.Zero, $"{who}the wait for a key is not negative", mistakes);
        PlanChecks.Demand(menu.Repeats >= 0, $"{who}repeats are not negative", mistakes);
        foreach (MenuOptionPlan option in menu.Options.IsDefault ? [] : menu.Options)
        {
            PlanChecks.Demand(option.Says >= SimSpan.Zero, $"{who}what an option says is not negative", mistakes);
            foreach (string type in option.For)
            {
                Contact(who, type, plan, mistakes);
            }
        }

        if (!menu.Options.IsDefault)
        {
            PlanChecks.Unique($"{who}key", menu.Options.Select(option => option.Key), mistakes);
        }
    }

    private static void Contact(string who, string name, CentrePlan plan, List<string> mistakes) =>
        PlanChecks.Demand(
            plan.ContactTypes.Any(type => type.Name == name),
            $"{who}there is a contact type '{name}'",
            mistakes
        );
}
