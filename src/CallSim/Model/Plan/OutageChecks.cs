using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The rules that sites, systems, outages and all that runs on systems must keep.</summary>
internal static class OutageChecks
{
    public static void Of(CentrePlan plan, List<string> mistakes)
    {
        if (plan.Sites.IsDefault || plan.Systems.IsDefault || plan.Outages.IsDefault)
        {
            mistakes.Add("expected that sites, systems and outages are lists, though they may be empty");
            return;
        }

        PlanChecks.Unique("site", plan.Sites.Select(site => site.Name), mistakes);
        PlanChecks.Unique("system", plan.Systems.Select(system => system.Name), mistakes);
        PlanChecks.Unique("outage", plan.Outages.Select(outage => outage.Name), mistakes);
        Dependencies(plan, mistakes);
        foreach (ImmutableArray<string> circle in SystemPlan.CirclesIn(plan.Systems))
        {
            mistakes.Add($"expected that no system runs on itself; {string.Join(", ", circle)} do, in a circle");
        }

        foreach (OutagePlan outage in plan.Outages)
        {
            Outage(outage, plan, mistakes);
        }
    }

    private static void Dependencies(CentrePlan plan, List<string> mistakes)
    {
        HashSet<string> systems = [.. plan.Systems.Select(system => system.Name)];
        IEnumerable<(string Who, ImmutableArray<string> Needs)> all =
        [
            .. plan.Sites.Select(site => ($"site '{site.Name}'", site.RunsOn)),
            .. plan.Systems.Select(system => ($"system '{system.Name}'", system.RunsOn)),
            .. plan.AgentGroups.Select(group => ($"agent group '{group.Name}'", group.RunsOn)),
            .. plan.Lines.Select(lines => ($"line group '{lines.Name}'", lines.RunsOn)),
            .. plan.Numbers.Select(number => ($"number '{number.Name}'", number.RunsOn)),
            .. plan.Flows.Select(flow => ($"flow '{flow.Name}'", flow.RunsOn)),
        ];
        foreach ((string who, ImmutableArray<string> needs) in all)
        {
            foreach (string system in needs.Where(system => !systems.Contains(system)))
            {
                mistakes.Add($"expected that {who}: there is a system '{system}'");
            }
        }
    }

    private static void Outage(OutagePlan outage, CentrePlan plan, List<string> mistakes)
    {
        string who = $"outage '{outage.Name}': ";
        PlanChecks.Demand(
            NamesOf(outage.Target, plan).Contains(outage.Hits),
            $"{who}there is a {outage.Target} '{outage.Hits}' to hit",
            mistakes
        );
        PlanChecks.Demand(
            (outage.At is null) != (outage.Every is null),
            $"{who}either the start or the time between faults is given",
            mistakes
        );
        PlanChecks.Demand(outage.At is null || outage.At >= SimSpan.Zero, $"{who}it starts in the run", mistakes);
        PlanChecks.Demand(
            outage.Every is null || outage.Every.Mean > SimSpan.Zero,
            $"{who}the time between faults is longer than 0s",
            mistakes
        );
        PlanChecks.Demand(outage.Leaves is >= 0 and <= 1, $"{who}what it leaves is a share", mistakes);
        PlanChecks.Demand(
            outage.Talk > 0 && double.IsFinite(outage.Talk),
            $"{who}the factor on talks is above 0",
            mistakes
        );
    }

    private static IEnumerable<string> NamesOf(OutageTarget target, CentrePlan plan) =>
        target switch
        {
            OutageTarget.Lines => plan.Lines.Select(lines => lines.Name),
            OutageTarget.Number => plan.Numbers.Select(number => number.Name),
            OutageTarget.Flow => plan.Flows.Select(flow => flow.Name),
            OutageTarget.Site => plan.Sites.Select(site => site.Name),
            OutageTarget.Group => plan.AgentGroups.Select(group => group.Name),
            OutageTarget.System => plan.Systems.Select(system => system.Name),
            _ => [],
        };
}
