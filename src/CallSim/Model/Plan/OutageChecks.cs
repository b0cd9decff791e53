using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The rules that outages must keep, and the sites and systems through which they spread.</summary>
internal static class OutageChecks
{
    public static void Check(CentrePlan plan, List<string> mistakes)
    {
        PlanChecks.Unique(PlanChecks.That, "site", plan.Sites.Select(site => site.Name), mistakes);
        PlanChecks.Unique(PlanChecks.That, "system", plan.Systems.Select(system => system.Name), mistakes);
        PlanChecks.Unique(PlanChecks.That, "outage", plan.Outages.Select(outage => outage.Name), mistakes);
        if (AllSystemsAreKnown(plan, mistakes))
        {
            NoSystemRunsOnItself(plan, mistakes);
        }

        foreach (OutagePlan outage in plan.Outages)
        {
            Outage(outage, plan, mistakes);
        }
    }

    private static bool AllSystemsAreKnown(CentrePlan plan, List<string> mistakes)
    {
        int before = mistakes.Count;
        foreach ((string who, ImmutableArray<string> runsOn) in WhoRunsOn(plan))
        {
            PlanChecks.Demand(!runsOn.IsDefault, $"{who}: it runs on systems, or on an empty list of them", mistakes);
            foreach (string name in runsOn.IsDefault ? [] : runsOn)
            {
                bool isKnown = plan.Systems.Any(system => system.Name == name);
                PlanChecks.Demand(isKnown, $"{who}: there is a system '{name}'", mistakes);
            }
        }

        return mistakes.Count == before;
    }

    private static void Outage(OutagePlan outage, CentrePlan plan, List<string> mistakes)
    {
        string who = $"of outage '{outage.Name}': ";
        PlanChecks.Demand(
            NamesOf(outage.Target, plan).Contains(outage.Hits),
            $"{who}there is something of the name '{outage.Hits}' to hit among the {Plural(outage.Target)}",
            mistakes
        );
        PlanChecks.Demand(
            outage.At is null != outage.Every is null,
            $"{who}it comes once at a time or again and again, one of both",
            mistakes
        );
        PlanChecks.Demand(
            outage.At is null || outage.At >= SimSpan.Zero,
            $"{who}it does not come before the start",
            mistakes
        );
        PlanChecks.Demand(
            outage.Every is null || outage.Every.Mean > SimSpan.Zero || outage.Lasts.Mean > SimSpan.Zero,
            $"{who}it takes time to come again, or lasts",
            mistakes
        );
        PlanChecks.Demand(
            outage.Leaves is >= 0 and <= 1,
            $"{who}it leaves a share from 0 to 1, not {outage.Leaves}",
            mistakes
        );
        foreach (OutageFactor factor in OutageFactor.All)
        {
            double given = factor.Of(outage);
            PlanChecks.Demand(
                given is > 0 and <= OutageFactor.Most,
                $"{who}the factor on {factor.Things} is above 0, at most {OutageFactor.Most}, not {given}",
                mistakes
            );
        }
    }

    private static IEnumerable<(string Who, ImmutableArray<string> RunsOn)> WhoRunsOn(CentrePlan plan) =>
        [
            .. plan.Lines.Select(line => ($"of line group '{line.Name}'", line.RunsOn)),
            .. plan.Numbers.Select(number => ($"of number '{number.Name}'", number.RunsOn)),
            .. plan.Flows.Select(flow => ($"of flow '{flow.Name}'", flow.RunsOn)),
            .. plan.Sites.Select(site => ($"of site '{site.Name}'", site.RunsOn)),
            .. plan.AgentGroups.Select(group => ($"of agent group '{group.Name}'", group.RunsOn)),
            .. plan.Systems.Select(system => ($"of system '{system.Name}'", system.RunsOn)),
        ];

    private static void NoSystemRunsOnItself(CentrePlan plan, List<string> mistakes)
    {
        foreach (string system in SystemPlan.CirclesIn(plan.Systems).SelectMany(circle => circle))
        {
            mistakes.Add($"expected of system '{system}': it does not run on itself, by whatever way");
        }
    }

    private static IEnumerable<string> NamesOf(OutageTarget target, CentrePlan plan) =>
        target switch
        {
            OutageTarget.Lines => plan.Lines.Select(line => line.Name),
            OutageTarget.Number => plan.Numbers.Select(number => number.Name),
            OutageTarget.Flow => plan.Flows.Select(flow => flow.Name),
            OutageTarget.Site => plan.Sites.Select(site => site.Name),
            OutageTarget.Group => plan.AgentGroups.Select(group => group.Name),
            _ => plan.Systems.Select(system => system.Name),
        };

    private static string Plural(OutageTarget target) =>
        target switch
        {
            OutageTarget.Lines => "line groups",
            OutageTarget.Number => "numbers",
            OutageTarget.Flow => "flows",
            OutageTarget.Site => "sites",
            OutageTarget.Group => "agent groups",
            _ => "systems",
        };
}
