using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Tables;

/// <summary>What an outage hits: its target, what runs on it by whatever way, and of each site the agent groups.</summary>
internal static class OutageHits
{
    /// <summary>The things, each as <c>KIND:NAME</c>: <c>lines:</c>, <c>number:</c>, <c>ivr:</c>, <c>site:</c>, <c>group:</c> or <c>system:</c>.</summary>
    /// <param name="outage">The outage.</param>
    /// <param name="plan">Its plan.</param>
    public static ImmutableArray<string> Of(OutagePlan outage, CentrePlan plan)
    {
        Thing[] things = [.. ThingsOf(plan)];
        HashSet<(OutageTarget Kind, string Name)> hit = [(outage.Target, outage.Hits)];
        // Each round finds one more thing that needs one of those found: there are no more rounds than things.
        while (things.Any(thing => thing.Needs.Any(hit.Contains) && hit.Add((thing.Kind, thing.Name)))) { }

        return
        [
            .. things
                .Where(thing => hit.Contains((thing.Kind, thing.Name)))
                .Select(thing => $"{NameOf(thing.Kind)}:{thing.Name}"),
        ];
    }

    private static IEnumerable<Thing> ThingsOf(CentrePlan plan) =>
        [
            .. plan.Lines.Select(line => Thing.Of(OutageTarget.Lines, line.Name, line.RunsOn)),
            .. plan.Numbers.Select(number => Thing.Of(OutageTarget.Number, number.Name, number.RunsOn)),
            .. plan.Flows.Select(flow => Thing.Of(OutageTarget.Flow, flow.Name, flow.RunsOn)),
            .. plan.Sites.Select(site => Thing.Of(OutageTarget.Site, site.Name, site.RunsOn)),
            .. plan.AgentGroups.Select(group => Thing.Of(OutageTarget.Group, group.Name, group.RunsOn, group.Site)),
            .. plan.Systems.Select(system => Thing.Of(OutageTarget.System, system.Name, system.RunsOn)),
        ];

    private static string NameOf(OutageTarget kind) =>
        kind switch
        {
            OutageTarget.Lines => "lines",
            OutageTarget.Number => "number",
            OutageTarget.Flow => "ivr",
            OutageTarget.Site => "site",
            OutageTarget.Group => "group",
            _ => "system",
        };

    private sealed record Thing(OutageTarget Kind, string Name, ImmutableArray<(OutageTarget Kind, string Name)> Needs)
    {
        public static Thing Of(OutageTarget kind, string name, ImmutableArray<string> runsOn, string? site = null)
        {
            IEnumerable<(OutageTarget, string)> systems = runsOn.Select(system => (OutageTarget.System, system));
            return new(kind, name, site is null ? [.. systems] : [.. systems, (OutageTarget.Site, site)]);
        }
    }
}
